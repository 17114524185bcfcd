import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { usePeopleColumns } from '../people/use-people-columns.tsx';

type ChoosePeopleTableProps = {
  readonly rows: readonly PersonRow[];
  readonly isLoading: boolean;
  readonly isChosen: (row: PersonRow) => boolean;
  readonly onChoose: (row: PersonRow, isChosen: boolean) => void;
};

export function ChoosePeopleTable(props: ChoosePeopleTableProps) {
  const { t } = useTranslation();
  const { name, number, teams, address, card } = usePeopleColumns();
  const tick = name((row) => tickOf(row, props), '30%');
  return (
    <Table
      label={t('cards.title')}
      columns={[tick, number, teams, address, card]}
      rows={props.rows}
      rowKey={(row) => row.personId}
      isLoading={props.isLoading}
      empty={<EmptyState title={t('cards.nobody')}>{t('cards.nobodyHelp')}</EmptyState>}
    />
  );
}

function tickOf(row: PersonRow, { isChosen, onChoose }: ChoosePeopleTableProps) {
  return (
    <Checkbox
      label={row.name}
      isSelected={isChosen(row)}
      onChange={(isTicked) => onChoose(row, isTicked)}
    />
  );
}
