import styles from './TimeLine.module.css';
import { cx } from '../../ui/cx.ts';

/** A thin line that runs out while the screen stays. */
export function TimeLine({ ms }: { readonly ms: number }) {
  return (
    <div className={cx(styles.line)} aria-hidden="true">
      <div className={cx(styles.rest)} style={{ animationDuration: `${ms}ms` }} />
    </div>
  );
}
