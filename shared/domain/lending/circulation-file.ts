/** One act on its way to another library system, with the codes that stand on paper. */
export type CirculationAct = {
  readonly kind: 'lend' | 'renew' | 'return' | 'note' | 'use';
  /** Epoch ms. */
  readonly at: number;
  /** The hall's clock at that moment, `YYYY-MM-DD HH:MM:SS`. */
  readonly clock: string;
  /** The copy's code. */
  readonly copy: string;
  /** The reader's number; null where the link to the reader is cut, or was never known. */
  readonly reader: string | null;
  /** The last second of the due day in the hall's time zone, epoch ms; null for what has none. */
  readonly dueAt: number | null;
};

/** What a format has no words for, or what is not known any more. */
export type Unsaid =
  | 'due-date'
  | 'in-house-use'
  | 'reader-unknown'
  | 'condition'
  | 'hold'
  | 'renewal-as-loan';

export type CirculationFile = {
  readonly text: string;
  /** Acts that the file says. */
  readonly count: number;
  readonly unsaid: readonly { readonly what: Unsaid; readonly count: number }[];
};

/** Counts what could not be said, in the order in which it was met. */
export function countUnsaid(all: readonly Unsaid[]): CirculationFile['unsaid'] {
  const counts = new Map<Unsaid, number>();
  for (const what of all) counts.set(what, (counts.get(what) ?? 0) + 1);
  return Array.from(counts, ([what, count]) => ({ what, count }));
}
