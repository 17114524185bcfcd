import { useMutation } from '@tanstack/react-query';
import type { PrintableSlips } from '../../../shared/contract/print.ts';
import { call, callShell } from '../../app/call.ts';
import { jobPrinter } from '../printing/remembered-printer.ts';
import { rememberSlips } from '../printing/slip-choice.ts';
import type { PrintAnswer } from '../printing/use-print.ts';
import { byReader, stillLate } from './late-readers.ts';
import { MOST_SLIPS, slipOf, type SlipWords } from './slips.ts';

type Slips = Pick<PrintableSlips, 'layout' | 'hallName' | 'language'> & {
  readonly keys: readonly string[];
  readonly words: SlipWords;
  readonly printer: string;
};

const ALL_BACK = 'all-back';

/** Asks once more who is late, and prints for those alone. */
export function usePrintSlips() {
  const { mutate, data, isPending, isError } = useMutation<
    PrintAnswer | typeof ALL_BACK,
    Error,
    Slips
  >({ networkMode: 'always', mutationFn: printSlips });
  return {
    isPending,
    /** Nobody is late any more: nothing was printed. */
    isAllBack: data === ALL_BACK,
    /** What the last printing came to; undefined before it, null where it broke. */
    outcome: isError ? null : data === ALL_BACK ? undefined : data,
    print: (slips: Slips) => mutate(slips),
  };
}

async function printSlips({ keys, words, printer, ...how }: Slips) {
  const now = await call('lending.overdue', {});
  if (!now.ok) throw new Error(`lending.overdue: ${now.refusal}`);
  const slips = stillLate(byReader(now.value), keys)
    .slice(0, MOST_SLIPS)
    .map((late) => slipOf(late, words));
  if (slips.length === 0) return ALL_BACK;
  rememberSlips({ layout: how.layout, printer });
  return callShell('shell.print', {
    document: { kind: 'slips', ...how, slips },
    printer: jobPrinter(printer),
  });
}
