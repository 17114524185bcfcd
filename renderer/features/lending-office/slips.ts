import type { PrintableSlip } from '../../../shared/contract/print.ts';
import type { OverdueRow } from '../../../shared/contract/lending-office.ts';
import { fitted } from '../printing/fitted.ts';
import type { LateReader } from './late-readers.ts';

/** The most that one print takes. */
export const MOST_SLIPS = 500;
/** More books than this and a slip of 80 mm gets too long to hand over. */
const MOST_BOOKS = 20;
const HEADING_LENGTH = 60;
const LINE_LENGTH = 200;

/** The words of a slip, in the language that it is printed in. */
export type SlipWords = {
  readonly heading: string;
  readonly to: (reader: LateReader) => string;
  /** Null where the door isn't known. */
  readonly door: (reader: LateReader) => string | null;
  readonly book: (loan: OverdueRow) => string;
  readonly more: (count: number) => string;
  readonly please: string;
  /** When to come; null where the hours aren't known. */
  readonly open: string | null;
};

/** One slip for each reader, with all their late books. */
export function slipOf(reader: LateReader, words: SlipWords): PrintableSlip {
  const door = words.door(reader);
  const books = reader.loans.slice(0, MOST_BOOKS).map(words.book);
  const more = reader.loans.length - books.length;
  const lines = [
    ...(door === null ? [] : [door]),
    ...books,
    ...(more > 0 ? [words.more(more)] : []),
    words.please,
    ...(words.open === null ? [] : [words.open]),
  ];
  return {
    heading: fitted(words.heading, HEADING_LENGTH),
    to: fitted(words.to(reader), HEADING_LENGTH),
    // Each line is a row of its own on the slip, told apart by its text.
    lines: [...new Set(lines.map((line) => fitted(line, LINE_LENGTH)))],
  };
}
