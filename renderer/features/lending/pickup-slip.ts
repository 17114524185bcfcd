import type { Returned } from '../../../shared/contract/lending.ts';
import type { PrintableSlip } from '../../../shared/contract/print.ts';
import { maskName } from '../../../shared/domain/person-name.ts';
import { fitted } from '../printing/fitted.ts';

/** What stands on the slip of a book that is set aside. */
export type PickupSlip = {
  readonly holdId: string;
  readonly title: string;
  readonly code: string;
  readonly readerName: string | null;
  /** The last day on which it waits. */
  readonly until: string;
};

/** The slip of a book that came back and is waited for; null if nobody waits. */
export function slipOf({ line, hold }: Returned): PickupSlip | null {
  if (hold === null) return null;
  const { title, code } = line;
  return {
    holdId: hold.holdId,
    title,
    code,
    readerName: hold.reader?.name ?? null,
    until: hold.until,
  };
}

type SlipWords = {
  readonly heading: string;
  /** In place of a name that isn't known any more. */
  readonly someone: string;
  readonly title: string;
  readonly until: string;
};

/** As it is printed. It stands on an open shelf for days, so the name is half masked, as on the public screen. */
export function printableSlip(
  { readerName, code }: PickupSlip,
  { heading, someone, title, until }: SlipWords,
): PrintableSlip {
  const to = readerName === null ? someone : maskName(readerName);
  return { heading, to: fitted(to, 60), lines: [until, fitted(title, 200), code] };
}
