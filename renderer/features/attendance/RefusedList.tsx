import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './attendance.module.css';

type Refused = Value<'attendance.day'>['refused'][number];

type RefusedListProps = { readonly rows: readonly Refused[]; readonly zone: string };

/** Scans that were refused, so that staff can help when somebody asks why. */
export function RefusedList({ rows, zone }: RefusedListProps) {
  const { t } = useTranslation();
  const { time } = useFormat();
  if (rows.length === 0) return null;
  const why = (reason: string) =>
    reason === 'person-inactive'
      ? t('attendance.refusedReasons.person-inactive')
      : t('attendance.refusedReasons.card-revoked');
  return (
    <Card title={t('attendance.refusedScans')}>
      <ul className={cx(styles.items)}>
        {rows.map((row) => (
          <li key={`${row.at}/${row.name}`} className={cx(styles.item)}>
            <span className={cx(styles.refused)}>
              <span>{time(zone, row.at)}</span>
              <span className={cx(styles.strong)}>
                {row.name ?? t('attendance.refusedUnknown')}
              </span>
            </span>
            <span>{why(row.reason)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
