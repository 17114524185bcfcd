import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockJump } from '../../shared/domain/clock-jump.ts';

const DAY = 24 * 60 * 60 * 1000;
const before = { wall: 1_700_000_000_000, monotonic: 5000 };

describe('a jump of the wall clock', () => {
  it.each([
    ['time that simply passed', 15_000, 15_000, 0],
    ['a night in which the machine slept and the clock caught up', DAY / 2, 1000, DAY / 2 - 1000],
    ['set an hour forward', 60 * 60_000 + 15_000, 15_000, 60 * 60_000],
    ['set an hour back', 15_000 - 60 * 60_000, 15_000, -60 * 60_000],
    ['slow adjustment, just under five seconds', 15_000 + 4999, 15_000, 0],
    ['five seconds', 15_000 + 5000, 15_000, 5000],
    ['five seconds back', 15_000 - 5000, 15_000, -5000],
    ['nothing', 0, 0, 0],
  ])('%s', (_, wall, monotonic, expected) => {
    const after = { wall: before.wall + wall, monotonic: before.monotonic + monotonic };
    expect(clockJump(before, after)).toBe(expected);
  });

  it('is found whatever time passed, and is as large as the clock was set', () => {
    const size = fc.integer({ min: -DAY, max: DAY }).filter((jump) => Math.abs(jump) >= 5000);
    fc.assert(
      fc.property(size, fc.nat(DAY), (jump, passed) => {
        const after = {
          wall: before.wall + passed + jump,
          monotonic: before.monotonic + passed,
        };
        expect(clockJump(before, after)).toBe(jump);
      }),
    );
  });
});
