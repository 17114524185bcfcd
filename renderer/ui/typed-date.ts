import { isIsoDate, type IsoDate } from '../../shared/domain/calendar.ts';

/** The day that somebody typed: 2026-11-23, 20261123, 2026/1/2, 2026年1月2日, also in full-width digits. */
export function parseTypedDate(typed: string): IsoDate | undefined {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{4})(?:(\d{2})(\d{2})|\D+(\d{1,2})\D+(\d{1,2})\D*)$/.exec(text);
  if (!match) return undefined;
  const [, year = '', packedMonth, packedDay, month = packedMonth, day = packedDay] = match;
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
