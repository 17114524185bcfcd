import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';

export type PeopleTableProps = {
  readonly rows: readonly PersonRow[];
  readonly isLoading: boolean;
  readonly onOpen: (row: PersonRow) => void;
  /** Whether the rows are a choice out of more people. */
  readonly isFiltered: boolean;
};

export function PeopleTable({ rows, isLoading, onOpen, isFiltered }: PeopleTableProps) {
  const { t } = useTranslation();
  const { name, number, phone, teams, address, card } = usePeopleColumns();
  const ownName = name((row) => row.name, '24%');
  return (
    <Table
      label={t('people.title')}
      columns={[ownName, number, phone, teams, address, card]}
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
