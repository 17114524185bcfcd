import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useWedge } from '../../scan/use-wedge.ts';
import { Badge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { playTone } from '../check-in/sounds.ts';
import { isDialogOpen } from '../staff/use-desk-keys.ts';
import { missingOn, shelfState, type Shelf, type ShelfState, type Take } from './take.ts';
import { useShelfName } from './use-shelf-name.ts';

type ShelfChoiceProps = { readonly take: Take; readonly onChoose: (shelf: Shelf) => void };

/** Every shelf, how far it is, and the way into its count. */
export function ShelfChoice({ take, onChoose }: ShelfChoiceProps) {
  const { t } = useTranslation();
  const columns = useColumns(take);
  const [wasScanned, setWasScanned] = useState(false);
  const heard = () => {
    if (isDialogOpen()) return;
    setWasScanned(true);
    void playTone('problem');
  };
  useWedge({ onCode: heard, onUnreadable: heard });
  return (
    <>
      {wasScanned ? (
        <Notice tone="problem">{t('stocktake.shelfFirst')}</Notice>
      ) : (
        <Notice tone="info">{t('stocktake.chooseShelf')}</Notice>
      )}
      <Table
        label={t('stocktake.shelves')}
        columns={columns}
        rows={take.shelves}
        rowKey={({ shelf }) => shelf}
        onOpen={onChoose}
        empty={
          <EmptyState title={t('stocktake.noShelves')}>{t('stocktake.noShelvesHelp')}</EmptyState>
        }
      />
    </>
  );
}

const tones = { waiting: 'plain', 'under-way': 'look', complete: 'success' } as const;

function StateBadge({ state }: { readonly state: ShelfState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`stocktake.shelfState.${state}`)}</Badge>;
}

function useColumns(take: Take): readonly Column<Shelf>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const shelfName = useShelfName();
  const count = (shelf: Shelf, number: number) => (shelf.begun ? format.count(number) : '');
  return [
    {
      key: 'shelf',
      title: t('stocktake.shelf'),
      cell: ({ shelf }) => shelfName(shelf),
      isRowHeader: true,
    },
    {
      key: 'state',
      title: t('stocktake.state'),
      cell: (shelf) => <StateBadge state={shelfState(take, shelf)} />,
      width: '11rem',
    },
    {
      key: 'expected',
      title: t('stocktake.expected'),
      cell: ({ expected }) => format.count(expected),
      align: 'end',
      width: '8rem',
    },
    {
      key: 'here',
      title: t('stocktake.here'),
      cell: (shelf) => count(shelf, shelf.here),
      align: 'end',
      width: '8rem',
    },
    {
      key: 'missing',
      title: t('stocktake.missing'),
      cell: (shelf) => count(shelf, missingOn(take, shelf.shelf)),
      align: 'end',
      width: '8rem',
    },
  ];
}
