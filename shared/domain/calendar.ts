declare const brand: unique symbol;

/** A day of business in the hall's time zone, such as 2026-11-23. Sorts as text. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

export const DEFAULT_ZONE = 'Asia/Shanghai';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 86_400_000;

type CachedOffset = { readonly quarter: number; readonly offset: number };

const formats = new Map<string, Intl.DateTimeFormat>();
const lastOffsets = new Map<string, CachedOffset>();

/** True for a day that exists, written YYYY-MM-DD, from year 0001 on. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The day that a text names; throws if there is no such day. For a text from outside, ask isIsoDate. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError('not a day of the calendar');
  return text;
}

/** The hall's day at that moment. */
export function dateIn(zone: string, epochMs: number): IsoDate {
  return dateOfUtc(localOf(zone, epochMs));
}

/** Whole minutes on the hall's clock, 0 to 1439. */
export function minuteOfDayIn(zone: string, epochMs: number): number {
  const sinceMidnight = ((localOf(zone, epochMs) % DAY) + DAY) % DAY;
  return Math.floor(sinceMidnight / MINUTE);
}

/** The hall's clock as HH:MM, 00:00 to 23:59. */
export function clockTime(zone: string, epochMs: number): string {
  return clockOfMinute(minuteOfDayIn(zone, epochMs));
}

/** A minute of the day, 0 to 1439, as HH:MM. */
export function clockOfMinute(minuteOfDay: number): string {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/**
 * The moment of a clock reading; minutes below 0 or from 1440 on count on into the day before or after.
 * An hour that the clock skips is read with the offset before it, an hour that comes twice is its first
 * ("compatible" in ECMAScript's Temporal).
 */
export function epochOf(zone: string, date: IsoDate, minuteOfDay: number): number {
  const local = utcOf(date) + minuteOfDay * MINUTE;
  const before = local - offsetAt(zone, local - DAY);
  const after = local - offsetAt(zone, local + DAY);
  const matches = [before, after].filter((epochMs) => localOf(zone, epochMs) === local);
  return matches.length === 0 ? before : Math.min(...matches);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfUtc(utcOf(date) + days * DAY);
}

/** Days from the first to the second, negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(date: IsoDate): number {
  return new Date(utcOf(date)).getUTCDay() || 7;
}

/** The age reached by the end of that day's year: of a birth year alone nothing closer is known. */
export function ageOn(birthYear: number, date: IsoDate): number {
  return yearOf(date) - birthYear;
}

function utcOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day asked for last: nearly every question is about today. */
let lastDay: { readonly day: number; readonly date: IsoDate } | undefined;

function dateOfUtc(utcMs: number): IsoDate {
  const day = Math.floor(utcMs / DAY);
  if (lastDay?.day !== day)
    lastDay = { day, date: isoDate(new Date(utcMs).toISOString().slice(0, 10)) };
  return lastDay.date;
}

/** The hall's clock, read as if it were UTC. */
function localOf(zone: string, epochMs: number): number {
  return epochMs + offsetAt(zone, epochMs);
}

/** Zones change their offset on a quarter of an hour of UTC (all do since 1973), so one is kept per zone. */
function offsetAt(zone: string, epochMs: number): number {
  const quarter = Math.floor(epochMs / QUARTER);
  const cached = lastOffsets.get(zone);
  if (cached?.quarter === quarter) return cached.offset;
  const offset = readOffset(zone, quarter * QUARTER);
  lastOffsets.set(zone, { quarter, offset });
  return offset;
}

function readOffset(zone: string, epochMs: number): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = formatOf(zone)
    .format(epochMs)
    .split(/[^0-9]+/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - epochMs;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
