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
import { createStage, type OnProgress, type Stage } from './stage.ts';
import { correctVisit, playVisits, type Visit, type Visitor } from './visits.ts';

export type Bulk = {
  readonly people: number;
  readonly years: number;
  /** Visits of one person in a year, on average: each is a scan in and mostly a scan out. */
  readonly visits: number;
  readonly seed: number;
};

export type Seeded = { readonly people: number; readonly visits: number };

/** So many people or visits share a transaction: enough to spare the disk, few enough to keep the WAL small. */
const BATCH = 10_000;
const MOST_CARDS_OF_A_CALL = 500;
const DAYS_AHEAD = 42;

/** Adds people with cards and years of attendance up to yesterday, by the calls that people make. */
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
  const planned = Math.round(bulk.people * bulk.years * bulk.visits);
  const done = (count: number) => onProgress(count, bulk.people + planned);
  try {
    const known = await countPeople(stage);
    const visitors: Visitor[] = [];
    while (visitors.length < bulk.people) {
      const count = Math.min(BATCH, bulk.people - visitors.length);
      const from = known + visitors.length;
      const tell = (enrolled: number) => done(from - known + enrolled);
      const enrolled = await store.journal.batch(() =>
        enrol(stage, random, first, { from, count }, tell),
      );
      visitors.push(...enrolled);
    }
    const shifts = await store.journal.batch(() => planAllShifts(stage, first));
    let visits = 0;
    for (const days of inBatches(drawCalendar(first, stage.today, planned))) {
      await store.journal.batch(async () => {
        for (const { date, count } of days) {
          visits += await playDay(stage, random, visitors, date, shifts.get(date) ?? [], count);
          done(visitors.length + visits);
        }
      });
    }
    return { people: visitors.length, visits };
  } finally {
    clock.travelTo(null);
  }
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

type BusyDay = { readonly date: IsoDate; readonly count: number };

/** Every day up to yesterday with its equal share of the visits. */
function drawCalendar(first: IsoDate, today: IsoDate, visits: number): readonly BusyDay[] {
  const days = daysBetween(first, today);
  const until = (day: number) => Math.round((visits * day) / days);
  return Array.from({ length: days }, (_, day) => ({
    date: addDays(first, day),
    count: until(day + 1) - until(day),
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
    size += day.count;
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
