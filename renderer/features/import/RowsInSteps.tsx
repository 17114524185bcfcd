import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';

const STEP = 200;

type RowsInStepsProps<Row> = {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
};

/** The first rows of a long file, and more of them when asked. */
export function RowsInSteps<Row>({ rows, children }: RowsInStepsProps<Row>) {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  return (
    <div className={cx(styles.fill)}>
      <div className={cx(styles.grow)}>{children(rows.slice(0, most))}</div>
      {rows.length > most && (
        <Button variant="quiet" onPress={() => setMost(most + STEP)}>
          {t('import.showMore', { shown: most, total: rows.length })}
        </Button>
      )}
    </div>
  );
}
