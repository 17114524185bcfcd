import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blinded,
  ONE_TRIGGER,
  openGate,
  OUT_OF_VIEW,
  POSTER_OUT_OF_VIEW,
  seeingAgain,
  throughGate,
} from '../../../renderer/scan/scan-gate.ts';
import type { Reading, ScanSource } from '../../../renderer/scan/scan-gate.ts';

function passed(readings: readonly Reading[]): boolean[] {
  let gate = openGate;
  return readings.map((reading) => {
    const step = throughGate(gate, reading);
    gate = step.gate;
    return step.pass;
  });
}

const camera = (at: number, code = 'A'): Reading => ({ code, source: 'camera', at });
const wedge = (at: number, code = 'A'): Reading => ({ code, source: 'wedge', at });
const byHand = (at: number, code = 'A'): Reading => ({ code, source: 'hand', at });

const poster = (at: number, code = 'https://example.org/'): Reading => ({
  ...camera(at, code),
  isForeign: true,
});

/** Times in order, each this far from the one before. */
const times = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 60 }).map((gaps) => {
    let at = 0;
    return gaps.map((gap) => (at += gap));
  });

describe('a card in front of the camera', () => {
  it('is one scan however long it is held, even where single looks miss it', () => {
    fc.assert(
      fc.property(times(0, OUT_OF_VIEW), (at) => {
        expect(passed(at.map((one) => camera(one))).filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('is a new scan each time it comes back after it was gone', () => {
    fc.assert(
      fc.property(times(OUT_OF_VIEW + 1, 60_000), (at) => {
        expect(passed(at.map((one) => camera(one)))).not.toContain(false);
      }),
    );
  });

  it('doesn’t hide another card beside it', () => {
    expect(passed([camera(0), camera(70, 'B'), camera(140), camera(210, 'B')])).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a poster with a foreign code in the camera’s view', () => {
  it('is answered once, however seldom a look finds it', () => {
    fc.assert(
      fc.property(times(0, POSTER_OUT_OF_VIEW), (at) => {
        expect(passed(at.map((one) => poster(one))).filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('is answered again when it comes back after it was gone', () => {
    fc.assert(
      fc.property(times(POSTER_OUT_OF_VIEW + 1, 60_000), (at) => {
        expect(passed(at.map((one) => poster(one)))).not.toContain(false);
      }),
    );
  });

  it('doesn’t hold up a card, nor another foreign code', () => {
    const readings = [
      poster(0),
      camera(70),
      poster(140),
      poster(210, 'weixin://pay'),
      camera(280),
      camera(280 + OUT_OF_VIEW + 1),
    ];
    expect(passed(readings)).toEqual([true, true, false, true, false, true]);
  });

  it('stays silent after the camera was off for however long, until it has been out of view', () => {
    const before = throughGate(openGate, poster(0)).gate;
    fc.assert(
      fc.property(fc.nat(3_600_000), fc.nat(POSTER_OUT_OF_VIEW), (off, unseen) => {
        const scannedMeanwhile = throughGate(blinded(before), wedge(off)).gate;
        const on = seeingAgain(scannedMeanwhile, off);
        expect(throughGate(on, poster(off + unseen)).pass).toBe(false);
        expect(throughGate(on, poster(off + POSTER_OUT_OF_VIEW + 1)).pass).toBe(true);
        expect(throughGate(on, camera(off + unseen, 'B')).pass).toBe(true);
      }),
    );
  });
});

describe('a card that camera and scanner both read', () => {
  it('is one scan, whichever was first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: OUT_OF_VIEW }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: OUT_OF_VIEW }),
        (looks, trigger) => {
          const readings = [...looks.map((at) => camera(at)), wedge(trigger)];
          readings.sort((one, other) => one.at - other.at);
          expect(passed(readings).filter(Boolean)).toHaveLength(1);
        },
      ),
    );
  });

  it('still passes when it is scanned a second time on purpose', () => {
    expect(passed([camera(0), wedge(300), camera(600), wedge(1200)])).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('passes when it is scanned on purpose after lying before the camera for long', () => {
    const lying = Array.from({ length: 100 }, (_, nth) => camera(nth * 70));
    expect(passed([...lying, wedge(7000), camera(7070)]).slice(-2)).toEqual([true, false]);
  });
});

describe.each<[ScanSource, (at: number) => Reading]>([
  ['wedge', wedge],
  ['hand', byHand],
])('a code by %s', (_, reading) => {
  it('always passes a second time', () => {
    fc.assert(
      fc.property(times(ONE_TRIGGER, 10_000), (at) => {
        expect(passed(at.map((one) => reading(one)))).not.toContain(false);
      }),
    );
  });

  it('passes once for a double burst', () => {
    fc.assert(
      fc.property(times(0, ONE_TRIGGER - 1), (at) => {
        expect(passed(at.map((one) => reading(one))).filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});

describe('any mixture of readings', () => {
  const readings = fc
    .array(
      fc.record({
        code: fc.constantFrom('A', 'B', 'C'),
        source: fc.constantFrom<ScanSource>('camera', 'wedge', 'hand'),
        gap: fc.integer({ min: 0, max: 5000 }),
      }),
      { maxLength: 80 },
    )
    .map((all) => {
      let at = 0;
      return all.map(({ code, source, gap }): Reading => ({ code, source, at: (at += gap) }));
    });

  it('treats each code as if it were alone', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const together = passed(all);
        for (const code of ['A', 'B', 'C']) {
          const isCode = (reading: Reading) => reading.code === code;
          const alone = passed(all.filter(isCode));
          expect(together.filter((_, nth) => all[nth]?.code === code)).toEqual(alone);
        }
      }),
    );
  });

  it('loses no code that was away', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const passes = passed(all);
        const lost = all.filter((reading, nth) => {
          const before = all.slice(0, nth).findLast((one) => one.code === reading.code);
          const away = reading.at - (before?.at ?? Number.NEGATIVE_INFINITY);
          return away > OUT_OF_VIEW && passes[nth] !== true;
        });
        expect(lost).toEqual([]);
      }),
    );
  });

  it('remembers only what was seen lately', () => {
    fc.assert(
      fc.property(readings, (all) => {
        let gate = openGate;
        for (const reading of all) {
          gate = throughGate(gate, reading).gate;
          for (const one of gate.seen) {
            expect(reading.at - one.seenAt).toBeLessThanOrEqual(OUT_OF_VIEW);
          }
        }
      }),
    );
  });
});
