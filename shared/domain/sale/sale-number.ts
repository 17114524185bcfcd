import type { IsoDate } from '../calendar.ts';
import { halfWidth } from '../typed-text.ts';

/** What the numbers of a till on a date of business begin with: kiosk and day, as in `007-260302-`. */
export function saleNumberStart(kioskNumber: number, on: IsoDate): string {
  return `${String(kioskNumber).padStart(3, '0')}-${on.slice(2).replaceAll('-', '')}-`;
}

/** The label of a sale or a refund: a till counts both together, from 1, on each date of business. */
export function saleNumber(kioskNumber: number, on: IsoDate, count: number): string {
  return saleNumberStart(kioskNumber, on) + String(count).padStart(4, '0');
}

/** How many numbers of its till and date there are up to this one. */
export function countOfSaleNumber(number: string): number {
  return Number(number.slice(number.lastIndexOf('-') + 1));
}

const TYPED = /^(\d{3})\s*[-–—]?\s*(\d{6})\s*[-–—]?\s*(\d{4,6})$/;

/** A whole number as a scanner or a hand gives it, dashes or none; null for anything else. */
export function readSaleNumber(text: string): string | null {
  const parts = TYPED.exec(halfWidth(text).trim());
  return parts === null ? null : parts.slice(1).join('-');
}
