import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** What stands where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty)}>
      <p className={cx(styles.title)}>{title}</p>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
