import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/activities.ts';
import { LONG_MINUTES, TOO_LONG_MINUTES } from '../../../shared/domain/attendance.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './attendance.module.css';
import { isVoid, problemsOf, type Draft, type Reason } from './draft.ts';

const OPEN_DOOR = 'open-door';

type SessionFormProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly shifts: readonly Shift[];
  readonly reasons: readonly Reason[];
  readonly reasonLabel: string;
  /** Today somebody may still be in. */
  readonly mayBeOpen: boolean;
  /** After the first try to save, what is missing is named. */
  readonly showsProblems: boolean;
};

/** Times, shift and reason of one session. */
export function SessionForm(props: SessionFormProps) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const { draft, onChange, shifts, mayBeOpen, showsProblems } = props;
  const problems = showsProblems ? problemsOf(draft, mayBeOpen) : {};
  const say = (problem: 'needTime' | 'endsBefore' | 'needReason' | undefined) =>
    problem && t(`attendance.${problem}`);
  return (
    <>
      <RadioTiles
        label={props.reasonLabel}
        options={props.reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={say(problems.reason)}
      />
      <Select
        label={t('attendance.shift')}
        options={[
          { value: OPEN_DOOR, label: t('attendance.openDoor') },
          ...shifts.map((shift) => ({
            value: shift.shiftId,
            label: `${span(shift.startMinute, shift.endMinute)} ${shift.activity}`,
            description: shift.place,
          })),
        ]}
        value={draft.shiftId ?? OPEN_DOOR}
        onChange={(value) => onChange(withShift(draft, shifts, value))}
        isDisabled={isVoid(draft)}
      />
      <div className={cx(styles.pair)}>
        <TimeField
          label={t('attendance.inTime')}
          value={draft.inMinute}
          onChange={(inMinute) => onChange({ ...draft, inMinute })}
          error={say(problems.in)}
          isDisabled={isVoid(draft)}
        />
        <TimeField
          label={t('attendance.outTime')}
          value={draft.outMinute}
          onChange={(outMinute) => onChange({ ...draft, outMinute })}
          description={mayBeOpen ? t('attendance.outMayBeEmpty') : undefined}
          error={say(problems.out)}
          isDisabled={isVoid(draft)}
        />
      </div>
      <Outcome draft={draft} mayBeOpen={mayBeOpen} />
    </>
  );
}

/** A shift fills in times that nobody has entered yet. */
function withShift(draft: Draft, shifts: readonly Shift[], value: string): Draft {
  const shift = shifts.find((one) => one.shiftId === value);
  if (shift === undefined) return { ...draft, shiftId: null };
  return {
    ...draft,
    shiftId: shift.shiftId,
    inMinute: draft.inMinute ?? shift.startMinute,
    outMinute: draft.inMinute === null ? shift.endMinute : draft.outMinute,
  };
}

/** What the correction comes to, before it is saved. */
function Outcome({ draft, mayBeOpen }: { readonly draft: Draft; readonly mayBeOpen: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isVoid(draft)) return <Notice tone="look">{t('attendance.newVoid')}</Notice>;
  const { inMinute, outMinute } = draft;
  if (inMinute === null) return null;
  if (outMinute === null) return mayBeOpen ? <p>{t('attendance.newOpen')}</p> : null;
  const minutes = outMinute - inMinute;
  if (minutes <= 0) return null;
  const sentence = t('attendance.newMinutes', { minutes: format.minutes(minutes) });
  if (minutes <= LONG_MINUTES) return <p>{sentence}</p>;
  return (
    <Notice tone="look" title={sentence}>
      {minutes > TOO_LONG_MINUTES ? t('attendance.needHigherReview') : t('attendance.needReview')}
    </Notice>
  );
}
