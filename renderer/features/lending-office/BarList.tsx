import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { lengths, type Bar } from './bars.ts';
import styles from './lending-office.module.css';

type BarListProps = { readonly label: string; readonly bars: readonly Bar[] };

/** Numbers with a bar beside each; a screen reader hears a plain table. */
export function BarList({ label, bars }: BarListProps) {
  const format = useFormat();
  const percent = lengths(bars);
  return (
    <table className={cx(styles.bars)} aria-label={label}>
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
              <span className={cx(styles.count)}>{format.count(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
