import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PrintJob } from '../../../shared/contract/print.ts';
import type { ShellCalls } from '../../../shared/contract/wire.ts';
import { callShell } from '../../app/call.ts';
import { printJobOf, rememberPrinter, type NewCards, type PrintChoice } from './print-choice.ts';

type PrintAnswer = ShellCalls['shell.print']['answer'];

export type IssuedCards = ReturnType<typeof useIssuedCards>;

/** Cards that were just issued, held in this screen's memory alone, and their printing. */
export function useIssuedCards() {
  const [made, setMade] = useState<{ readonly cards: NewCards; readonly choice: PrintChoice }>();
  const print = useMutation<PrintAnswer, Error, PrintJob>({
    networkMode: 'always',
    mutationFn: (job) => callShell('shell.print', job),
  });
  const send = (cards: NewCards, choice: PrintChoice) => {
    setMade({ cards, choice });
    rememberPrinter(choice.printer);
    print.mutate(printJobOf(cards, choice));
  };
  return {
    cards: made?.cards ?? null,
    choice: made?.choice ?? null,
    isPrinting: print.isPending,
    /** What the last printing came to; null before it and where the shell broke. */
    printed: print.data ?? null,
    hasFailed: print.isError || (print.data !== undefined && 'refusal' in print.data),
    /** Takes new cards and prints them at once. */
    take: send,
    /** Prints the same codes once more. */
    again: (choice: PrintChoice) => {
      if (made) send(made.cards, choice);
    },
    /** Forgets the codes. */
    forget: () => {
      setMade(undefined);
      print.reset();
    },
  };
}
