import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/Table.tsx';
import type { SheetContent } from '../printing/sheet-content.ts';
import styles from './charity.module.css';

type Sheet = Omit<SheetContent, 'layout'>;
type SheetTable = Sheet['tables'][number];

/** A sheet as it will be printed, to be read first. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      <Card title={sheet.heading}>
        <dl className={cx(styles.facts)}>
          {sheet.facts.map(({ name, value }) => (
            <div key={name} className={cx(styles.fact)}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <div className={cx(styles.tables)}>
        {sheet.tables.map((table) => (
          <div
            key={table.heading}
            className={cx(table.columns.length >= BROAD_FROM && styles.broad)}
          >
            <SheetTableCard table={table} />
          </div>
        ))}
      </div>
    </>
  );
}

const BROAD_FROM = 5;

type Row = { readonly cells: readonly string[]; readonly at: number };

function SheetTableCard({ table }: { readonly table: SheetTable }) {
  const rows: readonly Row[] = table.rows.map((cells, at) => ({ cells, at }));
  return (
    <Card title={table.heading}>
      <Table
        label={table.heading}
        columns={table.columns.map((title, at) => ({
          key: title,
          title,
          cell: ({ cells }: Row) => cellOf(cells[at], table.numbers.includes(at)),
          align: table.numbers.includes(at) ? ('end' as const) : ('start' as const),
          isRowHeader: at === 0,
        }))}
        rows={rows}
        rowKey={({ at }) => String(at)}
      />
    </Card>
  );
}

const cellOf = (text: string | undefined, isNumber: boolean) => (
  <span className={cx(isNumber ? styles.amount : styles.lines)}>{text}</span>
);
