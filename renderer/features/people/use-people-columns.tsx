import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../../ui/Table.tsx';
import { CardBadge } from '../cards/CardBadge.tsx';
import { addressOf } from './address.ts';

type PeopleColumn = Column<PersonRow>;

/** The columns of every table of people, for a table to choose from. */
export function usePeopleColumns() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    name: (cell: PeopleColumn['cell'], width: string): PeopleColumn => ({
      key: 'name',
      title: t('people.field.name'),
      cell,
      isRowHeader: true,
      width,
    }),
    number: {
      key: 'number',
      title: t('people.number'),
      cell: (row) => row.number,
      width: '8.5rem',
    },
    phone: {
      key: 'phone',
      title: t('people.field.phone'),
      cell: (row) => row.phone,
      width: '9rem',
    },
    teams: {
      key: 'teams',
      title: t('people.field.teams'),
      cell: (row) => format.list(row.teams),
    },
    address: { key: 'address', title: t('people.address'), cell: addressOf, width: '9rem' },
    card: { key: 'card', title: t('people.card'), cell: cardOf, width: '8rem' },
  } as const satisfies Record<string, PeopleColumn | ((...given: never[]) => PeopleColumn)>;
}

function cardOf({ hasCard }: PersonRow) {
  return <CardBadge hasCard={hasCard} />;
}
