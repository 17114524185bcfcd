import type { ReactNode } from 'react';
import { pagesOf } from './sheet-geometry.ts';
import css from './label-paper.module.css';

/** Labels of a sheet: 3 by 8 of 70 x 37 mm, the commonest A4 sheet of labels. */
const PER_SHEET = 24;

type LabelPaperProps<T> = {
  readonly layout: 'label' | 'sheet';
  /** Labels of the first sheet that are used already. */
  readonly skip: number;
  readonly labels: readonly T[];
  readonly renderLabel: (label: T) => ReactNode;
};

/** Labels of any kind, one on each piece of a roll, or on sheets from the first unused label on. */
export function LabelPaper<T>({ layout, skip, labels, renderLabel }: LabelPaperProps<T>) {
  // Counted goods have one code for all their labels: only the place tells them apart.
  const printed = labels.map((label, place) => ({
    key: `label-${place}`,
    content: renderLabel(label),
  }));
  if (layout === 'label')
    return printed.map(({ key, content }) => (
      <section key={key} className={css['rollPage']}>
        {content}
      </section>
    ));
  const used = Array.from({ length: skip }, (_, place) => ({
    key: `used-${place}`,
    content: null,
  }));
  return pagesOf([...used, ...printed], PER_SHEET).map((page) => (
    <section key={page[0]?.key} className={css['sheetPage']}>
      {page.map(({ key, content }) => (
        <div key={key} className={css['place']}>
          {content}
        </div>
      ))}
    </section>
  ));
}
