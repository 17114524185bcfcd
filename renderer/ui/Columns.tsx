import type { ReactNode } from 'react';
import styles from './Columns.module.css';
import { cx } from './cx.ts';

type ColumnsProps = {
  readonly words: ReactNode;
  /** How wide at most, in touch targets. */
  readonly targets: number;
  readonly children: ReactNode;
};

/** A question in words, and beside it the keys to answer it with. */
export function Columns({ words, targets, children }: ColumnsProps) {
  return (
    <div
      className={cx(styles.columns)}
      style={{ maxWidth: `calc(var(--target) * ${String(targets)})` }}
    >
      <div className={cx(styles.words)}>{words}</div>
      {children}
    </div>
  );
}
