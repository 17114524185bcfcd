import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../../main/store/lending/default-rules.ts';
import {
  draftOf,
  isSameDraft,
  readDraft,
  wholeNumber,
  type RulesDraft,
} from '../../../renderer/features/lending-office/rules-draft.ts';
import {
  forWeek,
  type DayDraft,
  type Weekday,
} from '../../../renderer/features/lending-office/week-draft.ts';
import { lendingOfficeCalls } from '../../../shared/contract/lending-office.ts';

const draft = draftOf(DEFAULT_RULES);
const problemsOf = (changed: RulesDraft) => {
  const read = readDraft(changed);
  return 'problems' in read ? Object.fromEntries(read.problems) : {};
};
const withRow = (row: Partial<RulesDraft['rows']['adult']['book']>): RulesDraft => ({
  ...draft,
  rows: {
    ...draft.rows,
    adult: { ...draft.rows.adult, book: { ...draft.rows.adult.book, ...row } },
  },
});
const withDay = (day: Weekday, change: Partial<DayDraft>): RulesDraft => ({
  ...draft,
  week: { ...draft.week, [day]: { ...draft.week[day], ...change } },
});
const withFigures = (figures: Partial<RulesDraft['figures']>): RulesDraft => ({
  ...draft,
  figures: { ...draft.figures, ...figures },
});

describe('the form', () => {
  test('shows the rules and saves the same again', () => {
    expect(readDraft(draft)).toEqual({ rules: DEFAULT_RULES });
  });

  test('gives the store nothing that it would refuse', () => {
    const read = readDraft(withRow({ limit: '50', days: '365', renewals: '20', holds: '20' }));
    const rules = 'rules' in read ? read.rules : null;
    expect(lendingOfficeCalls['lending.saveRules'].request.safeParse(rules).success).toBe(true);
  });

  test('saves what is only read here, and to whom', () => {
    const read = readDraft(withRow({ onSiteOnly: true }));
    const here = 'rules' in read ? read.rules.rules.filter(({ onSiteOnly }) => onSiteOnly) : [];
    expect(here).toMatchObject([{ category: 'adult', material: 'book', limit: 5 }]);
    const rules = 'rules' in read ? read.rules : DEFAULT_RULES;
    expect(draftOf(rules).rows.adult.book.onSiteOnly).toBe(true);
  });

  test('an empty row is no rule, and no rule is an empty row', () => {
    const empty = { limit: '', days: ' ', renewals: '', holds: '' };
    const read = readDraft(withRow(empty));
    const rules = 'rules' in read ? read.rules : DEFAULT_RULES;
    expect(rules.rules).toHaveLength(DEFAULT_RULES.rules.length - 1);
    expect(draftOf(rules).rows.adult.book).toEqual({
      limit: '',
      days: '',
      renewals: '',
      holds: '',
      onSiteOnly: false,
    });
  });

  test('knows whether anything was changed, in whatever order it was set', () => {
    expect(isSameDraft(draft, draftOf(DEFAULT_RULES))).toBe(true);
    expect(isSameDraft(draft, withFigures({ graceDays: '3' }))).toBe(false);
    expect(isSameDraft(draft, withRow({ onSiteOnly: true }))).toBe(false);
    expect(isSameDraft(draft, withDay(2, { from: '9:00' }))).toBe(false);
    const nine = withDay(2, { from: '09:00' });
    expect(isSameDraft(nine, withDay(2, { from: '9点' }))).toBe(true);
    // What stands in a closed day's fields counts for nothing.
    expect(isSameDraft(draft, withDay(1, { from: '9:00' }))).toBe(true);
  });
});

const wrong: readonly [string, RulesDraft, Record<string, string>][] = [
  ['a letter in a cell', withRow({ limit: 'x' }), { 'adult book limit': 'number' }],
  ['more than may be', withRow({ limit: '51' }), { 'adult book limit': 'number' }],
  ['no day of lending', withRow({ days: '0' }), { 'adult book days': 'number' }],
  ['half a row', withRow({ holds: '' }), { 'adult book holds': 'half-row' }],
  [
    'reading here only, without the terms of an exception',
    withRow({ limit: '', days: '', renewals: '', holds: '', onSiteOnly: true }),
    {
      'adult book limit': 'half-row',
      'adult book days': 'half-row',
      'adult book renewals': 'half-row',
      'adult book holds': 'half-row',
    },
  ],
  [
    'hours of one day and not of the others',
    withDay(2, { from: '9:00', until: '17:00' }),
    Object.fromEntries([3, 4, 5, 6, 7].map((day) => [`hours ${day}`, 'hours'])),
  ],
  ['a fraction', withFigures({ graceDays: '1.5' }), { graceDays: 'number' }],
  ['no pick-up day', withFigures({ pickupDays: '0' }), { pickupDays: 'number' }],
  [
    'loans forgotten before a pause is over',
    withFigures({ historyDays: '7' }),
    { historyDays: 'shorter-than-pause' },
  ],
  [
    'a hall that never opens',
    { ...draft, week: forWeek(() => ({ isOpen: false, from: '', until: '' })) },
    { week: 'always-closed' },
  ],
];

test.each(wrong)('%s is told', (_, changed, problems) => {
  expect(problemsOf(changed)).toEqual(problems);
});

test('where nobody is paused, loans may be forgotten at once', () => {
  expect(problemsOf(withFigures({ historyDays: '0', pausePerDay: '0' }))).toEqual({});
});

test.each([
  ['12', 12],
  [' ３０ ', 30],
  ['0', 0],
  ['-1', null],
  ['', null],
  ['1e1', null],
  ['99', null],
])('%j is the number %s', (text, number) => {
  expect(wholeNumber(text, { min: 0, max: 50 })).toBe(number);
});
