import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { CardBadge } from '../cards/CardBadge.tsx';
import { addressOf } from './address.ts';

export type PeopleTableProps = {
  readonly rows: readonly PersonRow[];
  readonly isLoading: boolean;
  readonly onOpen: (row: PersonRow) => void;
  /** Whether the rows are a choice out of more people. */
  readonly isFiltered: boolean;
};

export function PeopleTable({ rows, isLoading, onOpen, isFiltered }: PeopleTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: readonly Column<PersonRow>[] = [
    {
      key: 'name',
      title: t('people.field.name'),
      cell: (row) => row.name,
      isRowHeader: true,
      width: '24%',
    },
    { key: 'number', title: t('people.number'), cell: (row) => row.number, width: '8.5rem' },
    { key: 'phone', title: t('people.field.phone'), cell: (row) => row.phone, width: '9rem' },
    {
      key: 'teams',
      title: t('people.field.teams'),
      cell: (row) => format.list(row.teams),
    },
    { key: 'address', title: t('people.address'), cell: addressOf, width: '9rem' },
    {
      key: 'card',
      title: t('people.card'),
      cell: cardOf,
      width: '8rem',
    },
  ];
  return (
    <Table
      label={t('people.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.personId}
      onOpen={onOpen}
      isLoading={isLoading}
      empty={
        isFiltered ? (
          <EmptyState title={t('people.noneFound')}>{t('people.noneFoundHelp')}</EmptyState>
        ) : (
          <EmptyState title={t('people.nobodyYet')}>{t('people.nobodyYetHelp')}</EmptyState>
        )
      }
    />
  );
}

function cardOf({ hasCard }: PersonRow) {
  return <CardBadge hasCard={hasCard} />;
}
