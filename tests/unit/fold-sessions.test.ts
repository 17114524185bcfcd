import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  serviceMinutes,
  type CorrectionFact,
  type Direction,
  type ScanFact,
  type Session,
} from '../../shared/domain/attendance.ts';
import { foldSessions } from '../../shared/domain/fold-sessions.ts';

const MINUTE = 60_000;

/** A scan at a minute of the day; its stamp follows the order in which scans are written down here. */
const scan = (
  id: string,
  minute: number,
  direction: Direction,
  shiftId: string | null = null,
): ScanFact => ({
  scanId: id,
  at: minute * MINUTE,
  direction,
  shiftId,
  stamp: `${String(minute).padStart(6, '0')}-${id}`,
});

const correction = (
  sessionId: string,
  from: number,
  to: number | null,
  made: number,
  more: Partial<CorrectionFact> = {},
): CorrectionFact => ({
  sessionId,
  shiftId: null,
  inAt: from * MINUTE,
  outAt: to === null ? null : to * MINUTE,
  void: false,
  reason: 'wrong-time',
  stamp: `${String(made).padStart(6, '0')}-${sessionId}-correction`,
  ...more,
});

/** Sessions as `id in-out`, minutes of the day; `void` and `staff` where they are. */
const told = (sessions: readonly Session[]): readonly string[] =>
  sessions.map((one) =>
    [
      one.sessionId,
      `${one.inAt / MINUTE}-${one.outAt === null ? '' : one.outAt / MINUTE}`,
      ...(one.provenance === 'staff' ? ['staff'] : []),
      ...(one.void ? ['void'] : []),
    ].join(' '),
  );

describe('the sessions of a day', () => {
  it.each<[string, readonly ScanFact[], readonly string[]]>([
    ['nothing scanned', [], []],
    ['one check-in is open', [scan('a', 540, 'in')], ['a 540-']],
    ['in and out', [scan('a', 540, 'in'), scan('b', 600, 'out')], ['a 540-600']],
    [
      'an unknown card’s scans toggle',
      [scan('a', 540, 'toggle'), scan('b', 600, 'toggle'), scan('c', 700, 'toggle')],
      ['a 540-600', 'c 700-'],
    ],
    [
      'two kiosks check in to one shift: the second is a repeat',
      [scan('a', 540, 'in', 's'), scan('b', 545, 'in', 's'), scan('c', 600, 'out', 's')],
      ['a 540-600'],
    ],
    [
      'a check-in to another shift ends the first: back to back',
      [scan('a', 540, 'in', 's'), scan('b', 600, 'in', 't'), scan('c', 660, 'out', 't')],
      ['a 540-600', 'b 600-660'],
    ],
    [
      'a check-out while out counts nothing',
      [scan('a', 540, 'out'), scan('b', 600, 'in'), scan('c', 610, 'out'), scan('d', 620, 'out')],
      ['b 600-610'],
    ],
    [
      'a toggle ends what a check-in began, and the other way round',
      [
        scan('a', 540, 'in'),
        scan('b', 600, 'toggle'),
        scan('c', 660, 'toggle'),
        scan('d', 700, 'out'),
      ],
      ['a 540-600', 'c 660-700'],
    ],
  ])('%s', (_, scans, expected) => {
    expect(told(foldSessions(scans, []))).toEqual(expected);
  });
});

describe('corrections by staff', () => {
  const visit = [scan('a', 540, 'in'), scan('b', 600, 'out')];

  it('replace the session that they name', () => {
    expect(told(foldSessions(visit, [correction('a', 530, 610, 700)]))).toEqual([
      'a 530-610 staff',
    ]);
  });

  it('can be corrected again: the newest stands', () => {
    const made = [correction('a', 530, 610, 700), correction('a', 535, 620, 710)];
    expect(told(foldSessions(visit, made))).toEqual(['a 535-620 staff']);
    expect(told(foldSessions(visit, made.toReversed()))).toEqual(['a 535-620 staff']);
  });

  it('void a session, which then counts nothing', () => {
    const [voided] = foldSessions(visit, [correction('a', 540, 600, 700, { void: true })]);
    expect(voided).toMatchObject({ void: true, minutes: 0, provenance: 'staff' });
  });

  it('add a session that was never scanned', () => {
    expect(told(foldSessions(visit, [correction('z', 700, 760, 800)]))).toEqual([
      'a 540-600',
      'z 700-760 staff',
    ]);
  });

  it('close a forgotten check-out, and the next check-in is a session of its own', () => {
    const scans = [scan('a', 540, 'in'), scan('b', 700, 'in')];
    expect(told(foldSessions(scans, [correction('a', 540, 600, 650)]))).toEqual([
      'a 540-600 staff',
      'b 700-',
    ]);
  });

  it('void a check-in, and the next check-in is a session of its own', () => {
    const scans = [scan('a', 540, 'in'), scan('b', 700, 'in'), scan('c', 760, 'out')];
    expect(told(foldSessions(scans, [correction('a', 540, null, 650, { void: true })]))).toEqual([
      'a 540- staff void',
      'b 700-760',
    ]);
  });

  it('change when somebody came who is still in, and the check-out is still taken', () => {
    const scans = [scan('a', 540, 'in'), scan('b', 720, 'out')];
    expect(told(foldSessions(scans, [correction('a', 510, null, 600)]))).toEqual([
      'a 510-720 staff',
    ]);
  });

  it('check in somebody without a card, who then checks out with it', () => {
    const scans = [scan('b', 720, 'out')];
    expect(told(foldSessions(scans, [correction('z', 540, null, 545)]))).toEqual([
      'z 540-720 staff',
    ]);
  });

  it('take back a check-out, and the next one is taken instead', () => {
    const scans = [scan('a', 540, 'in'), scan('b', 600, 'out'), scan('c', 720, 'out')];
    expect(told(foldSessions(scans, [correction('a', 540, null, 610)]))).toEqual([
      'a 540-720 staff',
    ]);
  });

  it('leave the pairing of an unknown card’s scans as it was', () => {
    const scans = [scan('a', 540, 'toggle'), scan('b', 600, 'toggle'), scan('c', 700, 'toggle')];
    expect(told(foldSessions(scans, [correction('a', 540, 590, 650)]))).toEqual([
      'a 540-590 staff',
      'c 700-',
    ]);
  });

  it('of one kiosk end at the check-in that they name of another', () => {
    const scans = [scan('a', 540, 'in'), scan('b', 570, 'in')];
    expect(told(foldSessions(scans, [correction('b', 570, 660, 700)]))).toEqual([
      'a 540-570',
      'b 570-660 staff',
    ]);
  });
});

const direction = fc.constantFrom<Direction>('in', 'out', 'toggle');
const shiftId = fc.constantFrom(null, 's', 't');
const stampOf = (n: number) => String(n).padStart(9, '0');

const scans = fc
  .array(
    fc.record({ at: fc.integer({ min: 0, max: 20 }), direction, shiftId, made: fc.nat(1000) }),
    {
      maxLength: 8,
    },
  )
  .map((facts) =>
    facts.map(({ at, made, ...rest }, n): ScanFact => ({
      ...rest,
      at: at * MINUTE,
      scanId: `scan-${n}`,
      stamp: `${stampOf(made)}-${n}`,
    })),
  );

const corrections = fc
  .array(
    fc.record({
      of: fc.integer({ min: 0, max: 9 }),
      inAt: fc.integer({ min: 0, max: 20 }),
      lasts: fc.option(fc.integer({ min: 1, max: 10 })),
      void: fc.boolean(),
      shiftId,
      made: fc.nat(1000),
    }),
    { maxLength: 4 },
  )
  .map((facts) =>
    facts.map(({ of, inAt, lasts, made, ...rest }, n): CorrectionFact => ({
      ...rest,
      sessionId: `scan-${of}`,
      inAt: inAt * MINUTE,
      outAt: lasts === null ? null : (inAt + lasts) * MINUTE,
      reason: 'wrong-time',
      stamp: `${stampOf(made)}-c${n}`,
    })),
  );

const newestOf = (all: readonly CorrectionFact[], sessionId: string) =>
  all
    .filter((one) => one.sessionId === sessionId)
    .toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))
    .at(-1);

describe('whatever was scanned and corrected', () => {
  it('gives the same sessions in any order of arrival', () => {
    const facts = fc
      .tuple(scans, corrections)
      .chain(([one, other]) =>
        fc.tuple(
          fc.constant(one),
          fc.constant(other),
          fc.shuffledSubarray(one, { minLength: one.length }),
          fc.shuffledSubarray(other, { minLength: other.length }),
        ),
      );
    fc.assert(
      fc.property(facts, ([one, other, shuffledOne, shuffledOther]) => {
        expect(foldSessions(shuffledOne, shuffledOther)).toEqual(foldSessions(one, other));
      }),
    );
  });

  it('never counts negative minutes, and none for what is open or void', () => {
    fc.assert(
      fc.property(scans, corrections, (one, other) => {
        for (const session of foldSessions(one, other)) {
          expect(session.minutes).toBeGreaterThanOrEqual(0);
          const counted = session.void ? 0 : serviceMinutes(session.inAt, session.outAt);
          expect(session.minutes).toBe(counted);
        }
      }),
    );
  });

  it('lists each session once, and every correction’s last word stands', () => {
    fc.assert(
      fc.property(scans, corrections, (one, other) => {
        const sessions = foldSessions(one, other);
        const ids = sessions.map((session) => session.sessionId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { sessionId } of other) {
          const last = newestOf(other, sessionId);
          const session = sessions.find((candidate) => candidate.sessionId === sessionId);
          expect(session).toMatchObject({
            inAt: last?.inAt,
            void: last?.void,
            provenance: 'staff',
          });
          // A session that staff left open may have been ended by a later scan.
          expect([last?.outAt ?? session?.outAt]).toContain(session?.outAt);
        }
      }),
    );
  });

  it('counts no minute twice where nothing was corrected', () => {
    fc.assert(
      fc.property(scans, (one) => {
        const sessions = foldSessions(one, []);
        for (const [n, early] of sessions.entries())
          for (const late of sessions.slice(n + 1)) {
            const shared =
              Math.min(early.outAt ?? Infinity, late.outAt ?? Infinity) -
              Math.max(early.inAt, late.inAt);
            expect(shared).toBeLessThanOrEqual(0);
          }
      }),
    );
  });
});
