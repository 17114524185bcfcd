import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeTone = 'success' | 'problem' | 'look' | 'info';

export type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** A button that helps with it. */
  readonly action?: ReactNode;
};

const icons = {
  success: 'check',
  problem: 'warning',
  look: 'warning',
  info: 'info',
} as const satisfies Record<NoticeTone, IconName>;

/** A sentence about what happened, read out as it appears: problems at once, the rest in turn. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div role={tone === 'problem' ? 'alert' : 'status'} className={cx(styles.notice, styles[tone])}>
      <Icon name={icons[tone]} />
      <div className={cx(styles.words)}>
        {title && <p className={cx(styles.title)}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
