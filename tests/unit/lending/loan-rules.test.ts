import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import {
  decideHold,
  decideLend,
  decideRenew,
  holdProblems,
  isOverridable,
  ruleFor,
  type LoanRules,
  type ReaderFacts,
} from '../../../shared/domain/lending/loan-rules.ts';
import { lendProblems, renewProblems } from '../../../shared/domain/lending/words.ts';

type LendFacts = Parameters<typeof decideLend>[0];
type RenewFacts = Parameters<typeof decideRenew>[0];
type HoldFacts = Parameters<typeof decideHold>[0];

const today = isoDate('2026-11-23');
const yesterday = isoDate('2026-11-22');
const tomorrow = isoDate('2026-11-24');
const later = isoDate('2026-12-23');

const goesHome = { onSiteOnly: false };
const rules: LoanRules = {
  rules: [
    { category: 'adult', material: 'book', limit: 3, days: 30, renewals: 2, holds: 2, ...goesHome },
    {
      category: 'adult',
      material: 'magazine',
      limit: 0,
      days: 7,
      renewals: 0,
      holds: 0,
      ...goesHome,
    },
    { category: 'child', material: 'book', limit: 2, days: 14, renewals: 1, holds: 1, ...goesHome },
  ],
  overall: { adult: 4, child: 2, volunteer: 6 },
};

/** The same, but that adults read books here only. */
const inHall: LoanRules = {
  ...rules,
  rules: rules.rules.map((rule) =>
    rule.category === 'adult' && rule.material === 'book' ? { ...rule, onSiteOnly: true } : rule,
  ),
};

const adult: ReaderFacts = {
  category: 'adult',
  birthYear: 1960,
  active: true,
  cardUntil: today,
  pausedUntil: yesterday,
  overdue: 0,
};

type LendChange = {
  readonly reader?: Partial<ReaderFacts>;
  readonly copy?: Partial<LendFacts['copy']>;
  readonly lent?: number;
  readonly lentOfMaterial?: number;
};

const lending = ({ reader, copy, ...counts }: LendChange = {}): LendFacts => ({
  rules,
  today,
  reader: { ...adult, ...reader },
  lent: 2,
  lentOfMaterial: 2,
  copy: {
    material: 'book',
    ageMark: null,
    state: 'in',
    onSiteOnly: false,
    heldForOther: null,
    ...copy,
  },
  ...counts,
});

const told = (found: readonly { readonly problem: string; readonly facts: object }[]) =>
  found.map(({ problem, facts }) => [problem, facts]);

describe('lending', () => {
  it('is allowed on the last day of a card, the day after a pause, for the last book of the limit', () => {
    expect(decideLend(lending())).toEqual([]);
  });

  it.each<[string, LendChange, readonly (readonly [string, object])[]]>([
    ['all that one may have', { lent: 4 }, [['limit-reached', { limit: 4, lent: 4 }]]],
    [
      'all of one material',
      { lentOfMaterial: 3 },
      [['material-limit-reached', { material: 'book', limit: 3, lent: 3 }]],
    ],
    [
      'a material that is not lent at all',
      { copy: { material: 'magazine' }, lentOfMaterial: 0 },
      [['material-limit-reached', { material: 'magazine', limit: 0, lent: 0 }]],
    ],
    [
      'a material without a rule',
      { copy: { material: 'other' }, lentOfMaterial: 0 },
      [['no-rule', { category: 'adult', material: 'other' }]],
    ],
    ['a pause', { reader: { pausedUntil: today } }, [['paused', { until: today }]]],
    ['a late book at home', { reader: { overdue: 2 } }, [['has-overdue', { count: 2 }]]],
    ['an old card', { reader: { cardUntil: yesterday } }, [['card-expired', { until: yesterday }]]],
    ['one who left', { reader: { active: false } }, [['reader-inactive', {}]]],
    [
      'too young by a year',
      { reader: { birthYear: 2011 }, copy: { ageMark: 16 } },
      [['too-young', { ageMark: 16, age: 15 }]],
    ],
    ['old enough', { reader: { birthYear: 2010 }, copy: { ageMark: 16 } }, []],
    ['an adult of unknown age', { reader: { birthYear: null }, copy: { ageMark: 18 } }, []],
    [
      'a child of unknown age',
      {
        reader: { birthYear: null, category: 'child' },
        copy: { ageMark: 14 },
        lent: 0,
        lentOfMaterial: 0,
      },
      [['too-young', { ageMark: 14, age: 13 }]],
    ],
    [
      'set aside for another',
      { copy: { heldForOther: { until: isoDate('2026-11-25') } } },
      [['held-for-other', { until: '2026-11-25' }]],
    ],
    [
      'waited for by another',
      { copy: { heldForOther: { until: null } } },
      [['held-for-other', {}]],
    ],
    ['to be read here', { copy: { onSiteOnly: true } }, [['on-site-only', {}]]],
    ['withdrawn', { copy: { state: 'withdrawn' } }, [['copy-withdrawn', {}]]],
    ['said to be lost', { copy: { state: 'lost' } }, [['copy-lost', {}]]],
    ['missing, and just found', { copy: { state: 'missing' } }, []],
    ['damaged, and fit to read', { copy: { state: 'damaged' } }, []],
  ])('%s', (_, change, expected) => {
    expect(told(decideLend(lending(change)))).toEqual(expected);
  });

  it('tells every reason at once', () => {
    const found = decideLend({
      ...lending({
        reader: {
          active: false,
          birthYear: 2020,
          cardUntil: yesterday,
          pausedUntil: today,
          overdue: 1,
        },
        copy: { ageMark: 18, state: 'lost', onSiteOnly: true, heldForOther: { until: null } },
        lent: 9,
        lentOfMaterial: 9,
      }),
      rules: inHall,
    });
    const expected = lendProblems.filter((one) => !['no-rule', 'copy-withdrawn'].includes(one));
    expect(found.map((one) => one.problem).toSorted()).toEqual(expected.toSorted());
  });

  it('by itself never goes over a limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('adult' as const, 'child' as const),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (category, scans) => {
          let lent = 0;
          for (const wantsMore of scans) {
            const counts = { lent, lentOfMaterial: lent };
            const found = decideLend(lending({ reader: { category }, ...counts }));
            if (!wantsMore) lent = Math.max(0, lent - 1);
            else if (found.length === 0) lent += 1;
            expect(lent).toBeLessThanOrEqual(rules.overall[category]);
            expect(lent).toBeLessThanOrEqual(ruleFor(rules, category, 'book')?.limit ?? 0);
          }
        },
      ),
    );
  });
});

describe('renewing', () => {
  const renewal = (change: Partial<RenewFacts> = {}): RenewFacts => ({
    rules,
    today,
    reader: adult,
    material: 'book',
    loan: { renewals: 1, dueOn: tomorrow },
    renewedDueOn: later,
    waitingOthers: 0,
    ...change,
  });

  it.each<[string, Partial<RenewFacts>, readonly (readonly [string, object])[]]>([
    ['the last renewal', {}, []],
    [
      'one too many',
      { loan: { renewals: 2, dueOn: tomorrow } },
      [['renewals-used', { limit: 2, renewals: 2 }]],
    ],
    [
      'a material without a rule',
      { material: 'other', loan: { renewals: 0, dueOn: tomorrow } },
      [['renewals-used', { limit: 0, renewals: 0 }]],
    ],
    ['a day gained', { renewedDueOn: addDays(tomorrow, 1) }, []],
    ['no day gained', { renewedDueOn: tomorrow }, [['nothing-gained', { until: tomorrow }]]],
    ['another waits', { waitingOthers: 3 }, [['held-by-other', { waiting: 3 }]]],
    ['not on loan: nothing else matters', { loan: null, waitingOthers: 3 }, [['not-on-loan', {}]]],
    [
      'all that a reader can have',
      {
        reader: {
          ...adult,
          active: false,
          cardUntil: yesterday,
          pausedUntil: today,
          overdue: 1,
        },
      },
      [
        ['reader-inactive', {}],
        ['card-expired', { until: yesterday }],
        ['paused', { until: today }],
        ['has-overdue', { count: 1 }],
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(decideRenew(renewal(change)))).toEqual(expected);
  });
});

describe('placing a hold', () => {
  const wish = (change: Partial<HoldFacts> = {}): HoldFacts => ({
    rules,
    today,
    reader: adult,
    material: 'book',
    holdsOfMaterial: 1,
    alreadyHeld: false,
    alreadyBorrowed: false,
    copiesOnShelf: 0,
    ...change,
  });

  it.each<[string, Partial<HoldFacts>, readonly (readonly [string, object])[]]>([
    ['the last hold', {}, []],
    ['one too many', { holdsOfMaterial: 2 }, [['holds-limit', { limit: 2, holds: 2 }]]],
    ['a material without a rule', { material: 'other' }, [['holds-limit', { limit: 0, holds: 1 }]]],
    ['waiting already', { alreadyHeld: true }, [['already-held', {}]]],
    ['at home already', { alreadyBorrowed: true }, [['already-borrowed', {}]]],
    ['there on the shelf', { copiesOnShelf: 2 }, [['copy-available', { copies: 2 }]]],
    [
      'an old card',
      { reader: { ...adult, cardUntil: yesterday } },
      [['card-expired', { until: yesterday }]],
    ],
    ['one who left', { reader: { ...adult, active: false } }, [['reader-inactive', {}]]],
  ])('%s', (_, change, expected) => {
    expect(told(decideHold(wish(change)))).toEqual(expected);
  });
});

describe('what a category reads here only', () => {
  it('is not taken home by them, whatever the copy, and by others it is', () => {
    expect(told(decideLend({ ...lending(), rules: inHall }))).toEqual([
      ['on-site-for-category', { category: 'adult', material: 'book' }],
    ]);
    const child = lending({ reader: { category: 'child' }, lent: 0, lentOfMaterial: 0 });
    expect(told(decideLend({ ...child, rules: inHall }))).toEqual([]);
  });

  it('is neither renewed nor waited for', () => {
    const reader = adult;
    const given = { rules: inHall, today, reader, material: 'book' } as const;
    const loan = { renewals: 0, dueOn: tomorrow };
    expect(told(decideRenew({ ...given, loan, renewedDueOn: later, waitingOthers: 0 }))).toEqual([
      ['renewals-used', { limit: 0, renewals: 0 }],
    ]);
    const none = { holdsOfMaterial: 0, alreadyHeld: false, alreadyBorrowed: false };
    expect(told(decideHold({ ...given, ...none, copiesOnShelf: 0 }))).toEqual([
      ['holds-limit', { limit: 0, holds: 0 }],
    ]);
  });
});

describe('what staff may pass over', () => {
  it('is everything but what makes no sense to do', () => {
    const all = new Set([...lendProblems, ...renewProblems, ...holdProblems]);
    expect([...all].filter((one) => !isOverridable(one)).toSorted()).toEqual([
      'already-borrowed',
      'already-held',
      'copy-withdrawn',
      'no-rule',
      'not-on-loan',
      'nothing-gained',
    ]);
  });

  it('is told with each reason', () => {
    const found = decideLend(lending({ lent: 4, copy: { state: 'withdrawn' } }));
    expect(found.map((one) => [one.problem, one.overridable])).toEqual([
      ['limit-reached', true],
      ['copy-withdrawn', false],
    ]);
  });
});
