import type { Shift } from '../../../shared/contract/activities.ts';
import { addDays, daysBetween, yearOf, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { TravellingClock } from '../clock.ts';
import type { Caller } from '../context.ts';
import type { Store } from '../index.ts';
import { unknownPerson } from '../../../shared/domain/person.ts';
import { inventName, inventPhone } from './invented.ts';
import { createRandom, type Random } from './random.ts';
import { addActivities, planWeeks, shiftsByDate } from './sample-shifts.ts';
import { drawVisit } from './sample-year.ts';
import { addInventedBooks, createBulkCorner, titlesFor } from './seed-books.ts';
import { addInventedCrafts, createBulkTill, productsFor } from './seed-sales.ts';
import { createStage, type OnProgress, type Stage } from './stage.ts';
import { correctVisit, playVisits, type Visit, type Visitor } from './visits.ts';

export type Bulk = {
  readonly people: number;
  readonly years: number;
  /** Visits of one person in a year, on average: each is a scan in and mostly a scan out. */
  readonly visits: number;
  /** Loans of one person in a year, on average. */
  readonly loans: number;
  /** Sales to one person in a year, on average. */
  readonly sales: number;
  readonly seed: number;
};

export type Seeded = {
  readonly people: number;
  readonly titles: number;
  readonly visits: number;
  readonly loans: number;
  readonly sales: number;
};

/** So many people, visits, loans or sales share a transaction: enough to spare the disk, few enough to keep the WAL small. */
const BATCH = 10_000;
const MOST_CARDS_OF_A_CALL = 500;
const DAYS_AHEAD = 42;
/** Sales are drawn apart: the people and their visits don't change with them. */
const SEED_OF_SALES = 2_000_003;

/** Adds people with cards, books and crafts in proportion, and years of attendance, loans and sales up to yesterday. */
export async function seedBulk(
  store: Pick<Store, 'call' | 'journal'>,
  caller: Caller,
  clock: TravellingClock,
  bulk: Bulk,
  onProgress: OnProgress,
): Promise<Seeded> {
  const stage = await createStage(store, caller, clock);
  const random = createRandom(bulk.seed);
  const first = addDays(stage.today, -Math.max(1, Math.round(bulk.years * 365)));
  const planned = {
    visits: Math.round(bulk.people * bulk.years * bulk.visits),
    loans: Math.round(bulk.people * bulk.years * bulk.loans),
    sales: Math.round(bulk.people * bulk.years * bulk.sales),
  };
  const titles = titlesFor(bulk.people);
  const products = productsFor(planned.sales);
  const work = planned.visits + planned.loans + planned.sales;
  const total = bulk.people + titles + products + work;
  let before = 0;
  const done = (count: number) => onProgress(before + count, total);
  try {
    const visitors = await enrolAll(store, stage, random, first, bulk.people, done);
    before += bulk.people;
    const copyIds = await store.journal.batch(() =>
      addInventedBooks(stage, random, first, titles, done),
    );
    before += titles;
    const draws = createRandom(bulk.seed * SEED_OF_SALES);
    const goods = await store.journal.batch(() =>
      addInventedCrafts(stage, draws, visitors, first, planned.sales),
    );
    before += products;
    const till = createBulkTill(stage, draws, goods);
    const corner = createBulkCorner(stage, random, visitors, copyIds);
    const shifts = await store.journal.batch(() => planAllShifts(stage, first));
    const seeded = { people: visitors.length, titles, visits: 0, loans: 0, sales: 0 };
    for (const days of inBatches(drawCalendar(first, stage.today, planned))) {
      await store.journal.batch(async () => {
        for (const { date, visits, loans, sales } of days) {
          const shiftsOfDay = shifts.get(date) ?? [];
          seeded.visits += await playDay(stage, random, visitors, date, shiftsOfDay, visits);
          seeded.loans += await corner.day(date, loans);
          seeded.sales += await till.day(date, sales);
          before += visits + loans + sales;
          done(0);
        }
      });
    }
    return seeded;
  } finally {
    clock.travelTo(null);
  }
}

async function enrolAll(
  { journal }: Pick<Store, 'journal'>,
  stage: Stage,
  random: Random,
  first: IsoDate,
  people: number,
  done: (enrolled: number) => void,
): Promise<readonly Visitor[]> {
  const known = await countPeople(stage);
  const visitors: Visitor[] = [];
  while (visitors.length < people) {
    const before = visitors.length;
    const part = { from: known + before, count: Math.min(BATCH, people - before) };
    const tell = (enrolled: number) => done(before + enrolled);
    visitors.push(...(await journal.batch(() => enrol(stage, random, first, part, tell))));
  }
  return visitors;
}

async function countPeople(stage: Stage): Promise<number> {
  const active = await stage.staff('people.search', { query: '', limit: 1 });
  const gone = await stage.staff('people.search', { query: '', only: 'inactive', limit: 1 });
  return active.total + gone.total;
}

async function enrol(
  stage: Stage,
  random: Random,
  date: IsoDate,
  { from, count }: { readonly from: number; readonly count: number },
  done: (enrolled: number) => void,
): Promise<readonly Visitor[]> {
  stage.goTo(date, 8 * 3600);
  const people: Omit<Visitor, 'code'>[] = [];
  for (let n = from; n < from + count; n += 1) {
    const name = inventName(random);
    const phone = inventPhone(n + 1);
    const birthYear = yearOf(date) - random.int(18, 85);
    const building = `${random.int(1, 40)}栋`;
    const unit = `${random.int(1, 3)}单元${random.int(1, 30)}0${random.int(1, 4)}`;
    const person = { ...unknownPerson, teamIds: [], name, phone, birthYear, building, unit };
    const { personId } = await stage.staff('people.enrol', { person });
    people.push({ personId, name, phone, birthYear });
    done(people.length);
  }
  const codes = new Map<string, string>();
  for (let n = 0; n < people.length; n += MOST_CARDS_OF_A_CALL) {
    const personIds = people.slice(n, n + MOST_CARDS_OF_A_CALL).map(({ personId }) => personId);
    for (const card of (await stage.staff('cards.issue', { personIds })).cards)
      codes.set(card.personId, card.code);
  }
  return people.map((person) => ({ ...person, code: codes.get(person.personId) ?? '' }));
}

async function planAllShifts(stage: Stage, first: IsoDate) {
  const ids = await addActivities(stage);
  await planWeeks(stage, ids, first, addDays(stage.today, DAYS_AHEAD));
  return shiftsByDate(stage, first, stage.today);
}

type Work = { readonly visits: number; readonly loans: number; readonly sales: number };
type BusyDay = Work & { readonly date: IsoDate };

/** Every day up to yesterday with its equal share of the visits, loans and sales. */
function drawCalendar(first: IsoDate, today: IsoDate, work: Work): readonly BusyDay[] {
  const days = daysBetween(first, today);
  const share = (all: number, day: number) =>
    Math.round((all * (day + 1)) / days) - Math.round((all * day) / days);
  return Array.from({ length: days }, (_, day) => ({
    date: addDays(first, day),
    visits: share(work.visits, day),
    loans: share(work.loans, day),
    sales: share(work.sales, day),
  }));
}

function inBatches(days: readonly BusyDay[]): readonly (readonly BusyDay[])[] {
  const batches: BusyDay[][] = [];
  let size = BATCH;
  for (const day of days) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(day);
    size += day.visits + day.loans + day.sales;
  }
  return batches;
}

/** One day of scans; who forgot to check out is corrected the next morning. Answers how many visits it had. */
async function playDay(
  stage: Stage,
  random: Random,
  visitors: readonly Visitor[],
  date: IsoDate,
  shifts: readonly Shift[],
  count: number,
): Promise<number> {
  const visits = drawDay(random, visitors, shifts, count);
  const sessions = await playVisits(stage, date, visits);
  for (const visit of visits)
    if (visit.forgets)
      await correctVisit(stage, date, visit, sessions.get(visit) ?? null, 'forgot-check-out');
  return visits.length;
}

/** So many different people, each at one of the day's shifts; fewer where there aren't so many people. */
function drawDay(
  random: Random,
  visitors: readonly Visitor[],
  shifts: readonly Shift[],
  count: number,
): readonly Visit[] {
  const [one, ...others] = shifts;
  if (one === undefined) return [];
  const chosen = new Set<Visitor>();
  const most = Math.min(count, visitors.length);
  while (chosen.size < most) {
    const visitor = visitors[random.int(0, visitors.length - 1)];
    if (visitor !== undefined) chosen.add(visitor);
  }
  return [...chosen].map((visitor) => ({
    ...drawVisit(random, visitor, random.pick([one, ...others])),
    way: random.chance(0.4) ? 'camera' : 'wedge',
  }));
}
