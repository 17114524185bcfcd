import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/Table.tsx';
import own from './printing.module.css';
import type { SheetContent } from './sheet-content.ts';

type SheetTable = SheetContent['tables'][number];
type Row = { readonly cells: readonly string[]; readonly at: number };

/** A table of a sheet as it will be printed, to be read first. */
export function SheetTableCard({ table }: { readonly table: SheetTable }) {
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
  <span className={cx(isNumber ? own.number : own.words)}>{text}</span>
);
