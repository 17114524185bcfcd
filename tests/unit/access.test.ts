import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE_TRIES, isSimplePin, lockSeconds } from '../../shared/domain/access.ts';

const DAY = 24 * 60 * 60;

describe('a lock', () => {
  it.each([
    [0, 0],
    [FREE_TRIES - 1, 0],
    [FREE_TRIES, 60],
    [FREE_TRIES + 1, 120],
    [FREE_TRIES + 2, 240],
    [FREE_TRIES + 10, 61_440],
    [FREE_TRIES + 11, DAY],
    [FREE_TRIES + 1000, DAY],
  ])('closes after %d failures for %d seconds', (failures, seconds) => {
    expect(lockSeconds(failures)).toBe(seconds);
  });

  it('never gets shorter with another failure, nor longer than a day', () => {
    fc.assert(
      fc.property(fc.nat(5000), (failures) => {
        expect(lockSeconds(failures + 1)).toBeGreaterThanOrEqual(lockSeconds(failures));
        expect(lockSeconds(failures)).toBeLessThanOrEqual(DAY);
      }),
    );
  });

  it('leaves no hope of guessing a six-digit PIN: a year of trying is under 400 tries', () => {
    let seconds = 0;
    let tries = 0;
    while (seconds < 365 * DAY) {
      tries += 1;
      seconds += lockSeconds(tries);
    }
    expect(tries).toBeLessThan(400);
  });
});

describe('a PIN that is tried first', () => {
  it.each(['000000', '999999', '123456', '654321', '345678', '987654'])('is %s', (pin) => {
    expect(isSimplePin(pin)).toBe(true);
  });

  it.each(['135790', '112233', '123450', '908172', '123465', '102030'])('is not %s', (pin) => {
    expect(isSimplePin(pin)).toBe(false);
  });

  it('is one of few: fewer than fifty of a million', () => {
    let simple = 0;
    for (let n = 0; n < 1_000_000; n += 1) if (isSimplePin(String(n).padStart(6, '0'))) simple += 1;
    expect(simple).toBeLessThan(50);
  });
});
