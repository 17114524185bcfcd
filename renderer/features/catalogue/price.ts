import { halfWidth } from '../../../shared/domain/typed-text.ts';

const YUAN = /^(?:[¥￥]|RMB|CNY)?([0-9]{1,6})(?:\.([0-9]{1,2}))?元?$/i;
const MOST_FEN = 99_999_99;

/** Fen as yuan: 1250 is 12.50. */
export function yuanOf(fen: number): string {
  const whole = Math.floor(fen / 100);
  return `${String(whole)}.${String(fen - whole * 100).padStart(2, '0')}`;
}

/** The fen of 12.5, ¥12.50 or 12元; null for an empty text, undefined for what is no price. */
export function readYuan(text: string): number | null | undefined {
  const typed = halfWidth(text).replaceAll(/[\s,，]/g, '');
  if (typed === '') return null;
  const [, whole, fraction = ''] = YUAN.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const fen = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return fen <= MOST_FEN ? fen : undefined;
}
