import type { PrintableLabel, PrintableLabels } from '../../shared/contract/print.ts';
import { Ean13 } from './Ean13.tsx';
import { LabelPaper } from './LabelPaper.tsx';
import css from './labels.module.css';

/** Book labels. */
export function LabelPages({ document }: { readonly document: PrintableLabels }) {
  const { hallName } = document;
  return (
    <LabelPaper
      {...document}
      renderLabel={(label) => <Label label={label} hallName={hallName} />}
    />
  );
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
        <Ean13 code={label.code} />
        <p className={css['title']}>{label.title}</p>
      </div>
    </article>
  );
}
