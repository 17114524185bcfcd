import type { TFunction } from 'i18next';
import { clockOfMinute } from '../../shared/domain/calendar.ts';
import type { Language } from './language.ts';

/** An ISO day as "2026年11月23日星期一" or "Monday, 23 November 2026". */
export function formatDay(language: Language, date: string): string {
  return intlDay(language, { dateStyle: 'full' }, date);
}

/** An ISO day as "11月23日周一" or "Mon 23 Nov", for lists within a year. */
export function formatShortDay(language: Language, date: string): string {
  return intlDay(language, { month: 'short', day: 'numeric', weekday: 'short' }, date);
}

/** The time of a moment on the hall's clock, as "09:02". */
export function formatTime(language: Language, zone: string, epochMs: number): string {
  return clock(language, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(epochMs);
}

/** Day and time of a moment on the hall's clock. */
export function formatMoment(language: Language, zone: string, epochMs: number): string {
  return clock(language, {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(epochMs);
}

/** Two minutes of a day, as "09:00–11:30"; the end of the day is 24:00. */
export function formatSpan(startMinute: number, endMinute: number): string {
  return `${clockOfMinute(startMinute)}–${clockOfMinute(endMinute)}`;
}

/** A duration in minutes, as "1 小时 25 分" or "1 h 25 min". */
export function formatMinutes(t: TFunction, language: Language, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total - hours * 60;
  if (hours === 0) return t('format.minutes', { minutes });
  const grouped = formatCount(language, hours);
  if (minutes === 0) return t('format.hours', { hours: grouped });
  return t('format.hoursMinutes', { hours: grouped, minutes });
}

/** A whole number with its groups of three. */
export function formatCount(language: Language, count: number): string {
  return new Intl.NumberFormat(locale(language)).format(count);
}

/** Words one after the other, as "甲、乙" or "A, B". */
export function formatList(language: Language, words: readonly string[]): string {
  return new Intl.ListFormat(locale(language), { style: 'narrow' }).format(words);
}

/** British order and the 24-hour clock: a day before its month, as a Chinese hall writes times. */
function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

function clock(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(language), { ...options, hourCycle: 'h23' });
}

function intlDay(language: Language, options: Intl.DateTimeFormatOptions, date: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' }).format(noon);
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A file's or a stick's size, as "2.7 MB". */
export function formatBytes(language: Language, bytes: number): string {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: SIZES[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
