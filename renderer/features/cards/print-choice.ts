import type { PrintedCard } from '../../../shared/contract/cards.ts';
import type { PrintJob } from '../../../shared/contract/print.ts';
import type { Language } from '../../i18n/language.ts';
import { jobPrinter, rememberedPrinter } from '../printing/remembered-printer.ts';

export const layouts = ['card', 'sheet'] as const;

/** How cards are to be printed; '' is no printer, a PDF file alone. */
export type PrintChoice = {
  readonly layout: (typeof layouts)[number];
  readonly printer: string;
  readonly language: Language;
};

/** Cards that were just issued. Their codes are in no other place but on the printed cards. */
export type NewCards = { readonly cards: readonly PrintedCard[]; readonly hallName: string };

export function firstChoice(howMany: number, language: Language): PrintChoice {
  const layout = howMany === 1 ? 'card' : 'sheet';
  return { layout, printer: rememberedPrinter('cards'), language };
}

export function printJobOf({ cards, hallName }: NewCards, choice: PrintChoice): PrintJob {
  return {
    document: {
      kind: 'cards',
      layout: choice.layout,
      language: choice.language,
      hallName,
      cards: cards.map(({ name, number, teams, code }) => ({ name, number, teams, code })),
    },
    printer: jobPrinter(choice.printer),
  };
}
