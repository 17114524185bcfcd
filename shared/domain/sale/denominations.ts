import { denominations } from './words.ts';

/** Notes and coins as they were counted: how many of each, by its fen, and what is smaller, all together. */
export type CountedCash = {
  readonly cash: Readonly<Record<string, number>>;
  readonly restFen: number;
};

/** What the counted notes and coins come to, in fen. */
export const cashOf = ({ cash, restFen }: CountedCash): number =>
  denominations.reduce((sum, fen) => sum + fen * (cash[String(fen)] ?? 0), restFen);
