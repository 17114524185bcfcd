import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { cx } from './cx.ts';

export type CardProps = {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A surface that holds what belongs together. */
export function Card({ title, actions, children }: CardProps) {
  return (
    <section className={cx(styles.card)} {...(title && { 'aria-label': title })}>
      {(title || actions) && (
        <header className={cx(styles.head)}>
          {title && <h2 className={cx(styles.title)}>{title}</h2>}
          {actions && <div className={cx(styles.actions)}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
