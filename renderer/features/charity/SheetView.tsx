import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { SheetTableCard } from '../printing/SheetTableCard.tsx';
import type { SheetContent } from '../printing/sheet-content.ts';
import styles from './charity.module.css';

type Sheet = Omit<SheetContent, 'layout'>;

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
