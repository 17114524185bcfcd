import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Page.module.css';

export type PageProps = {
  readonly title: string;
  readonly subtitle?: string;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly back?: { readonly label: string; readonly onPress: () => void };
  readonly children: ReactNode;
  /** 'fill' gives the last child the rest of the height, as a table that scrolls in itself. */
  readonly layout?: 'scroll' | 'fill' | 'center';
};

export function Page({ title, subtitle, actions, back, children, layout = 'scroll' }: PageProps) {
  return (
    <main className={cx(styles.page)}>
      <header className={cx(styles.head)}>
        {back && <Button variant="quiet" icon="left" label={back.label} onPress={back.onPress} />}
        <div className={cx(styles.words)}>
          <h1 className={cx(styles.title)}>{title}</h1>
          {subtitle && <p className={cx(styles.subtitle)}>{subtitle}</p>}
        </div>
        {actions && <div className={cx(styles.actions)}>{actions}</div>}
      </header>
      <div className={cx(styles.body, styles[layout])}>{children}</div>
    </main>
  );
}
