import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import desk from '../staff/desk.module.css';
import type { Conflict, Told } from './conflict.ts';

type SettledListProps = {
  readonly conflicts: readonly Conflict[];
  readonly tell: (conflict: Conflict) => Told;
};

/** What somebody settled, and how. */
export function SettledList({ conflicts, tell }: SettledListProps) {
  const { t } = useTranslation();
  const columns: readonly Column<Conflict>[] = [
    {
      key: 'what',
      title: t('conflicts.settledTitle'),
      cell: (conflict) => tell(conflict).sentence,
      isRowHeader: true,
    },
    {
      key: 'how',
      title: t('conflicts.how'),
      cell: (conflict) =>
        tell(conflict).options.find(({ value }) => value === conflict.settled)?.label ??
        t('conflicts.wasSeen'),
      width: '18rem',
    },
  ];
  if (conflicts.length === 0) return <p className={cx(desk.soft)}>{t('conflicts.noneSettled')}</p>;
  return (
    <Table
      label={t('conflicts.settledTitle')}
      columns={columns}
      rows={conflicts}
      rowKey={({ conflictId }) => conflictId}
    />
  );
}
