import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAfterCrash, decideAfterGpuCrash } from '../../../main/shell/crash-ladder.ts';

const MINUTE = 60_000;
const now = 1_000_000_000;
const minutesAgo = (...minutes: readonly number[]) => minutes.map((ago) => now - ago * MINUTE);

describe('a page that dies', () => {
  test('is reloaded three times in five minutes', () => {
    expect(decideAfterCrash(minutesAgo(0), [], now)).toBe('reload');
    expect(decideAfterCrash(minutesAgo(4, 2, 0), [], now)).toBe('reload');
  });

  test('has the program started again at the fourth', () => {
    expect(decideAfterCrash(minutesAgo(4, 3, 2, 0), [], now)).toBe('relaunch');
  });

  test('is reloaded again once the earlier crashes are long ago', () => {
    expect(decideAfterCrash(minutesAgo(9, 8, 7, 0), [], now)).toBe('reload');
  });

  test('asks to call a helper where starting again twice did not help', () => {
    expect(decideAfterCrash(minutesAgo(3, 2, 1, 0), minutesAgo(20, 10), now)).toBe('call-helper');
  });

  test('never makes the program start more than twice in half an hour, whenever it crashes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 300 }), (gaps) => {
        let at = now;
        let crashes: readonly number[] = [];
        let relaunches: readonly number[] = [];
        for (const gap of gaps) {
          at += gap;
          crashes = [...crashes, at];
          if (decideAfterCrash(crashes, relaunches, at) !== 'relaunch') continue;
          crashes = [];
          relaunches = [...relaunches, at];
        }
        const crowded = relaunches.filter((time, index) => {
          const third = relaunches[index + 2];
          return third !== undefined && third - time < 30 * MINUTE;
        });
        expect(crowded).toEqual([]);
      }),
    );
  });
});

test('a GPU process that dies a third time in five minutes is given up for drawing in software', () => {
  expect(decideAfterGpuCrash(minutesAgo(3, 0), now)).toBe('reload');
  expect(decideAfterGpuCrash(minutesAgo(3, 1, 0), now)).toBe('draw-in-software');
  expect(decideAfterGpuCrash(minutesAgo(9, 8, 0), now)).toBe('reload');
});
