import { useTranslation } from 'react-i18next';
import type { PrintableSheet } from '../../shared/contract/print.ts';
import { cx } from '../ui/cx.ts';
import { SheetTable } from './SheetTable.tsx';
import css from './sheet.module.css';

type SheetPagesProps = {
  readonly document: PrintableSheet;
  /** How many pages it comes to; 0 numbers none. */
  readonly pages: number;
};

/** A sheet of headings, facts and tables, over as many pages as it takes. */
export function SheetPages({ document, pages }: SheetPagesProps) {
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
      <PageNumbers pages={pages} layout={layout} language={language} />
    </article>
  );
}

type PageNumbersProps = Pick<PrintableSheet, 'layout' | 'language'> & { readonly pages: number };

/** One at the foot of each page, on paper as in the file: what a browser adds by itself is missing on paper. */
function PageNumbers({ pages, layout, language }: PageNumbersProps) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return Array.from({ length: pages }, (_, place) => place + 1).map((page) => (
    <p
      key={page}
      className={css['pageNumber']}
      style={{ top: `calc(${page} * ${PAGE_HEIGHT_MM[layout]}mm - var(--foot))` }}
    >
      {t('print.pageOf', { page, pages })}
    </p>
  ));
}

const PAGE_HEIGHT_MM = { a4: 297, a5: 210 } as const;

/** Two facts or notes may say the same: only their place tells them apart. */
const keyed = <T,>(item: T, place: number): readonly [string, T] => [`item-${place}`, item];
