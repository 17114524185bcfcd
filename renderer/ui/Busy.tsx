import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './Busy.module.css';
import { cx } from './cx.ts';

/** A turning ring. `label` is what it waits for, for screen readers. */
export function Busy({ label }: { readonly label: string }) {
  return (
    <ProgressBar aria-label={label} isIndeterminate className={cx(styles.busy)}>
      <span className={cx(styles.ring)} />
    </ProgressBar>
  );
}
