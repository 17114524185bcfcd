import type { PrintableSheet } from '../../shared/contract/print.ts';
import { cx } from '../ui/cx.ts';
import { SheetTable } from './SheetTable.tsx';
import css from './sheet.module.css';

/** A sheet of headings, facts and tables, over as many pages as it takes. */
export function SheetPages({ document }: { readonly document: PrintableSheet }) {
  const { layout, language, hallName, heading, facts, tables, notes, signatures } = document;
  return (
    <article className={cx(css['sheet'], css[layout])} lang={language}>
      <p className={css['hall']}>{hallName}</p>
      <h1 className={css['heading']}>{heading}</h1>
      <dl className={css['facts']}>
        {facts.map(keyed).map(([key, { name, value }]) => (
          <div key={key} className={css['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tables.map(keyed).map(([key, table]) => (
        <SheetTable key={key} table={table} />
      ))}
      {notes.map(keyed).map(([key, note]) => (
        <p key={key} className={css['note']}>
          {note}
        </p>
      ))}
      {signatures.length > 0 && (
        <div className={css['signatures']}>
          {signatures.map(keyed).map(([key, signature]) => (
            <p key={key} className={css['signature']}>
              {signature}
            </p>
          ))}
        </div>
      )}
    </article>
  );
}

/** Two facts or notes may say the same: only their place tells them apart. */
const keyed = <T,>(item: T, place: number): readonly [string, T] => [`item-${place}`, item];
