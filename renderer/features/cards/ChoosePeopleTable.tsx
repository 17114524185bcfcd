import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { addressOf } from '../people/address.ts';
import { CardBadge } from './CardBadge.tsx';

type ChoosePeopleTableProps = {
  readonly rows: readonly PersonRow[];
  readonly isLoading: boolean;
  readonly isChosen: (row: PersonRow) => boolean;
  readonly onChoose: (row: PersonRow, isChosen: boolean) => void;
};

export function ChoosePeopleTable(props: ChoosePeopleTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: readonly Column<PersonRow>[] = [
    {
      key: 'name',
      title: t('people.field.name'),
      cell: (row) => tickOf(row, props),
      isRowHeader: true,
      width: '30%',
    },
    { key: 'number', title: t('people.number'), cell: (row) => row.number, width: '8.5rem' },
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
      label={t('cards.title')}
      columns={columns}
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

function cardOf({ hasCard }: PersonRow) {
  return <CardBadge hasCard={hasCard} />;
}
