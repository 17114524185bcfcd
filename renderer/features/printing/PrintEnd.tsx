import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { PrintOutcome } from './PrintOutcome.tsx';
import type { PrintAnswer } from './use-print.ts';

type PrintEndProps = {
  readonly outcome: PrintAnswer | null;
  readonly onDone: () => void;
  readonly onAgain: () => void;
};

/** What a dialog of printing ends with: what came of it, and whether to print again. */
export function PrintEnd({ outcome, onDone, onAgain }: PrintEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <PrintOutcome printed={outcome} />
      <div className={cx(styles.line)}>
        <Button takesFocus onPress={onDone}>
          {t('common.done')}
        </Button>
        <Button variant="quiet" onPress={onAgain}>
          {t('cards.printAgain')}
        </Button>
      </div>
    </>
  );
}
