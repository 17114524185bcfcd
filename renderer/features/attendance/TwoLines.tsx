import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './attendance.module.css';

type TwoLinesProps = { readonly first: ReactNode; readonly second: string | null };

/** What a cell says, and below it, softer, what belongs to it. */
export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <span className={cx(styles.cell)}>
      <span>{first}</span>
      {second !== null && <span className={cx(styles.soft)}>{second}</span>}
    </span>
  );
}
