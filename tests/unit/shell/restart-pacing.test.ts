import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseBeforeStart, type StoreEnd } from '../../../main/shell/restart-pacing.ts';

const steady: StoreEnd = { wasUp: true, upFor: 60_000 };
const young: StoreEnd = { wasUp: true, upFor: 50 };
const failed: StoreEnd = { wasUp: false, upFor: 0 };

describe('the pause before the store starts again', () => {
  test('is none after it had worked for a while', () => {
    expect(pauseBeforeStart([steady])).toBe(0);
    expect(pauseBeforeStart([failed, failed, young, steady])).toBe(0);
  });

  test('grows while it cannot open its file, to ten seconds', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 9].map((times) =>
      pauseBeforeStart(Array.from({ length: times }, () => failed)),
    );
    expect(pauses).toEqual([250, 500, 1000, 2000, 5000, 10_000, 10_000]);
  });

  test('is never more than half a second for a store that had been up, however often it was killed', () => {
    const end = fc.constantFrom(steady, young, failed);
    fc.assert(
      fc.property(fc.array(end), fc.constantFrom(steady, young), (before, last) => {
        expect(pauseBeforeStart([...before, last])).toBeLessThanOrEqual(500);
      }),
    );
  });
});
