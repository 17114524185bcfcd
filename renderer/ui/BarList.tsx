import { useFormat } from '../i18n/use-format.ts';
import { cx } from './cx.ts';
import styles from './BarList.module.css';
import { lengths, type Bar } from './bars.ts';

type BarListProps = {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** How a number is written; with its groups of three unless told otherwise. */
  readonly written?: (count: number) => string;
  /** Leaves room for long names and large numbers. */
  readonly isWide?: boolean;
};

/** Numbers with a bar beside each; a screen reader hears a plain table. */
export function BarList({ label, bars, written, isWide }: BarListProps) {
  const format = useFormat();
  const percent = lengths(bars);
  return (
    <table className={cx(styles.bars, isWide && styles.wide)} aria-label={label}>
      <tbody>
        {bars.map(({ key, label: name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={cx(styles.barCell)}>
              <span className={cx(styles.track)}>
                <span
                  className={cx(styles.length)}
                  style={{ width: `${String(percent.get(key) ?? 0)}%` }}
                />
              </span>
              <span className={cx(styles.count)}>{(written ?? format.count)(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
