import { describe, expect, test } from 'vitest';
import { offerOf, toneOf } from '../../../renderer/features/lending/desk-result.ts';
import { printJob } from '../../../shared/contract/print.ts';
import type { Result } from '../../../renderer/features/lending/desk-state.ts';
import { printableSlip, slipOf } from '../../../renderer/features/lending/pickup-slip.ts';
import { actLine, loan, problem, readerPage, returned } from './pages.ts';

const hold = {
  holdId: 'hold-0001',
  reader: { personId: 'reader-2', name: '李红' },
  until: '2026-03-09',
};
const opened = (given: Parameters<typeof readerPage>[0]): Result => ({
  kind: 'opened',
  reader: readerPage(given),
});
const back = (given: Parameters<typeof returned>[0]): Result => ({
  kind: 'returned',
  returned: returned(given),
});
const blocked = (...problems: Parameters<typeof problem>[0][]): Result => ({
  kind: 'blocked',
  act: { kind: 'renew', loanId: 'loan-0001' },
  title: '西游记',
  problems: problems.map(problem),
});

describe('the colour and the sound', () => {
  test('tell lending, taking back, a look and trouble apart', () => {
    const results: readonly Result[] = [
      { kind: 'lent', line: actLine({ kind: 'lend' }), renewed: false },
      back({}),
      { kind: 'unknown-card' },
      { kind: 'refused', refused: { refusal: 'disk-full' } },
    ];
    expect(results.map(toneOf)).toEqual(['in', 'out', 'look', 'problem']);
  });

  test('of a refusal by the rules of the hall is no trouble', () => {
    expect(toneOf({ kind: 'refused', refused: { refusal: 'already-held' } })).toBe('look');
  });

  test.each(['not-on-loan', 'was-lost', 'was-missing'] as const)(
    'stay calm when a book comes back that is %s',
    (notice) => {
      expect(toneOf(back({ notices: [notice] }))).toBe('out');
    },
  );

  test.each(['was-withdrawn', 'other-hall', 'late', 'damaged'] as const)(
    'ask for a look when a book comes back: %s',
    (notice) => {
      expect(toneOf(back({ notices: [notice] }))).toBe('look');
    },
  );

  test('ask for a look when somebody waits for the book', () => {
    expect(toneOf(back({ hold }))).toBe('look');
  });

  test('of a reader ask for a look where there is something to tell', () => {
    expect(toneOf(opened({}))).toBe('in');
    expect(toneOf(opened({ pausedUntil: '2026-03-09' }))).toBe('look');
    expect(toneOf(opened({ loans: [loan({ daysLate: 2 })] }))).toBe('look');
    expect(toneOf(opened({ active: false }))).toBe('look');
  });

  test('of renewing all ask for a look if some could not be renewed', () => {
    const lines = [actLine({ kind: 'renew' })];
    expect(toneOf({ kind: 'renewed', lines, left: 0 })).toBe('in');
    expect(toneOf({ kind: 'renewed', lines, left: 1 })).toBe('look');
    expect(toneOf({ kind: 'renewed', lines: [], left: 0 })).toBe('look');
  });
});

describe('the next step behind one key', () => {
  const can = { hold: true };

  test('passes over what may be passed over, and only if all of it may', () => {
    expect(offerOf(blocked({}), null, can)).toBe('override');
    expect(offerOf(blocked({}, { overridable: false }), null, can)).toBeNull();
  });

  test('catalogues a book that nobody knows', () => {
    expect(offerOf({ kind: 'new-title', isbn: '9787020002207' }, null, can)).toBe('catalogue');
  });

  test('prints the slip of a book that is waited for', () => {
    expect(offerOf(back({ hold }), null, can)).toBe('slip');
    expect(offerOf(back({}), null, can)).toBeNull();
  });

  test('holds a title that was looked up for the reader at the desk', () => {
    const title = { kind: 'title', titleId: 'title-001' } as const;
    expect(offerOf(null, title, can)).toBe('hold');
    expect(offerOf(null, title, { hold: false })).toBeNull();
  });
});

test('the slip says what is kept, for whom, and how long', () => {
  expect(slipOf(returned({ hold }))).toEqual({
    holdId: 'hold-0001',
    title: '西游记',
    code: '2100100000016',
    readerName: '李红',
    until: '2026-03-09',
  });
  expect(slipOf(returned())).toBeNull();
});

describe('the printed slip', () => {
  const slip = { holdId: 'hold-0001', title: '西游记', code: '2100100000016', until: '2026-03-09' };
  const words = {
    heading: '预约待取',
    someone: '一位读者',
    title: '《西游记》',
    until: '保留到 2026年3月9日',
  };

  test('stands on an open shelf, so it half masks the name', () => {
    const printed = printableSlip({ ...slip, readerName: '王小明' }, words);
    expect(printed).toEqual({
      heading: '预约待取',
      to: '王*明',
      lines: ['保留到 2026年3月9日', '《西游记》', '2100100000016'],
    });
    expect(printableSlip({ ...slip, readerName: null }, words).to).toBe('一位读者');
  });

  test('is one that the print page takes, however long the title', () => {
    const title = `《${'𠮷'.repeat(150)}》`;
    const printed = printableSlip({ ...slip, readerName: 'J'.repeat(90) }, { ...words, title });
    const document = { kind: 'slips', layout: 'slip', hallName: '幸福里', language: 'zh-CN' };
    const job = { document: { ...document, slips: [printed] }, printer: null };
    expect(printJob.safeParse(job).success).toBe(true);
    expect(printed.lines.every((line) => line.isWellFormed())).toBe(true);
  });
});
