import { useTranslation } from 'react-i18next';
import type { CheckInResult } from '../../../shared/contract/attendance.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './ChooseShift.module.css';
import { TimeLine } from './TimeLine.tsx';
import { useResultVoice } from './use-result-voice.ts';
import { useTimeOut } from './use-time-out.ts';

type ChooseShiftProps = {
  readonly choice: Extract<CheckInResult, { kind: 'choose-shift' }>;
  readonly hasVoice: boolean;
  readonly onChoose: (shiftId: string | null) => void;
  readonly onLeave: () => void;
};

const STAYS = 20_000;
/** No shift has this id: ids are never empty. */
const OPEN_DOOR = '';

/** Several shifts are open: one touch says which. Nothing is written until then. */
export function ChooseShift({ choice, hasVoice, onChoose, onLeave }: ChooseShiftProps) {
  const { t } = useTranslation();
  const format = useFormat();
  useResultVoice({ tone: 'look', sentence: t('result.spoken.choose'), hasVoice });
  useTimeOut(STAYS, onLeave);
  const name = /^\*+$/.test(choice.name) ? t('result.someone') : choice.name;
  const shifts = choice.shifts.toSorted((a, b) => a.startMinute - b.startMinute);
  return (
    <div className={cx(styles.screen)}>
      <TimeLine ms={STAYS} />
      <Page
        title={t('chooseShift.title', { name })}
        subtitle={t('chooseShift.help')}
        back={{ label: t('common.back'), onPress: onLeave }}
        actions={<LanguageSwitch />}
        layout="center"
      >
        <div className={cx(styles.tiles)}>
          <ChoiceList
            label={t('chooseShift.shifts')}
            layout="tiles"
            options={[
              ...shifts.map((shift) => ({
                value: shift.shiftId,
                label: shift.activity,
                description: `${format.span(shift.startMinute, shift.endMinute)} · ${shift.place}`,
              })),
              {
                value: OPEN_DOOR,
                label: t('chooseShift.openDoor'),
                description: t('chooseShift.openDoorHelp'),
              },
            ]}
            onChoose={(shiftId) => onChoose(shiftId === OPEN_DOOR ? null : shiftId)}
          />
        </div>
      </Page>
    </div>
  );
}
