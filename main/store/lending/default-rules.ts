import type { LendingRules } from '../../../shared/contract/lending-office.ts';
import type { Material, ReaderCategory } from '../../../shared/domain/lending/words.ts';

/** Limit, days, renewals and holds. */
type Terms = readonly [number, number, number, number];

const TERMS: Readonly<Record<ReaderCategory, Readonly<Record<Material, Terms>>>> = {
  adult: {
    book: [5, 30, 1, 3],
    'picture-book': [5, 30, 1, 3],
    magazine: [2, 14, 0, 1],
    other: [2, 14, 0, 1],
  },
  child: {
    book: [3, 30, 1, 2],
    'picture-book': [3, 30, 1, 2],
    magazine: [1, 14, 0, 1],
    other: [1, 14, 0, 1],
  },
  volunteer: {
    book: [8, 30, 2, 5],
    'picture-book': [8, 30, 2, 5],
    magazine: [3, 14, 1, 2],
    other: [3, 14, 1, 2],
  },
};

const rule = (category: ReaderCategory, material: Material) => {
  const [limit, days, renewals, holds] = TERMS[category][material];
  return { category, material, limit, days, renewals, holds, onSiteOnly: false };
};

const rulesOf = (category: ReaderCategory) => [
  rule(category, 'book'),
  rule(category, 'picture-book'),
  rule(category, 'magazine'),
  rule(category, 'other'),
];

/**
 * How a hall lends until it decides otherwise: a small community book corner, open on all days but Monday, at
 * hours that only the hall itself knows. Volunteers
 * may take more; magazines are wanted by many and stay out shorter.
 */
export const DEFAULT_RULES: LendingRules = {
  rules: [...rulesOf('adult'), ...rulesOf('child'), ...rulesOf('volunteer')],
  overall: { adult: 5, child: 3, volunteer: 8 },
  closedWeekdays: [1],
  hours: [],
  closedDates: [],
  dueMove: 'next-open-day',
  pausePerDay: 1,
  pauseCapDays: 30,
  graceDays: 0,
  pickupDays: 5,
  historyDays: 90,
  selfService: true,
};
