import { describe, expect, test } from 'vitest';
import {
  activeMember,
  actOfCopy,
  afterForgiving,
  afterReturn,
  afterScan,
  ask,
  closeForTime,
  emptyDesk,
  isUndoable,
  membersOf,
  newestUndoable,
  nextMember,
  open,
  returnOf,
  stepBack,
  switchReadHere,
  switchTo,
  worthRenewing,
} from '../../../renderer/features/lending/desk-state.ts';
import { actLine, household, loan, NOW, problem, readerPage, returned } from './pages.ts';

const summary = {
  copyId: 'copy-0001',
  titleId: 'title-001',
  title: '西游记',
  code: '2100100000016',
  callNumber: null,
  location: '书架一',
  state: 'in',
};
const choosing = afterScan(
  emptyDesk,
  { kind: 'choose-copy', titleId: 'title-001', title: '西游记', copies: [summary, summary] },
  null,
);

describe('a scan', () => {
  test('of a card opens the page, with that card active, and ends reading here', () => {
    const desk = afterScan(
      switchReadHere(emptyDesk),
      { kind: 'reader', household: household() },
      null,
    );
    expect(desk.reader).toEqual({ personId: 'reader-1', activeId: 'reader-1' });
    expect(desk.isReadHere).toBe(false);
    expect(desk.result?.kind).toBe('opened');
  });

  test('that is refused by the rules keeps for whom it was, for staff to pass over it', () => {
    const outcome = { kind: 'blocked' as const, copy: summary, problems: [problem()] };
    const { result } = afterScan(emptyDesk, outcome, 'reader-1');
    expect(result).toMatchObject({
      kind: 'blocked',
      act: { kind: 'lend', copyId: 'copy-0001', personId: 'reader-1' },
    });
  });

  test('that names several copies asks which, and the next scan settles it', () => {
    expect(choosing.choice).toMatchObject({ kind: 'copies', act: 'lend-or-return' });
    const after = afterScan(choosing, { kind: 'returned', returned: returned() }, null);
    expect(after.choice).toBeNull();
  });

  test('that repeats the last one leaves the question open', () => {
    const after = afterScan(choosing, { kind: 'repeat' }, null);
    expect(after.choice).toEqual(choosing.choice);
    expect(after.result).toEqual({ kind: 'repeat' });
  });

  test('of a known title says whether none is out or none is to be had', () => {
    const outcome = { kind: 'title' as const, titleId: 'title-001' };
    expect(afterScan(emptyDesk, outcome, null).result).toEqual({ kind: 'none-out' });
    expect(afterScan(emptyDesk, outcome, 'reader-1').result).toEqual({ kind: 'no-copy' });
  });

  test('begins the time of the open page anew, whatever it came to', () => {
    const desk = open(emptyDesk, household());
    expect(afterScan(desk, { kind: 'unknown-card' }, 'reader-1').acts).toBe(desk.acts + 1);
    expect(afterScan(desk, { kind: 'repeat' }, 'reader-1').acts).toBe(desk.acts + 1);
  });
});

test('Escape goes out one step at a time: choice, reading here, page, last words', () => {
  const desk = ask(
    switchReadHere(open(emptyDesk, household())),
    { kind: 'found', text: '西游' },
    { kind: 'none-out' },
  );
  const steps = [1, 2, 3, 4].map((count) => Array.from({ length: count }).reduce(stepBack, desk));
  expect(steps.map(({ choice }) => choice !== null)).toEqual([false, false, false, false]);
  expect(steps.map(({ isReadHere }) => isReadHere)).toEqual([true, false, false, false]);
  expect(steps.map(({ reader }) => reader !== null)).toEqual([true, true, false, false]);
  expect(stepBack(emptyDesk)).toBe(emptyDesk);
});

test('a page that nobody scanned at is gone, with all that was asked', () => {
  const desk = closeForTime(switchReadHere(open(choosing, household())));
  expect(desk).toMatchObject({ reader: null, choice: null, result: null, isReadHere: false });
});

describe('lateness that can be forgiven', () => {
  const late = returned({ daysLate: 3, pausedUntil: '2026-03-05', notices: ['late'] });

  test('is that of a late return that paused somebody', () => {
    expect(afterReturn(emptyDesk, late).late).toEqual(['act-00001']);
    expect(afterReturn(emptyDesk, returned({ daysLate: 3 })).late).toEqual([]);
    expect(afterReturn(emptyDesk, returned()).late).toEqual([]);
  });

  test('is forgiven once', () => {
    const desk = afterForgiving(afterReturn(emptyDesk, late), late.line);
    expect(desk.late).toEqual([]);
    expect(desk.result).toEqual({ kind: 'forgiven', title: '西游记' });
  });
});

describe('a household', () => {
  const child = readerPage();
  const mother = readerPage({ personId: 'reader-2', name: '李红' });
  const brother = readerPage({ personId: 'reader-3', name: '王小强' });
  const family = household(child, mother, brother);

  test('shows each member once, whoever was scanned first', () => {
    const ids = membersOf({ reader: child, members: [child, mother] });
    expect(ids.map(({ personId }) => personId)).toEqual(['reader-1', 'reader-2']);
  });

  test('is gone round by one key', () => {
    expect(nextMember(family, 'reader-1')).toBe('reader-2');
    expect(nextMember(family, 'reader-3')).toBe('reader-1');
    expect(nextMember(household(child), 'reader-1')).toBe('reader-1');
  });

  test('lends on the active card', () => {
    const desk = switchTo(open(emptyDesk, family), 'reader-2');
    expect(desk.reader).toEqual({ personId: 'reader-1', activeId: 'reader-2' });
    expect(activeMember(family, 'reader-2').name).toBe('李红');
  });

  test('falls back to the reader where a member has left it', () => {
    expect(activeMember(family, 'reader-9')).toBe(child);
    expect(switchTo(emptyDesk, 'reader-2')).toBe(emptyDesk);
  });
});

test('renewing all leaves out what would gain no day, and not what cannot be renewed', () => {
  const loans = [
    loan({ loanId: 'old', renewProblems: ['renewals-used'] }),
    loan({ renewProblems: ['nothing-gained'] }),
  ];
  expect(worthRenewing(loans).map(({ loanId }) => loanId)).toEqual(['old']);
});

describe('taking back', () => {
  test('is for lines whose time is not over and that nothing followed', () => {
    expect(isUndoable(actLine(), NOW)).toBe(true);
    expect(isUndoable(actLine({ undoUntil: NOW }), NOW)).toBe(false);
    expect(isUndoable(actLine({ undoUntil: null }), NOW)).toBe(false);
    expect(isUndoable(actLine({ undone: true }), NOW)).toBe(false);
  });

  test('by its key takes the newest such line', () => {
    const lines = [
      actLine({ actId: 'newest', undone: true }),
      actLine({ actId: 'newer', undoUntil: null }),
      actLine({ actId: 'older' }),
      actLine({ actId: 'oldest' }),
    ];
    expect(newestUndoable(lines, NOW)?.actId).toBe('older');
    expect(newestUndoable([], NOW)).toBeUndefined();
  });

  test('the last return can be changed until something followed it', () => {
    const { result } = afterReturn(emptyDesk, returned());
    expect(returnOf(result, [], NOW)?.actId).toBe('act-00001');
    expect(returnOf(result, [actLine({ undoUntil: null })], NOW)).toBeNull();
    expect(returnOf({ kind: 'repeat' }, [actLine()], NOW)).toBeNull();
  });
});

test.each([
  ['in', false, false, null],
  ['lent', false, false, 'return'],
  ['lost', false, false, 'return'],
  ['missing', false, false, 'return'],
  ['withdrawn', false, false, null],
  ['in', true, false, 'lend'],
  ['damaged', true, false, 'lend'],
  ['lost', true, false, 'lend'],
  ['lent', true, true, 'lend'],
  ['lent', true, false, null],
  ['withdrawn', true, false, null],
] as const)(
  'a copy that is %s, reader open %s, theirs %s: %s',
  (state, hasReader, isTheirs, act) => {
    expect(actOfCopy(state, { hasReader, isTheirs })).toBe(act);
  },
);
