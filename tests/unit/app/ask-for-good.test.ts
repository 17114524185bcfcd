import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseBeforeAskingAgain } from '../../../renderer/app/ask-for-good.ts';

describe('a store that does not answer', () => {
  test('is asked for as long as it is away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (asked) => {
        expect(pauseBeforeAskingAgain('store-unavailable', asked)).toBeGreaterThan(0);
      }),
    );
  });

  test('is asked twice more after something unexpected', () => {
    const pauses = [1, 2, 3].map((asked) => pauseBeforeAskingAgain('unexpected', asked) !== null);
    expect(pauses).toEqual([true, true, false]);
  });

  test('is believed when it refuses', () => {
    expect(pauseBeforeAskingAgain('card-revoked', 1)).toBeNull();
    expect(pauseBeforeAskingAgain('disk-full', 1)).toBeNull();
  });
});
