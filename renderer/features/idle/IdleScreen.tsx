import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { dateIn } from '../../../shared/domain/calendar.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { CameraPicture } from '../../scan/use-camera.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { CardPrompt } from './CardPrompt.tsx';
import styles from './IdleScreen.module.css';
import { ReadyHint } from './ReadyHint.tsx';
import { TodayList } from './TodayList.tsx';

type IdleScreenProps = {
  readonly hall: Value<'hall.state'>;
  /** The store's time, ms. */
  readonly now: number;
  readonly picture: CameraPicture;
  /** The hall was set up just now: staff are told how to sign in. */
  readonly isNew: boolean;
  readonly onHintRead: () => void;
  readonly onByHand: () => void;
  readonly onSelfService: () => void;
  readonly onStaff: () => void;
};

const LONG_NAME = 16;

/** The calm screen that always listens for a card. */
export function IdleScreen({ hall, now, picture, ...props }: IdleScreenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = dateIn(hall.zone, now);
  return (
    <main className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <h1 className={cx(styles.hall, hall.hallName.length > LONG_NAME && styles.long)}>
          {hall.hallName}
        </h1>
        <LanguageSwitch />
        <Button variant="quiet" onPress={props.onStaff}>
          {t('idle.staff')}
        </Button>
      </header>
      {props.isNew && <ReadyHint onRead={props.onHintRead} />}
      <div className={cx(styles.columns)}>
        <div className={cx(styles.left)}>
          <div>
            <time className={cx(styles.clock)}>{format.time(hall.zone, now)}</time>
            <p className={cx(styles.day)}>{format.day(date)}</p>
          </div>
          <TodayList zone={hall.zone} date={date} now={now} />
          {hall.selfService && (
            <Button isWide variant="quiet" icon="book" onPress={props.onSelfService}>
              {t('selfService.button')}
            </Button>
          )}
        </div>
        <CardPrompt picture={picture} onByHand={props.onByHand} />
      </div>
    </main>
  );
}
