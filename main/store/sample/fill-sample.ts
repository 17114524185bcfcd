import { v7 as uuidv7 } from 'uuid';
import { addDays, daysBetween, minuteOfDayIn } from '../../../shared/domain/calendar.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import type { TravellingClock } from '../clock.ts';
import type { Caller } from '../context.ts';
import type { Store } from '../index.ts';
import { createRandom, type Random } from './random.ts';
import { createSampleCorner, type SampleCorner } from './sample-corner.ts';
import { enrolSample, type Enrolled } from './sample-enrolment.ts';
import { createSampleSale } from './sample-sale.ts';
import { addActivities, planAroundNow, planWeeks, shiftsByDate } from './sample-shifts.ts';
import { samplePosts } from './sample-teams.ts';
import { drawVisit, drawVisits, playDay } from './sample-year.ts';
import { createStage, type Ask, type OnProgress, type Stage } from './stage.ts';
import { playVisits, type Visitor } from './visits.ts';

const DAYS_PAST = 364;
const DAYS_AHEAD = 42;

/** Books and sales are drawn apart from visits: none changes with the others. */
const SEED_OF_BOOKS = 1_000_003;
const SEED_OF_SALES = 2_000_003;

/**
 * Fills a new hall with invented people, teams, posts, activities, a past year of attendance, half a year of the
 * book corner and two charity sales, all by the calls that people make, at the times they would make them. All of it or nothing is kept. Answers how many people.
 */
export async function fillSample(
  store: Pick<Store, 'call' | 'journal'>,
  caller: Caller,
  clock: TravellingClock,
  onProgress: OnProgress,
  seed = 1,
): Promise<number> {
  const stage = await createStage(store, caller, clock);
  try {
    const randoms = {
      visits: createRandom(seed),
      books: createRandom(seed * SEED_OF_BOOKS),
      sales: createRandom(seed * SEED_OF_SALES),
    };
    return await store.journal.batch(() => fill(stage, randoms, onProgress));
  } finally {
    clock.travelTo(null);
  }
}

async function fill(
  stage: Stage,
  { visits: random, books, sales }: Readonly<Record<'visits' | 'books' | 'sales', Random>>,
  onProgress: OnProgress,
): Promise<number> {
  const { today } = stage;
  const first = addDays(today, -DAYS_PAST);
  const sellers = await addPosts(stage);
  stage.goTo(first, 8 * 3600);
  const ids = await addActivities(stage);
  await planWeeks(stage, ids, first, addDays(today, DAYS_AHEAD));
  const shifts = await shiftsByDate(stage, first, today);

  const enrolment = await enrolSample(stage, random, first);
  const corner = createSampleCorner(stage, books, () =>
    enrolment.regulars().map(({ visitor }) => visitor),
  );
  const sale = createSampleSale(stage, sales, sellers, {
    people: () => enrolment.regulars().map(({ visitor }) => visitor),
    workshopId: ids.get('义卖手工坊') ?? '',
  });
  for (let date = first; date < today; date = addDays(date, 1)) {
    await enrolment.newcomers(date);
    const visits = drawVisits(random, enrolment.regulars(), date, shifts.get(date) ?? []);
    await corner.day(date);
    await playDay(stage, random, date, visits);
    await sale.day(date);
    onProgress(daysBetween(first, date) + 1, DAYS_PAST + 1);
  }
  await playToday(stage, random, ids, enrolment, corner);
  onProgress(DAYS_PAST + 1, DAYS_PAST + 1);
  return enrolment.count();
}

/** Adds the posts, and answers the sellers who take turns at the till. */
async function addPosts(stage: Stage): Promise<readonly [Ask, Ask]> {
  const sellers: Ask[] = [];
  for (const post of samplePosts) {
    const { staffId } = await stage.staff('staff.add', post);
    if (post.role === 'seller') sellers.push(stage.as({ actor: staffId, role: post.role }));
  }
  const [one, other = one] = sellers;
  if (one === undefined || other === undefined) throw new Error('the sample has no seller');
  return [one, other];
}

/** Today up to now: who came this morning, who is in, a lost card that was found, and a card nobody knows. */
async function playToday(
  stage: Stage,
  random: Random,
  ids: ReadonlyMap<string, string>,
  enrolment: Enrolled,
  corner: SampleCorner,
): Promise<void> {
  const { today, zone, now } = stage;
  const minute = minuteOfDayIn(zone, now);
  stage.goTo(today, 1);
  const aroundNow = await planAroundNow(stage, ids, minute);
  const shifts = (await shiftsByDate(stage, today, today)).get(today) ?? [];
  const people = enrolment.regulars();
  const visits = [...drawVisits(random, people, today, shifts)];
  const busy = new Set(visits.map(({ visitor }) => visitor.personId));
  for (const shift of shifts.filter(({ shiftId }) => aroundNow.includes(shiftId)))
    for (const { visitor } of idle(people, busy).slice(0, 4)) {
      busy.add(visitor.personId);
      visits.push({ ...drawVisit(random, visitor, shift), way: 'wedge', forgets: false });
    }
  const until = minute * 60;
  await corner.day(today, until);
  await playVisits(stage, today, visits, until);
  stage.goTo(today, until);
  await stage.attempt('attendance.scan', scanOf(enrolment.lostCode));
  await stage.visitor('attendance.scan', scanOf(cardCodeOf(random.digits(30))));
}

const idle = (people: readonly { visitor: Visitor }[], busy: ReadonlySet<string>) =>
  people.filter(({ visitor }) => !busy.has(visitor.personId));

const scanOf = (code: string) => ({ scanId: uuidv7(), code, source: 'wedge' as const });
