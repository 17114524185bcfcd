import { cx } from './cx.ts';
import styles from './Stat.module.css';

export type StatProps = {
  readonly label: string;
  readonly value: string;
  readonly tone?: 'plain' | 'success' | 'look';
};

export function Stat({ label, value, tone = 'plain' }: StatProps) {
  return (
    <dl className={cx(styles.stat, styles[tone])}>
      <dt className={cx(styles.label)}>{label}</dt>
      <dd className={cx(styles.value)}>{value}</dd>
    </dl>
  );
}
