import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCopy, type CopyAct } from '../../../shared/domain/lending/loan-acts.ts';
import { copyConditions, resolutions } from '../../../shared/domain/lending/words.ts';
import { giveBack, lend, note, renew, use } from './copy-acts.ts';

const anyAct = fc
  .record({
    kind: fc.constantFrom(
      'lend' as const,
      'renew' as const,
      'return' as const,
      'note' as const,
      'use' as const,
    ),
    day: fc.nat(12),
    of: fc.nat(14),
    condition: fc.constantFrom(...copyConditions),
    resolution: fc.option(fc.constantFrom(...resolutions)),
    yes: fc.boolean(),
    undone: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
  })
  .map((drawn) => (number: number): CopyAct => {
    const id = String(number);
    const { day, undone, yes } = drawn;
    const made = {
      lend: lend(id, day),
      renew: renew(id, day, String(drawn.of)),
      return: giveBack(id, day, { condition: yes ? 'good' : 'damaged', forgiven: yes }),
      note: note(id, day, drawn.condition, drawn.resolution),
      use: use(id, day),
    };
    return { ...made[drawn.kind], undone };
  });
const anyActs = fc
  .array(anyAct, { maxLength: 15 })
  .map((makers) => makers.map((make, number) => make(number)));

describe('whatever happens to a copy', () => {
  it('the order in which acts arrive does not matter', () => {
    const shuffled = anyActs.chain((acts) =>
      fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([acts, other]) => {
        expect(foldCopy(other)).toEqual(foldCopy(acts));
      }),
    );
  });

  it('one loan at most is open, the last; loans follow one another without overlap', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { loans, standing } = foldCopy(acts);
        const open = loans.filter((loan) => loan.end === null);
        expect(open).toEqual(standing.loanId === null ? [] : [loans.at(-1)]);
        expect(standing.loanId === null).toBe(standing.state !== 'lent');
        for (const [n, loan] of loans.entries()) {
          expect((loan.returnedAt === null) === (loan.end === null)).toBe(true);
          expect((loan.returnedOn === null) === (loan.end === null)).toBe(true);
          if (loan.returnedAt === null) continue;
          expect(loan.returnedAt).toBeGreaterThanOrEqual(loan.lentAt);
          expect(loan.returnedAt).toBeLessThanOrEqual(loans[n + 1]?.lentAt ?? Infinity);
        }
      }),
    );
  });

  it('every lend that stands is a loan, and every loan that ended by another is told', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { loans, lentTwice } = foldCopy(acts);
        const lends = acts.filter((one) => one.kind === 'lend' && !one.undone);
        expect(loans.map((loan) => loan.loanId).toSorted()).toEqual(
          lends.map((one) => one.actId).toSorted(),
        );
        expect(lentTwice.map((pair) => pair.first)).toEqual(
          loans.filter((loan) => loan.end === 'superseded').map((loan) => loan.loanId),
        );
      }),
    );
  });

  it('undo restores what was: a lend goes with its renewals', () => {
    fc.assert(
      fc.property(anyActs, fc.nat(14), (acts, number) => {
        const id = String(number);
        const undone = acts.map((one) => (one.actId === id ? { ...one, undone: true } : one));
        const never = acts.filter(
          (one) => one.actId !== id && !(one.kind === 'renew' && one.loanId === id),
        );
        const wasLend = acts.some((one) => one.actId === id && one.kind === 'lend');
        const without = wasLend ? never : acts.filter((one) => one.actId !== id);
        expect(foldCopy(undone)).toEqual(foldCopy(without));
      }),
    );
  });

  it('a desk that lends only what is not lent never lends twice', () => {
    fc.assert(
      fc.property(anyActs, (wishes) => {
        const done: CopyAct[] = [];
        for (const wish of wishes) {
          const next = { ...wish, at: done.length, stamp: String(done.length).padStart(3, '0') };
          if (next.kind === 'lend' && foldCopy(done).standing.state === 'lent') continue;
          done.push(next);
          expect(foldCopy(done).lentTwice).toEqual([]);
        }
      }),
    );
  });
});
