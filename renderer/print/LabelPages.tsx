import type { PrintableLabel, PrintableLabels } from '../../shared/contract/print.ts';
import { ean13Bars } from './ean13-bars.ts';
import { pagesOf } from './sheet-geometry.ts';
import css from './labels.module.css';

/** Labels of a sheet: 3 by 8 of 70 x 37 mm, the commonest A4 sheet of labels. */
const PER_SHEET = 24;

/** Book labels, one on each piece of a roll, or on sheets from the first unused label on. */
export function LabelPages({ document }: { readonly document: PrintableLabels }) {
  const { layout, labels, hallName, skip } = document;
  if (layout === 'label')
    return labels.map((label) => (
      <section key={label.code} className={css['rollPage']}>
        <Label label={label} hallName={hallName} />
      </section>
    ));
  const places = [...Array.from({ length: skip }, () => null), ...labels];
  return pagesOf(places, PER_SHEET).map((page) => (
    <section key={page.find((label) => label !== null)?.code} className={css['sheetPage']}>
      {page.map((label, place) =>
        label === null ? (
          <div key={`used-${place}`} />
        ) : (
          <Label key={label.code} label={label} hallName={hallName} />
        ),
      )}
    </section>
  ));
}

/** What goes on the spine stands left, what the scanner reads right: cut or folded between them, or used as one. */
function Label({ label, hallName }: { readonly label: PrintableLabel; readonly hallName: string }) {
  const [clc = '', serial = ''] = label.callNumber?.split('/') ?? [];
  return (
    <article className={css['label']}>
      <div className={css['spine']}>
        <p className={css['class']}>{clc}</p>
        <p className={css['class']}>{serial}</p>
      </div>
      <div className={css['copy']}>
        <p className={css['hall']}>{hallName}</p>
        <Bars code={label.code} />
        <p className={css['code']}>{label.code}</p>
        <p className={css['title']}>{label.title}</p>
      </div>
    </article>
  );
}

function Bars({ code }: { readonly code: string }) {
  const { width, path } = ean13Bars(code);
  return (
    <svg
      className={css['bars']}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
