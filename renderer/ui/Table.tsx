import { useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Busy } from './Busy.tsx';
import { cx } from './cx.ts';
import styles from './Table.module.css';
import { useRowKeys } from './use-row-keys.ts';

export type Column<Row> = {
  readonly key: string;
  /** An empty title needs a `spokenTitle`, as over a column of buttons. */
  readonly title: string;
  readonly spokenTitle?: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Any CSS width; columns without one share the rest. */
  readonly width?: string;
  /** The cell that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
};

export type TableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Stands in place of the rows where there are none. */
  readonly empty?: ReactNode;
  readonly isLoading?: boolean;
  /** Rows to look at, on an amber ground. */
  readonly isMarked?: (row: Row) => boolean;
  /** Makes the whole row a button, by its row header; the arrow keys then go from row to row. */
  readonly onOpen?: (row: Row) => void;
};

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

/** A dense table for desk screens. A row opens as a whole, or has buttons in a column of their own. */
export function Table<Row>(props: TableProps<Row>) {
  const { t } = useTranslation();
  const { columns, rows, isLoading = false, onOpen } = props;
  const frame = useRef<HTMLElement>(null);
  useRowKeys(frame);
  return (
    <section ref={frame} className={cx(styles.frame)} aria-label={props.label} {...focusable}>
      <table className={cx(styles.table)} aria-label={props.label} aria-busy={isLoading}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} {...(column.width && { style: { width: column.width } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx(column.align === 'end' && styles.end)}>
                {column.title || <span className={cx(styles.spoken)}>{column.spokenTitle}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={props.rowKey(row)}
              className={cx(props.isMarked?.(row) && styles.marked, onOpen && styles.opens)}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} onOpen={onOpen} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <div className={cx(styles.empty)}>
          {isLoading ? <Busy label={t('common.loading')} /> : (props.empty ?? t('ui.nothingHere'))}
        </div>
      )}
    </section>
  );
}

type CellProps<Row> = {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly onOpen: ((row: Row) => void) | undefined;
};

function Cell<Row>({ column, row, onOpen }: CellProps<Row>) {
  const name = cx(column.align === 'end' && styles.end);
  if (!column.isRowHeader) return <td className={name}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={name}>
      {onOpen ? (
        <Button className={cx(styles.open)} data-row-opener="" onPress={() => onOpen(row)}>
          {column.cell(row)}
        </Button>
      ) : (
        column.cell(row)
      )}
    </th>
  );
}
