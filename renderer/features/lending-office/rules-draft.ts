import type { LendingRules } from '../../../shared/contract/lending-office.ts';
import {
  materials,
  readerCategories,
  type Material,
  type ReaderCategory,
} from '../../../shared/domain/lending/words.ts';
import { halfWidth } from '../../../shared/domain/typed-text.ts';
import {
  forWeek,
  meantBy,
  readWeek,
  weekdays,
  weekOf,
  type Weekday,
  type WeekDraft,
} from './week-draft.ts';

type Rule = LendingRules['rules'][number];

export const terms = ['limit', 'days', 'renewals', 'holds'] as const;
export type Term = (typeof terms)[number];

export const figures = [
  'pausePerDay',
  'pauseCapDays',
  'graceDays',
  'pickupDays',
  'historyDays',
] as const;
export type Figure = (typeof figures)[number];

/** What each figure may be; the contract says the same. */
export const bounds = {
  limit: { min: 0, max: 50 },
  days: { min: 1, max: 365 },
  renewals: { min: 0, max: 20 },
  holds: { min: 0, max: 20 },
  overall: { min: 0, max: 100 },
  pausePerDay: { min: 0, max: 5 },
  pauseCapDays: { min: 0, max: 365 },
  graceDays: { min: 0, max: 30 },
  pickupDays: { min: 1, max: 30 },
  historyDays: { min: 0, max: 365 },
} as const satisfies Record<Term | Figure | 'overall', Bounds>;
export type Bounds = { readonly min: number; readonly max: number };

type Row = Readonly<Record<Term, string>> & { readonly onSiteOnly: boolean };
type Choices = Pick<LendingRules, 'closedDates' | 'dueMove' | 'selfService'>;

/** The rules as they stand in the form. A row of four empty cells lends nothing of that kind to anybody of that category. */
export type RulesDraft = Choices & {
  readonly rows: Readonly<Record<ReaderCategory, Readonly<Record<Material, Row>>>>;
  readonly overall: Readonly<Record<ReaderCategory, string>>;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly week: WeekDraft;
};

export type FieldId =
  | `${ReaderCategory} ${Material} ${Term}`
  | `overall ${ReaderCategory}`
  | Figure
  | `hours ${Weekday}`
  | 'week';
/** `number`: not a whole number within its bounds; `shorter-than-pause`: a pause could not be worked out any more. */
export type FieldProblem = 'number' | 'half-row' | 'always-closed' | 'hours' | 'shorter-than-pause';
export type Problems = ReadonlyMap<FieldId, FieldProblem>;

const NO_ROW: Row = { limit: '', days: '', renewals: '', holds: '', onSiteOnly: false };

export function draftOf(rules: LendingRules): RulesDraft {
  const row = (category: ReaderCategory, material: Material): Row => {
    const rule = rules.rules.find((one) => one.category === category && one.material === material);
    if (rule === undefined) return NO_ROW;
    return { ...inTerms((term) => String(rule[term])), onSiteOnly: rule.onSiteOnly };
  };
  return {
    rows: forCategories((category) => forMaterials((material) => row(category, material))),
    overall: forCategories((category) => String(rules.overall[category])),
    figures: inFigures((figure) => String(rules[figure])),
    week: weekOf(rules),
    closedDates: rules.closedDates,
    dueMove: rules.dueMove,
    selfService: rules.selfService,
  };
}

/** The rules that were typed, or what keeps them from being saved. */
export function readDraft(
  draft: RulesDraft,
): { readonly rules: LendingRules } | { readonly problems: Problems } {
  const problems = new Map<FieldId, FieldProblem>();
  const number = (text: string, field: FieldId, limits: Bounds): number => {
    const value = wholeNumber(text, limits);
    if (value === null) problems.set(field, 'number');
    return value ?? limits.min;
  };
  const rules = readRows(draft, problems);
  const overall = forCategories((category) =>
    number(draft.overall[category], `overall ${category}`, bounds.overall),
  );
  const read = inFigures((figure) => number(draft.figures[figure], figure, bounds[figure]));
  if (!problems.has('historyDays') && isForgottenTooSoon(read))
    problems.set('historyDays', 'shorter-than-pause');
  const { wrong, ...week } = readWeek(draft.week);
  for (const day of wrong) problems.set(`hours ${day}`, 'hours');
  if (week.closedWeekdays.length >= weekdays.length) problems.set('week', 'always-closed');
  if (problems.size > 0) return { problems };
  const { closedDates, dueMove, selfService } = draft;
  return { rules: { rules, overall, ...read, ...week, closedDates, dueMove, selfService } };
}

/** A pause is worked out from what was returned: that must be known until the longest pause is over. */
const isForgottenTooSoon = ({
  pausePerDay,
  pauseCapDays,
  historyDays,
}: Pick<LendingRules, 'pausePerDay' | 'pauseCapDays' | 'historyDays'>): boolean =>
  pausePerDay > 0 && historyDays < pauseCapDays;

function readRows({ rows }: RulesDraft, problems: Map<FieldId, FieldProblem>): Rule[] {
  return readerCategories.flatMap((category) =>
    materials.flatMap((material) => {
      const row = rows[category][material];
      const empty = terms.filter((term) => row[term].trim() === '');
      if (empty.length === terms.length && !row.onSiteOnly) return [];
      const cell = (term: Term): number => {
        const value = wholeNumber(row[term], bounds[term]);
        const field: FieldId = `${category} ${material} ${term}`;
        if (value === null) problems.set(field, empty.includes(term) ? 'half-row' : 'number');
        return value ?? bounds[term].min;
      };
      return [{ category, material, ...inTerms(cell), onSiteOnly: row.onSiteOnly }];
    }),
  );
}

/** A whole number within its bounds, typed in half or full width. */
export function wholeNumber(text: string, { min, max }: Bounds): number | null {
  const typed = halfWidth(text).trim();
  if (!/^[0-9]{1,4}$/.test(typed)) return null;
  const value = Number(typed);
  return value >= min && value <= max ? value : null;
}

export const isSameDraft = (one: RulesDraft, other: RulesDraft): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = (draft: RulesDraft) => [
  forCategories((category) =>
    forMaterials((material) => {
      const row = draft.rows[category][material];
      return [inTerms((term) => row[term]), row.onSiteOnly];
    }),
  ),
  forCategories((category) => draft.overall[category]),
  inFigures((figure) => draft.figures[figure]),
  forWeek((day) => meantBy(draft.week[day])),
  draft.closedDates,
  draft.dueMove,
  draft.selfService,
];

function forCategories<T>(of: (category: ReaderCategory) => T): Record<ReaderCategory, T> {
  return { adult: of('adult'), child: of('child'), volunteer: of('volunteer') };
}

function forMaterials<T>(of: (material: Material) => T): Record<Material, T> {
  return {
    book: of('book'),
    'picture-book': of('picture-book'),
    magazine: of('magazine'),
    other: of('other'),
  };
}

function inTerms<T>(of: (term: Term) => T): Record<Term, T> {
  return { limit: of('limit'), days: of('days'), renewals: of('renewals'), holds: of('holds') };
}

function inFigures<T>(of: (figure: Figure) => T): Record<Figure, T> {
  return {
    pausePerDay: of('pausePerDay'),
    pauseCapDays: of('pauseCapDays'),
    graceDays: of('graceDays'),
    pickupDays: of('pickupDays'),
    historyDays: of('historyDays'),
  };
}
