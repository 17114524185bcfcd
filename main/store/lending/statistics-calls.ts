import { ageBands } from '../../../shared/domain/lending/age-band.ts';
import { topClassOf } from '../../../shared/domain/lending/clc.ts';
import { compareCallNumbers } from '../../../shared/domain/lending/call-number.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { countOverdue } from './overdue-calls.ts';
import type { OverdueStore } from './overdue-store.ts';
import type { RulesStore } from './rules-store.ts';
import type { StatisticsStore } from './statistics-store.ts';

export type DonorFacts = {
  /** A resident who gave a book, by the record that stands, and whether they agreed to be named in public. */
  readonly donor: (
    personId: string,
  ) => { readonly personId: string; readonly name: string; readonly publicName: boolean } | null;
};

export function createStatisticsCalls(
  context: StoreContext,
  stores: {
    readonly statistics: StatisticsStore;
    readonly overdue: OverdueStore;
    readonly rules: RulesStore;
  },
  facts: DonorFacts,
): Handlers<'lending.statistics'> {
  const { statistics } = stores;
  return {
    'lending.statistics': ({ year }) => {
      const span = { from: `${year}-01-01`, to: `${year}-12-31` };
      return ok({
        ...statistics.totals(span),
        overdue: countOverdue(context, stores.overdue, stores.rules),
        byMonth: allMonths(year, statistics.byMonth(span)),
        byClass: byTopClass(statistics.byClcNumber(span)),
        byAge: byAgeBand(statistics.byAge(span)),
        topTitles: statistics.topTitles(span),
        neverLent: statistics
          .neverLent()
          .toSorted((a, b) => byCallNumber(a.callNumber, b.callNumber)),
        donors: thanksList(statistics.givers(span), facts),
        ledger: statistics.ledger(span).map(({ donorId, donorOrg, ...entry }) => ({
          ...entry,
          donor: donorOrg ?? (donorId === null ? null : (facts.donor(donorId)?.name ?? null)),
        })),
      });
    },
  };
}

type Counted = { readonly key: string; readonly count: number };

/** All twelve, as `2026-01`. */
function allMonths(year: number, counted: readonly Counted[]) {
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  return Array.from({ length: 12 }, (_, n) => {
    const key = `${year}-${String(n + 1).padStart(2, '0')}`;
    return { key, count: counts.get(key) ?? 0 };
  });
}

/** The youngest first; only bands with any. */
function byAgeBand(counted: readonly Counted[]) {
  const place = ({ key }: Counted) => {
    const at = ageBands.findIndex((band) => band === key);
    return at < 0 ? ageBands.length : at;
  };
  return counted.map((band) => ({ ...band })).toSorted((a, b) => place(a) - place(b));
}

/** By the letter of the top class, in the order of the classes; '' is what has none. */
function byTopClass(counted: readonly Counted[]) {
  const counts = new Map<string, number>();
  for (const { key, count } of counted) {
    const letter = topClassOf(key)?.number ?? '';
    counts.set(letter, (counts.get(letter) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1));
}

function byCallNumber(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareCallNumbers(a, b);
}

/**
 * Whom to thank in public: organisations by name, residents who agreed to be named, and all the others together as one
 * entry without a name, which comes last.
 */
function thanksList(givers: ReturnType<StatisticsStore['givers']>, { donor }: DonorFacts) {
  const copiesOf = new Map<string, { readonly name: string; copies: number }>();
  for (const { donorId, donorOrg, copies } of givers) {
    const { key, name } = thanked(donorId, donorOrg, donor);
    const entry = copiesOf.get(key) ?? { name, copies: 0 };
    entry.copies += copies;
    copiesOf.set(key, entry);
  }
  return [...copiesOf.values()].toSorted(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      b.copies - a.copies ||
      (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

function thanked(donorId: string | null, donorOrg: string | null, donor: DonorFacts['donor']) {
  if (donorOrg !== null) return { key: `org ${donorOrg}`, name: donorOrg };
  const resident = donorId === null ? null : donor(donorId);
  return resident?.publicName === true && resident.name !== ''
    ? { key: `person ${resident.personId}`, name: resident.name }
    : { key: '', name: '' };
}
