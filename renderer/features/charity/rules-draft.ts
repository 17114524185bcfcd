import type { TillRules } from '../../../shared/contract/till-shapes.ts';
import { halfWidth } from '../../../shared/domain/typed-text.ts';
import { MOST_FEN, readYuan, yuanOf } from '../../i18n/yuan.ts';

/** Amounts in yuan. */
export const amounts = [
  'approveRefundFromFen',
  'reasonVarianceFromFen',
  'approveVarianceFromFen',
  'floatFen',
] as const;
export type Amount = (typeof amounts)[number];

/** Amounts in yuan, and numbers, that may be left empty for never. */
export type Empty = 'referenceFromFen' | 'pointFen' | 'slideshowAfterMinutes';
export type FieldId = Amount | Empty | 'pointsPerHour';

type Choices = Pick<TillRules, 'blindCount' | 'purposeId' | 'receipt'>;
/** The rules as they stand in the form. */
export type RulesDraft = Choices & Readonly<Record<FieldId, string>>;

/** What each number may be; the contract says the same. */
export const bounds = {
  pointFen: { min: 1, max: 10_000 },
  pointsPerHour: { min: 1, max: 1_000 },
  slideshowAfterMinutes: { min: 1, max: 120 },
} as const;

/** `money`: no amount; `number`: no whole number within its bounds; `order`: a second person is needed before a reason is. */
export type FieldProblem = 'money' | 'number' | 'order';
export type Problems = ReadonlyMap<FieldId, FieldProblem>;

const written = (fen: number | null) => (fen === null ? '' : yuanOf(fen));

export const draftOf = (rules: TillRules): RulesDraft => ({
  blindCount: rules.blindCount,
  purposeId: rules.purposeId,
  receipt: rules.receipt,
  approveRefundFromFen: written(rules.approveRefundFromFen),
  reasonVarianceFromFen: written(rules.reasonVarianceFromFen),
  approveVarianceFromFen: written(rules.approveVarianceFromFen),
  floatFen: written(rules.floatFen),
  referenceFromFen: written(rules.referenceFromFen),
  pointFen: written(rules.pointFen),
  pointsPerHour: String(rules.pointsPerHour),
  slideshowAfterMinutes:
    rules.slideshowAfterMinutes === null ? '' : String(rules.slideshowAfterMinutes),
});

/** The rules that were typed, or what keeps them from being saved. */
export function readDraft(
  draft: RulesDraft,
): { readonly rules: TillRules } | { readonly problems: Problems } {
  const problems = new Map<FieldId, FieldProblem>();
  const amount = (field: Amount): number => {
    const fen = readYuan(draft[field], MOST_FEN);
    if (typeof fen !== 'number') problems.set(field, 'money');
    return fen ?? 0;
  };
  const orNever = (field: Empty, read: (text: string) => number | null | undefined) => {
    const value = read(draft[field]);
    if (value === undefined) problems.set(field, isMoney(field) ? 'money' : 'number');
    return value ?? null;
  };
  const pointsPerHour = readNumber(draft.pointsPerHour, bounds.pointsPerHour);
  if (typeof pointsPerHour !== 'number') problems.set('pointsPerHour', 'number');
  const rules: TillRules = {
    blindCount: draft.blindCount,
    purposeId: draft.purposeId,
    receipt: draft.receipt,
    approveRefundFromFen: amount('approveRefundFromFen'),
    reasonVarianceFromFen: amount('reasonVarianceFromFen'),
    approveVarianceFromFen: amount('approveVarianceFromFen'),
    floatFen: amount('floatFen'),
    referenceFromFen: orNever('referenceFromFen', (text) => readYuan(text, MOST_FEN)),
    pointFen: orNever('pointFen', readPoint),
    pointsPerHour: pointsPerHour ?? bounds.pointsPerHour.min,
    slideshowAfterMinutes: orNever('slideshowAfterMinutes', (text) =>
      readNumber(text, bounds.slideshowAfterMinutes),
    ),
  };
  if (problems.size === 0 && rules.approveVarianceFromFen < rules.reasonVarianceFromFen)
    problems.set('approveVarianceFromFen', 'order');
  return problems.size > 0 ? { problems } : { rules };
}

const isMoney = (field: Empty) => field !== 'slideshowAfterMinutes';

function readPoint(text: string): number | null | undefined {
  const fen = readYuan(text, bounds.pointFen.max);
  return fen === 0 ? undefined : fen;
}

/** Null for an empty text, undefined for what is no whole number within the bounds. */
function readNumber(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null | undefined {
  const typed = halfWidth(text).trim();
  if (typed === '') return null;
  if (!/^[0-9]{1,5}$/.test(typed)) return undefined;
  const value = Number(typed);
  return value >= min && value <= max ? value : undefined;
}

export const isSameDraft = (one: RulesDraft, other: RulesDraft): boolean => {
  const theirs = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([field, value]) => theirs.get(field) === value);
};
