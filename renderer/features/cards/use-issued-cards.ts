import { useState } from 'react';
import { rememberPrinter } from '../printing/remembered-printer.ts';
import { usePrint } from '../printing/use-print.ts';
import { printJobOf, type NewCards, type PrintChoice } from './print-choice.ts';

export type IssuedCards = ReturnType<typeof useIssuedCards>;

/** Cards that were just issued, held in this screen's memory alone, and their printing. */
export function useIssuedCards() {
  const [made, setMade] = useState<{ readonly cards: NewCards; readonly choice: PrintChoice }>();
  const { print, outcome, isPending, reset } = usePrint();
  const send = (cards: NewCards, choice: PrintChoice) => {
    setMade({ cards, choice });
    rememberPrinter('cards', choice.printer);
    print(printJobOf(cards, choice));
  };
  return {
    cards: made?.cards ?? null,
    choice: made?.choice ?? null,
    isPrinting: isPending,
    /** What the last printing came to; null before it and where the shell broke. */
    printed: outcome ?? null,
    hasFailed: outcome === null || (outcome !== undefined && 'refusal' in outcome),
    /** Takes new cards and prints them at once. */
    take: send,
    /** Prints the same codes once more. */
    again: (choice: PrintChoice) => {
      if (made) send(made.cards, choice);
    },
    /** Forgets the codes. */
    forget: () => {
      setMade(undefined);
      reset();
    },
  };
}
