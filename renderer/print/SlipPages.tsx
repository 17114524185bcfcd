import type { PrintableSlip, PrintableSlips } from '../../shared/contract/print.ts';
import { pagesOf } from './sheet-geometry.ts';
import css from './slips.module.css';

const PER_SHEET = 6;

/** Slips of paper, each on a piece of a roll, or six to a sheet to be cut. */
export function SlipPages({ document }: { readonly document: PrintableSlips }) {
  const { layout, slips, hallName } = document;
  const perPage = layout === 'slip' ? 1 : PER_SHEET;
  return pagesOf(slips.map(keyed), perPage).map((page) => (
    <section key={page[0]?.key} className={layout === 'slip' ? css['rollPage'] : css['sheetPage']}>
      {page.map(({ key, slip }) => (
        <Slip key={key} slip={slip} hallName={hallName} />
      ))}
    </section>
  ));
}

/** Two slips may say the same: only their place tells them apart. */
const keyed = (slip: PrintableSlip, place: number) => ({ key: `slip-${place}`, slip });

function Slip({ slip, hallName }: { readonly slip: PrintableSlip; readonly hallName: string }) {
  return (
    <article className={css['slip']}>
      <p className={css['hall']}>{hallName}</p>
      <h1 className={css['heading']}>{slip.heading}</h1>
      <p className={css['to']}>{slip.to}</p>
      <ul className={css['lines']}>
        {slip.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </article>
  );
}
