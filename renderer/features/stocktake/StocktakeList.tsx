import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from '../staff/desk.module.css';
import { OpenDialog } from './OpenDialog.tsx';
import own from './stocktake.module.css';
import { byState } from './take.ts';

type Summary = Value<'stocktake.list'>[number];

type StocktakeListProps = {
  readonly zone: string;
  readonly today: string;
  readonly onOpen: (stocktakeId: string) => void;
};

/** Every stock-take, the one under way first: it is taken up again from here. */
export function StocktakeList({ zone, today, onOpen }: StocktakeListProps) {
  const { t } = useTranslation();
  const [isOpening, setIsOpening] = useState(false);
  const { data } = useCallQuery('stocktake.list', {});
  const columns = useColumns(zone);
  const { underWay, closed } = byState(data?.ok ? data.value : []);
  const mayOpen = data?.ok === true && underWay.length === 0;
  const openNew = (
    <Button icon="plus" onPress={() => setIsOpening(true)}>
      {t('stocktake.open')}
    </Button>
  );
  return (
    <Page title={t('stocktake.title')} layout="fill" actions={mayOpen && openNew}>
      <RefusalNotice answer={data} />
      {underWay.map((take) => (
        <UnderWay key={take.stocktakeId} take={take} onOpen={onOpen} />
      ))}
      <Table
        label={t('stocktake.closedOnes')}
        columns={columns}
        rows={closed}
        rowKey={({ stocktakeId }) => stocktakeId}
        isLoading={data === undefined}
        onOpen={({ stocktakeId }) => onOpen(stocktakeId)}
        empty={
          <EmptyState title={t('stocktake.noneClosed')}>{t('stocktake.noneClosedHelp')}</EmptyState>
        }
      />
      {isOpening && (
        <OpenDialog today={today} onClose={() => setIsOpening(false)} onOpened={onOpen} />
      )}
    </Page>
  );
}

type UnderWayProps = { readonly take: Summary; readonly onOpen: (stocktakeId: string) => void };

function UnderWay({ take, onOpen }: UnderWayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, openedOn, counted, expected, stocktakeId } = take;
  const facts = { counted: format.count(counted), expected: format.count(expected) };
  return (
    <Card>
      <div className={cx(styles.line)}>
        <div className={cx(own.grow)}>
          <h2 className={cx(own.name)}>{name}</h2>
          <p>{t('stocktake.progress', facts)}</p>
          <p className={cx(styles.soft)}>
            {t('stocktake.underWaySince', { day: format.day(openedOn) })}
          </p>
        </div>
        <Button onPress={() => onOpen(stocktakeId)}>{t('stocktake.goOn')}</Button>
      </div>
    </Card>
  );
}

function useColumns(zone: string): readonly Column<Summary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'name', title: t('stocktake.name'), cell: ({ name }) => name, isRowHeader: true },
    {
      key: 'opened',
      title: t('stocktake.openedOn'),
      cell: ({ openedOn }) => format.day(openedOn),
      width: '17rem',
    },
    {
      key: 'closed',
      title: t('stocktake.closedAt'),
      cell: ({ closedAt }) => (closedAt === null ? '' : format.moment(zone, closedAt)),
      width: '12rem',
    },
    {
      key: 'expected',
      title: t('stocktake.expected'),
      cell: ({ expected }) => format.count(expected),
      align: 'end',
      width: '7rem',
    },
    {
      key: 'counted',
      title: t('stocktake.counted'),
      cell: ({ counted }) => format.count(counted),
      align: 'end',
      width: '7rem',
    },
  ];
}
