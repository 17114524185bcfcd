import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseBeforeRound } from '../../../shared/domain/sync/exchange-pace.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const MINUTE = 60_000;

describe('the pause before the next round with a hub', () => {
  it('is about a minute while all goes well', () => {
    fc.assert(
      fc.property(chance, (drawn) => {
        const pause = pauseBeforeRound(0, drawn);
        expect(pause).toBeGreaterThanOrEqual(0.8 * MINUTE);
        expect(pause).toBeLessThanOrEqual(1.2 * MINUTE);
      }),
    );
  });

  it('grows with each failure, and is never longer than a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), chance, (failures, drawn) => {
        const pause = pauseBeforeRound(failures, drawn);
        expect(pause).toBeGreaterThanOrEqual(2500);
        expect(pause).toBeLessThanOrEqual(15 * MINUTE);
        expect(pauseBeforeRound(failures + 1, drawn)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });

  it('spreads kiosks that failed together', () => {
    expect(pauseBeforeRound(8, 1) - pauseBeforeRound(8, 0)).toBeGreaterThan(5 * MINUTE);
  });
});
