import { isClcNumber, tidyClcNumber, tidySigns } from './clc.ts';

/** 索书号: class number and 种次号, the how-manieth title of its class. */
export type CallNumber = { readonly clc: string; readonly serial: number };

/**
 * What each sign sorts as. Every one of them sorts before the digits, the digits before the letters; the
 * end of a part sorts first of all, and a closing sign like an end.
 */
const END = ' ';
const SIGN_ORDER: Readonly<Record<string, string>> = {
  a: '!',
  '-': '#',
  '(': '$',
  ')': END,
  '"': '%',
  '=': '&',
  '<': "'",
  '>': END,
  ':': '(',
  '+': ')',
};

/** I287.8 and 12 make I287.8/12. Throws for what is no class number in its tidy form, or no whole number above 0. */
export function callNumberOf(clc: string, serial: number): string {
  if (!isClcNumber(clc)) throw new RangeError('a call number starts with a class number');
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError('种次号 counts from 1');
  return `${clc}/${serial}`;
}

/** Takes apart I287.8/12, however it was typed; null for other kinds of call number, such as one by author. */
export function readCallNumber(text: string): CallNumber | null {
  const [, clc, serial] = /^([^/]+)\/0*([1-9][0-9]{0,8})$/.exec(tidySigns(text)) ?? [];
  const number = tidyClcNumber(clc ?? '');
  return number === null || serial === undefined ? null : { clc: number, serial: Number(serial) };
}

/** The next 种次号 of a class: one above the highest in use. A gap is never filled: its label may still be on a book. */
export function nextSerial(usedSerials: Iterable<number>): number {
  let highest = 0;
  for (const serial of usedSerials) highest = Math.max(highest, serial);
  return highest + 1;
}

/**
 * A key in plain ASCII for ASCII call numbers, whose order is the order on the shelf, for a database to sort by.
 * The class is compared sign by sign from the left (中图法 5th edition, user's manual, pages 82 and 83): the class
 * itself, then its recommended sign a, - ( ) " " = < > : +, then its subclasses, whose digits are decimals. The
 * dot only groups digits and is left out, so I287.8 is before I29. After the / numbers count as numbers: 种次号 9
 * is before 12, and 12 before its second volume 12:2.
 */
export function shelfKeyOf(callNumber: string): string {
  const [clc = '', ...rest] = tidySigns(callNumber).split('/');
  return [classKey(clc), ...rest.map(serialKey)].join(END);
}

/** Shelf order. Zero only for call numbers that are the same text. */
export function compareCallNumbers(one: string, other: string): number {
  return byCode(shelfKeyOf(one), shelfKeyOf(other)) || byCode(one, other);
}

function classKey(clc: string): string {
  const marked = clc.replaceAll('.', '').replace(/([0-9])A/g, '$1a');
  return signsKey(marked);
}

function serialKey(part: string): string {
  return signsKey(part).replaceAll(/[0-9]+/g, (digits) => {
    const number = digits.replace(/^0+(?=[0-9])/, '');
    return String(number.length).padStart(2, '0') + number;
  });
}

/** The second of two quotation marks closes. */
function signsKey(text: string): string {
  let isOpen = false;
  return Array.from(text, (sign) => {
    if (sign === '"') isOpen = !isOpen;
    return sign === '"' && !isOpen ? END : (SIGN_ORDER[sign] ?? sign);
  }).join('');
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
