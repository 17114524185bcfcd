import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './lending-office.module.css';
import { tabbed } from './tabbed.ts';

type Statistics = Value<'lending.statistics'>;
type ListCardsProps = { readonly statistics: Statistics; readonly year: number };

/** Top titles, what nobody ever took, whom to thank, and what came and went. */
export function ListCards({ statistics, year }: ListCardsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLedgerWords();
  const { topTitles, neverLent, donors, ledger } = statistics;
  const count = t('lendingOffice.statistics.times');
  const copies = t('lendingOffice.statistics.copies');
  const title = t('lendingOffice.title');
  return (
    <div className={cx(styles.halves)}>
      <ListCard
        title={t('lendingOffice.statistics.topTitles')}
        empty={t('lendingOffice.statistics.noTopTitles', { year })}
        rows={topTitles.map((row) => ({ key: row.titleId, cells: [row.title, row.count] }))}
        heads={[title, count]}
      />
      <ListCard
        title={t('lendingOffice.statistics.donors', { year })}
        empty={t('lendingOffice.statistics.noDonors')}
        rows={donors.map((donor) => ({
          key: donor.name,
          cells: [donor.name || t('lendingOffice.statistics.unnamedDonors'), donor.copies],
        }))}
        heads={[t('lendingOffice.statistics.donor'), copies]}
        help={t('lendingOffice.statistics.donorsHelp')}
      />
      <ListCard
        title={t('lendingOffice.statistics.neverLent', { count: neverLent.length })}
        empty={t('lendingOffice.statistics.allLent')}
        rows={neverLent.map((row) => ({
          key: row.titleId,
          cells: [row.title, row.callNumber ?? '', row.copies],
        }))}
        heads={[title, t('lendingOffice.statistics.callNumber'), copies]}
      />
      <ListCard
        title={t('lendingOffice.statistics.ledger')}
        empty={t('lendingOffice.statistics.noLedger', { year })}
        rows={ledger.map((entry, place) => ({
          key: `${entry.code} ${entry.kind} ${String(place)}`,
          cells: [format.shortDay(entry.on), words(entry), entry.title, entry.code],
        }))}
        heads={[
          t('lendingOffice.statistics.on'),
          t('lendingOffice.statistics.what'),
          title,
          t('lendingOffice.code'),
        ]}
      />
    </div>
  );
}

function useLedgerWords(): (entry: Statistics['ledger'][number]) => string {
  const { t } = useTranslation();
  return ({ kind, donor }) =>
    kind === 'donated' && donor !== null
      ? t('lendingOffice.statistics.donatedBy', { name: donor })
      : t(`lendingOffice.statistics.kind.${kind}`);
}

type Row = { readonly key: string; readonly cells: readonly (string | number)[] };

type ListCardProps = {
  readonly title: string;
  readonly empty: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly help?: ReactNode;
};

const FIRST_ROWS = 20;
const MORE_ROWS = 200;

/** A table that shows its first rows, and copies all of them. */
function ListCard({ title, empty, heads, rows, help }: ListCardProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST_ROWS);
  const columns: readonly Column<Row>[] = heads.map((head, place) => ({
    key: head,
    title: head,
    isRowHeader: place === 0,
    align: typeof rows[0]?.cells[place] === 'number' ? 'end' : 'start',
    ...(typeof rows[0]?.cells[place] === 'number' && { width: '5.5rem' }),
    cell: ({ cells }) => cells[place],
  }));
  return (
    <Card
      title={title}
      actions={
        rows.length > 0 && (
          <CopyButton
            label={t('lendingOffice.copy')}
            textOf={() => tabbed([heads, ...rows.map(({ cells }) => cells)])}
          />
        )
      }
    >
      {help !== undefined && <p className={cx(styles.soft)}>{help}</p>}
      {rows.length === 0 ? (
        <p className={cx(styles.soft)}>{empty}</p>
      ) : (
        <Table
          label={title}
          columns={columns}
          rows={rows.slice(0, most)}
          rowKey={({ key }) => key}
        />
      )}
      {rows.length > most && (
        <div>
          <Button variant="quiet" onPress={() => setMost(most + MORE_ROWS)}>
            {t('lendingOffice.showMore', { shown: most, count: rows.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}
