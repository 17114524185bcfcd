import { describe, expect, it } from 'vitest';
import {
  foldCopy,
  type CopyAct,
  type FoldedCopy,
} from '../../../shared/domain/lending/loan-acts.ts';
import { giveBack, lend, note, renew, use } from './copy-acts.ts';

/** Each loan as `id from-to end due+renewals`, and the standing as `state since`. */
const told = ({ loans, standing }: FoldedCopy) => [
  ...loans.map((loan) =>
    [
      `${loan.loanId} ${loan.lentAt}-${loan.returnedAt ?? ''}`,
      ...(loan.end === null ? [] : [loan.end]),
      ...(loan.renewals === 0 ? [] : [`x${loan.renewals} due ${loan.dueOn.slice(-2)}`]),
      ...(loan.settled === null ? [] : [loan.settled]),
      ...(loan.forgiven ? ['forgiven'] : []),
    ].join(' '),
  ),
  [standing.state, ...(standing.since === null ? [] : [standing.since])].join(' '),
];

describe('the loans and the standing of a copy', () => {
  it.each<[string, readonly CopyAct[], readonly string[]]>([
    ['new', [], ['in']],
    ['lent', [lend('a', 1)], ['a 1-', 'lent 1']],
    ['lent and back', [lend('a', 1), giveBack('b', 5)], ['a 1-5 returned', 'in 5']],
    [
      'back late and forgiven',
      [lend('a', 1), giveBack('b', 20, { forgiven: true })],
      ['a 1-20 returned forgiven', 'in 20'],
    ],
    [
      'renewed twice',
      [lend('a', 1), renew('b', 5, 'a'), renew('c', 7, 'a')],
      ['a 1- x2 due 18', 'lent 1'],
    ],
    [
      'a renewal after the return changes nothing',
      [lend('a', 1), giveBack('b', 2), renew('c', 3, 'a')],
      ['a 1-2 returned', 'in 2'],
    ],
    [
      'a renewal of an earlier loan changes nothing',
      [lend('a', 1), giveBack('b', 2), lend('c', 3), renew('d', 4, 'a')],
      ['a 1-2 returned', 'c 3-', 'lent 3'],
    ],
    [
      'a renewal from a clock that was set back still follows its loan',
      [lend('a', 5), renew('b', 3, 'a')].map((one) => ({ ...one, stamp: one.actId })),
      ['a 5- x1 due 14', 'lent 5'],
    ],
    ['a return while in', [giveBack('a', 1), giveBack('b', 2)], ['in']],
    [
      'a second return does not move the first',
      [lend('a', 1), giveBack('b', 2), giveBack('c', 3)],
      ['a 1-2 returned', 'in 2'],
    ],
    [
      'lent while lent: it changed hands',
      [lend('a', 1), lend('b', 4), giveBack('c', 6)],
      ['a 1-4 superseded', 'b 4-6 returned', 'in 6'],
    ],
    ['lost while lent', [lend('a', 1), note('b', 9, 'lost')], ['a 1-9 lost', 'lost 9']],
    [
      'lost and replaced at once',
      [lend('a', 1), note('b', 9, 'lost', 'replaced')],
      ['a 1-9 lost replaced', 'lost 9'],
    ],
    [
      'lost, and waived later',
      [lend('a', 1), note('b', 9, 'lost'), note('c', 12, 'lost', 'waived')],
      ['a 1-9 lost waived forgiven', 'lost 9'],
    ],
    [
      'lost, and found by a return',
      [lend('a', 1), note('b', 9, 'lost'), giveBack('c', 12)],
      ['a 1-9 lost found', 'in 12'],
    ],
    [
      'lost, waived, and found all the same',
      [lend('a', 1), note('b', 9, 'lost', 'waived'), giveBack('c', 12)],
      ['a 1-9 lost waived forgiven', 'in 12'],
    ],
    [
      'lost, found and lent at once',
      [lend('a', 1), note('b', 9, 'lost'), lend('c', 12)],
      ['a 1-9 lost found', 'c 12-', 'lent 12'],
    ],
    [
      'lost, then missed at a stock-take: nobody has found it',
      [lend('a', 1), note('b', 9, 'lost'), note('c', 12, 'missing')],
      ['a 1-9 lost', 'missing 12'],
    ],
    ['lost from the shelf', [note('a', 3, 'lost')], ['lost 3']],
    ['missing, and found by a return', [note('a', 3, 'missing'), giveBack('b', 4)], ['in 4']],
    ['missing, and found by a reader', [note('a', 3, 'missing'), use('b', 4)], ['in 4']],
    ['missing, and found by staff', [note('a', 3, 'missing'), note('b', 4, 'good')], ['in 4']],
    [
      'missing at a stock-take while a reader has it',
      [lend('a', 1), note('b', 2, 'missing'), giveBack('c', 3)],
      ['a 1-3 returned', 'in 3'],
    ],
    [
      'back damaged, mended, lent',
      [
        lend('a', 1),
        giveBack('b', 2, { condition: 'damaged' }),
        note('c', 5, 'good'),
        lend('d', 6),
      ],
      ['a 1-2 returned', 'd 6-', 'lent 6'],
    ],
    [
      'damaged: a scan at the return desk mends nothing',
      [note('a', 1, 'damaged'), giveBack('b', 2)],
      ['damaged 1'],
    ],
    [
      'damage that a reader told of is there after the return',
      [lend('a', 1), note('b', 2, 'damaged'), giveBack('c', 3)],
      ['a 1-3 returned', 'damaged 3'],
    ],
    [
      'and a stock-take that misses the lent copy does not forget it',
      [lend('a', 1), note('b', 2, 'damaged'), note('c', 3, 'missing'), giveBack('d', 4)],
      ['a 1-4 returned', 'damaged 4'],
    ],
    [
      'at one moment the stamp decides: returned, then lent',
      [
        { ...lend('a', 1), stamp: '1' },
        { ...lend('b', 2), stamp: '3' },
        { ...giveBack('c', 2), stamp: '2' },
      ],
      ['a 1-2 returned', 'b 2-', 'lent 2'],
    ],
    [
      'withdrawn while lent: the loan goes on',
      [lend('a', 1), note('b', 2, 'withdrawn')],
      ['a 1-', 'lent 1'],
    ],
    [
      'and it stays withdrawn when it is back, whatever its state',
      [lend('a', 1), note('b', 2, 'withdrawn'), giveBack('c', 3, { condition: 'damaged' })],
      ['a 1-3 returned', 'withdrawn 3'],
    ],
    ['withdrawn, and taken back in', [note('a', 1, 'withdrawn'), note('b', 2, 'good')], ['in 2']],
  ])('%s', (_, acts, expected) => {
    expect(told(foldCopy(acts))).toEqual(expected);
    expect(told(foldCopy(acts.toReversed()))).toEqual(expected);
  });

  it('name both loans of a book that was lent twice', () => {
    const copy = foldCopy([lend('a', 1), lend('b', 2), lend('c', 3)]);
    expect(copy.lentTwice).toEqual([
      { first: 'a', second: 'b' },
      { first: 'b', second: 'c' },
    ]);
    expect(copy.standing).toEqual({ state: 'lent', loanId: 'c', since: 3 });
  });

  it('count what was read in the hall', () => {
    const copy = foldCopy([use('a', 1), use('b', 2), { ...use('c', 3), undone: true }]);
    expect(copy).toMatchObject({ uses: 2, standing: { state: 'in', since: null } });
  });

  it('keep what a loan was made with', () => {
    const [loan] = foldCopy([lend('a', 1, { category: 'child' }), giveBack('b', 3)]).loans;
    expect(loan).toMatchObject({
      category: 'child',
      lentOn: '2026-11-02',
      dueOn: '2026-11-12',
      returnedOn: '2026-11-04',
    });
  });
});
