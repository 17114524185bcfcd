import { lettersOf } from '../person-name.ts';
import type { RefundKind } from './words.ts';

export type ReceiptKind = 'sale' | RefundKind;

/** Of a receipt what its short text tells. */
export type ReceiptFacts = {
  readonly hallName: string;
  readonly kind: ReceiptKind;
  readonly number: string;
  /** Of a refund: the sale that it takes back. */
  readonly ofNumber: string | null;
  /** As the hall's clock shows it. */
  readonly at: string;
  readonly lines: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly amountFen: number;
  }[];
  readonly totalFen: number;
};

export type ReceiptWords = {
  readonly title: Readonly<Record<ReceiptKind, string>>;
  readonly ofNumber: string;
  readonly total: string;
  readonly thanks: string;
  /** An amount as it is read. */
  readonly yuan: (fen: number) => string;
  /** For lines that did not fit in. */
  readonly more: (count: number) => string;
};

/** UTF-8; a QR of so much is still read from the paper of a 58 mm roll. */
export const MOST_RECEIPT_BYTES = 600;
/** Names are cut to so many letters, the shorter the more lines there are. */
const NAME_LETTERS = [20, 12, 7] as const;

/** What a refund gives back stands as less than nothing, whichever sign it was written with. */
export function shownFen(kind: ReceiptKind, fen: number): number {
  return kind === 'sale' ? fen : -Math.abs(fen);
}

/** The receipt in a few lines of plain text, for a QR that the buyer keeps: at most 600 bytes. */
export function receiptText(receipt: ReceiptFacts, words: ReceiptWords): string {
  const { hallName, kind, number, ofNumber, at, totalFen } = receipt;
  const head = [
    shortened(hallName, 40),
    `${words.title[kind]} ${number}`,
    ...(ofNumber === null ? [] : [`${words.ofNumber} ${ofNumber}`]),
    at,
  ];
  const foot = [`${words.total} ${words.yuan(shownFen(kind, totalFen))}`, words.thanks];
  for (const letters of NAME_LETTERS) {
    const text = [...head, ...linesOf(receipt, words, letters), ...foot].join('\n');
    if (bytesOf(text) <= MOST_RECEIPT_BYTES) return text;
  }
  return [...head, ...whatFits(receipt, words, [...head, ...foot]), ...foot].join('\n');
}

function linesOf(
  { kind, lines }: ReceiptFacts,
  { yuan }: ReceiptWords,
  letters: number,
): readonly string[] {
  return lines.map(({ name, quantity, amountFen }) => {
    const many = Math.abs(quantity) === 1 ? '' : ` ×${String(Math.abs(quantity))}`;
    return `${shortened(name, letters)}${many} ${yuan(shownFen(kind, amountFen))}`;
  });
}

/** The first lines, and how many more there are. */
function whatFits(receipt: ReceiptFacts, words: ReceiptWords, rest: readonly string[]) {
  const all = linesOf(receipt, words, Math.min(...NAME_LETTERS));
  const longestMore = words.more(all.length);
  let left = MOST_RECEIPT_BYTES - bytesOf([...rest, longestMore].join('\n'));
  const kept: string[] = [];
  for (const line of all) {
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, words.more(all.length - kept.length)];
}

function shortened(text: string, most: number): string {
  const letters = lettersOf(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
