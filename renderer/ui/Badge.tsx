import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { cx } from './cx.ts';

export type BadgeProps = {
  readonly tone?: 'plain' | 'success' | 'look' | 'problem' | 'info';
  readonly children: ReactNode;
};

export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span className={cx(styles.badge, styles[tone])}>{children}</span>;
}
