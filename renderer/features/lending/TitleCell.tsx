import { cx } from '../../ui/cx.ts';
import styles from './lending.module.css';

type TitleCellProps = { readonly title: string; readonly below: string };

/** A book in a table: its title, and what tells it apart below. */
export function TitleCell({ title, below }: TitleCellProps) {
  return (
    <span className={cx(styles.twoLines)}>
      <span className={cx(styles.title)}>{title}</span>
      <span className={cx(styles.soft)}>{below}</span>
    </span>
  );
}
