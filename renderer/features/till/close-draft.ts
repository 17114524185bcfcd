import { MOST_FEN, readSignedYuan, readYuan } from '../../i18n/yuan.ts';
import type { Counted } from '../../../shared/contract/till-shapes.ts';
import { halfWidth } from '../../../shared/domain/typed-text.ts';
import { denominations, type Denomination } from '../../../shared/domain/sale/words.ts';

/** A count as it is typed. */
export type CloseDraft = {
  readonly notes: Readonly<Partial<Record<Denomination, string>>>;
  readonly rest: string;
  readonly wechat: string;
  readonly alipay: string;
  /** What stays in the drawer; null follows from the count. */
  readonly left: string | null;
};

export const emptyCount: CloseDraft = { notes: {}, rest: '', wechat: '', alipay: '', left: null };

const MOST_NOTES = 99_999;
const MOST_REST_FEN = 9_999;

/** How many notes; none for an empty field, undefined for what is no number. */
export function readNotes(typed: string): number | undefined {
  const text = halfWidth(typed).trim();
  if (text === '') return 0;
  return /^\d{1,5}$/.test(text) && Number(text) <= MOST_NOTES ? Number(text) : undefined;
}

export function readRest(typed: string): number | undefined {
  return readYuan(typed, MOST_REST_FEN) === null
    ? 0
    : (readYuan(typed, MOST_REST_FEN) ?? undefined);
}

/** What a wallet says it took: below zero on a day when it gave back more. Null where it was not used. */
export const readWallet = (typed: string): number | null | undefined =>
  readSignedYuan(typed, MOST_FEN);

/** The count as the store takes it; undefined while something in it can't be read. */
export function countedOf(draft: CloseDraft): Counted | undefined {
  const cash: Record<string, number> = {};
  for (const fen of denominations) {
    const count = readNotes(draft.notes[fen] ?? '');
    if (count === undefined) return undefined;
    cash[String(fen)] = count;
  }
  const restFen = readRest(draft.rest);
  const wechatFen = readWallet(draft.wechat);
  const alipayFen = readWallet(draft.alipay);
  if (restFen === undefined || wechatFen === undefined || alipayFen === undefined) return undefined;
  return { cash, restFen, wechatFen, alipayFen };
}

/** The cash that was counted so far; what can't be read counts for nothing. */
export function cashFen(draft: CloseDraft): number {
  const notes = denominations.reduce(
    (sum, fen) => sum + fen * (readNotes(draft.notes[fen] ?? '') ?? 0),
    0,
  );
  return notes + (readRest(draft.rest) ?? 0);
}

/** What stays in the drawer: as typed, else the hall's float as far as the count reaches. */
export function leftFen(draft: CloseDraft, floatFen: number): number | undefined {
  if (draft.left === null) return Math.min(floatFen, cashFen(draft));
  return readYuan(draft.left, MOST_FEN) ?? undefined;
}
