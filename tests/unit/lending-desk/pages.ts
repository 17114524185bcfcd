import type {
  ActLine,
  Household,
  Loan,
  Problem,
  ReaderPage,
  Returned,
} from '../../../shared/contract/lending.ts';

export const NOW = 1_772_413_200_000;

export function readerPage(given: Partial<ReaderPage> = {}): ReaderPage {
  return {
    personId: 'reader-1',
    name: '王小明',
    number: '0001',
    active: true,
    phone: null,
    birthYear: 2017,
    category: 'child',
    categorySet: null,
    until: null,
    pausedUntil: null,
    limit: 5,
    left: 5,
    loans: [],
    holds: [],
    guardian: null,
    seen: {},
    ...given,
  };
}

export function loan(given: Partial<Loan> = {}): Loan {
  return {
    loanId: 'loan-0001',
    copyId: 'copy-0001',
    titleId: 'title-001',
    title: '西游记',
    code: '2100100000016',
    material: 'book',
    lentOn: '2026-02-02',
    dueOn: '2026-03-04',
    renewals: 0,
    renewalsLeft: 1,
    daysLate: 0,
    renewProblems: [],
    ...given,
  };
}

export function household(
  reader: ReaderPage = readerPage(),
  ...members: readonly ReaderPage[]
): Household {
  return { reader, members: [...members] };
}

export function actLine(given: Partial<ActLine> = {}): ActLine {
  return {
    actId: 'act-00001',
    kind: 'return',
    at: NOW,
    source: 'desk',
    copyId: 'copy-0001',
    titleId: 'title-001',
    title: '西游记',
    code: '2100100000016',
    reader: null,
    dueOn: null,
    undoUntil: NOW + 600_000,
    undone: false,
    ...given,
  };
}

export function returned(given: Partial<Returned> = {}): Returned {
  return {
    line: actLine(),
    notices: [],
    daysLate: 0,
    pausedUntil: null,
    hold: null,
    ...given,
  };
}

export function problem(given: Partial<Problem> = {}): Problem {
  return { problem: 'limit-reached', facts: { limit: 5, lent: 5 }, overridable: true, ...given };
}
