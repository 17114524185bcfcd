import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftOf,
  isSameDraft,
  readDraft,
  type RulesDraft,
} from '../../../renderer/features/charity/rules-draft.ts';
import { tillRules } from '../../../shared/contract/till-shapes.ts';

const fen = fc.nat(999_999_999);
const rules = fc
  .record({
    blindCount: fc.boolean(),
    approveRefundFromFen: fen,
    reasonVarianceFromFen: fen,
    approveVarianceFromFen: fen,
    referenceFromFen: fc.option(fen),
    pointFen: fc.option(fc.integer({ min: 1, max: 10_000 })),
    pointsPerHour: fc.integer({ min: 1, max: 1_000 }),
    floatFen: fen,
    purposeId: fc.option(fc.uuid()),
    receipt: fc.constantFrom('80mm' as const, '58mm' as const),
    slideshowAfterMinutes: fc.option(fc.integer({ min: 1, max: 120 })),
  })
  .map((one) => ({
    ...one,
    approveVarianceFromFen: Math.max(one.reasonVarianceFromFen, one.approveVarianceFromFen),
  }));

const draft = draftOf({
  blindCount: false,
  approveRefundFromFen: 100_00,
  reasonVarianceFromFen: 1_00,
  approveVarianceFromFen: 50_00,
  referenceFromFen: null,
  pointFen: null,
  pointsPerHour: 10,
  floatFen: 200_00,
  purposeId: null,
  receipt: '80mm',
  slideshowAfterMinutes: 3,
});

const problemsOf = (typed: Partial<RulesDraft>) => {
  const read = readDraft({ ...draft, ...typed });
  return 'problems' in read ? Object.fromEntries(read.problems) : {};
};

describe('the rules of the sale in the form', () => {
  test('come back as they were, and the store takes them', () => {
    fc.assert(
      fc.property(rules, (one) => {
        const read = readDraft(draftOf(one));
        expect(read).toEqual({ rules: one });
        expect(tillRules.safeParse(one).success).toBe(true);
      }),
    );
  });

  test('whatever is typed, what is read is taken by the store', () => {
    const text = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String));
    const typed = fc.record({
      approveRefundFromFen: text,
      floatFen: text,
      referenceFromFen: text,
      pointFen: text,
      pointsPerHour: text,
      slideshowAfterMinutes: text,
    });
    fc.assert(
      fc.property(typed, (some) => {
        const read = readDraft({ ...draft, ...some });
        expect('problems' in read || tillRules.safeParse(read.rules).success).toBe(true);
      }),
    );
  });

  test('are never where a field may be empty, and wrong where it may not', () => {
    expect(problemsOf({ referenceFromFen: '', pointFen: '', slideshowAfterMinutes: ' ' })).toEqual(
      {},
    );
    expect(problemsOf({ floatFen: '', pointsPerHour: '' })).toEqual({
      floatFen: 'money',
      pointsPerHour: 'number',
    });
  });

  test('say what is out of bounds', () => {
    expect(problemsOf({ slideshowAfterMinutes: '121' })).toEqual({
      slideshowAfterMinutes: 'number',
    });
    expect(problemsOf({ pointFen: '0' })).toEqual({ pointFen: 'money' });
    expect(problemsOf({ pointFen: '100.01' })).toEqual({ pointFen: 'money' });
    expect(problemsOf({ approveVarianceFromFen: '0.99' })).toEqual({
      approveVarianceFromFen: 'order',
    });
  });

  test('are the same only if every field is', () => {
    expect(isSameDraft(draft, { ...draft })).toBe(true);
    expect(isSameDraft(draft, { ...draft, blindCount: true })).toBe(false);
  });
});
