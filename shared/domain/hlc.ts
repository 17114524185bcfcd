/** A hybrid logical clock reading: `<ms, 15 digits>.<counter, 5 digits>`, so that text order is time order. */
export type Hlc = string & { readonly __brand: 'Hlc' };

const MS_DIGITS = 15;
const COUNTER_DIGITS = 5;
const MAX_COUNTER = 10 ** COUNTER_DIGITS - 1;
const SHAPE = /^\d{15}\.\d{5}$/;

export const isHlc = (text: string): text is Hlc => SHAPE.test(text);

/**
 * The reading for the next event: greater than every reading seen, and as close to the wall clock (ms) as that
 * allows. A clock that was set back, or a full counter, borrows the next millisecond.
 * Source: Kulkarni et al., “Logical Physical Clocks” (2014).
 */
export function nextHlc(last: Hlc | null, wall: number): Hlc {
  const now = Math.max(0, Math.floor(wall));
  if (last === null) return compose(now, 0);
  const ms = msOfHlc(last);
  const counter = Number(last.slice(MS_DIGITS + 1));
  if (now > ms) return compose(now, 0);
  return counter < MAX_COUNTER ? compose(ms, counter + 1) : compose(ms + 1, 0);
}

/** The wall clock's part (ms) of a reading. */
export const msOfHlc = (text: string): number => Number(text.slice(0, MS_DIGITS));

function compose(ms: number, counter: number): Hlc {
  const text = `${String(ms).padStart(MS_DIGITS, '0')}.${String(counter).padStart(COUNTER_DIGITS, '0')}`;
  if (!isHlc(text)) throw new RangeError(`no HLC for ${ms}`);
  return text;
}
