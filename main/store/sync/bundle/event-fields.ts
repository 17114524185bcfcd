import { isHlc } from '../../../../shared/domain/hlc.ts';
import type { Header } from '../../journal/header.ts';
import { isExact } from './template.ts';

/** The numbers that stand in every event's line; near to each other, so that most differences are small or 0. */
export type Clocks = readonly [lead: number, counter: number, wall: number, started: number];

export const CLOCKS = 4;

const MS_DIGITS = 15;
const COUNTER_DIGITS = 5;

export function clocksOf(header: Header): Clocks | null {
  if (!isHlc(header.hlc)) return null;
  const ms = Number(header.hlc.slice(0, MS_DIGITS));
  const counter = Number(header.hlc.slice(MS_DIGITS + 1));
  const clocks: Clocks = [ms - header.wall, counter, header.wall, header.wall - header.mono];
  return clocks.every(isExact) && isExact(header.mono) ? clocks : null;
}

/** Null where no clock can have shown that. */
export function readClocks([lead, counter, wall, started]: Clocks) {
  const hlc = `${pad(wall + lead, MS_DIGITS)}.${pad(counter, COUNTER_DIGITS)}`;
  const mono = wall - started;
  return isHlc(hlc) && isExact(mono) ? { hlc, wall, mono } : null;
}

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
