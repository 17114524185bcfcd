import { halfWidth } from '../../shared/domain/typed-text.ts';

const YUAN = /^(?:[¥￥]|RMB|CNY)?([0-9]{1,7})(?:\.([0-9]{1,2}))?元?$/i;
/** Hyphen, minus, dashes, and the Chinese word. */
const MINUS = /^[-\u2212\u2010-\u2014负]/;
/** What one thing may cost. */
const MOST_PRICE_FEN = 99_999_99;
/** What a drawer or a payment may come to. */
export const MOST_FEN = 999_999_999;

/** Fen as yuan, as they are typed: 1250 is 12.50. */
export function yuanOf(fen: number): string {
  const size = Math.abs(fen);
  const whole = Math.floor(size / 100);
  const sign = fen < 0 ? '-' : '';
  return `${sign}${String(whole)}.${String(size - whole * 100).padStart(2, '0')}`;
}

/** Fen as they are read: 123450 is ¥1,234.50, a refund −¥5.00. */
export function formatYuan(fen: number): string {
  const [whole = '', fraction = ''] = yuanOf(Math.abs(fen)).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '\u2212' : ''}¥${grouped}.${fraction}`;
}

/** As `readYuan`, and below zero with a minus sign of any kind: what a wallet gave back beyond what it took. */
export function readSignedYuan(text: string, most = MOST_PRICE_FEN): number | null | undefined {
  const typed = halfWidth(text).trim();
  const size = readYuan(typed.replace(MINUS, ''), most);
  if (!MINUS.test(typed)) return size;
  // A sign alone is no amount.
  return typeof size === 'number' ? 0 - size : undefined;
}

/** The fen of 12.5, ¥12.50, １２．５ or 12元; null for an empty text, undefined for what is no amount up to `most`. */
export function readYuan(text: string, most = MOST_PRICE_FEN): number | null | undefined {
  const typed = halfWidth(text)
    .replaceAll(/[\s,，]/g, '')
    .replaceAll('。', '.');
  if (typed === '') return null;
  const [, whole, fraction = ''] = YUAN.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const fen = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return fen <= most ? fen : undefined;
}
