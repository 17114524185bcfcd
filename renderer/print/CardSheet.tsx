import type { PrintableCard, PrintableCards } from '../../shared/contract/print.ts';
import { PrintedCard } from './PrintedCard.tsx';
import { cardCorner, CARDS_PER_SHEET, cropMarks, pagesOf } from './sheet-geometry.ts';
import css from './card-sheet.module.css';

/** All pages of a print: one card each, or sheets of ten with crop marks. */
export function CardSheet({ document }: { readonly document: PrintableCards }) {
  const { layout, cards, hallName, language } = document;
  const show = (card: PrintableCard) => (
    <PrintedCard key={card.code} card={card} hallName={hallName} language={language} />
  );
  if (layout === 'card')
    return cards.map((card) => (
      <section key={card.code} className={css['cardPage']}>
        {show(card)}
      </section>
    ));
  return pagesOf(cards, CARDS_PER_SHEET).map((page) => (
    <section key={page[0]?.code} className={css['sheetPage']}>
      <CropMarks />
      {page.map((card, place) => {
        const { x, y } = cardCorner(place);
        return (
          <div key={card.code} className={css['place']} style={{ left: `${x}mm`, top: `${y}mm` }}>
            {show(card)}
          </div>
        );
      })}
    </section>
  ));
}

function CropMarks() {
  return (
    <svg className={css['marks']} viewBox="0 0 210 297" aria-hidden="true">
      {cropMarks().map(({ from, to }) => (
        <line
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      ))}
    </svg>
  );
}
