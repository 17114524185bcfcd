import { benchHall } from './bench-hall.ts';
import { median, timeRow, type Row } from './row.ts';

const LARGE = { people: 100_000, events: 1_000_000 };
const SMALL = { people: 500, events: 1_000 };
const TIMED_SCANS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One scan in a hall with a city's worth of records, against one in a new hall, taken in turns. */
export async function scanAtScale(): Promise<Row> {
  const large = await filledHall(LARGE);
  const small = await filledHall(SMALL);
  const times = { large: [] as number[], small: [] as number[] };
  for (let n = 0; n < TIMED_SCANS; n += 1) {
    times.large.push(await timed(() => large.hall.scan(large.code(n))));
    times.small.push(await timed(() => small.hall.scan(small.code(n))));
  }
  large.hall.close();
  small.hall.close();
  const name = 'one scan at 100,000 people and 1,000,000 events';
  return timeRow(name, 'ms', median(times.large), median(times.small), 1.2);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Enrolment and card are two events a person; what is left are scans on the days before today. */
async function filledHall({ people, events }: { people: number; events: number }) {
  const hall = await benchHall();
  const codes = await hall.cardsFor(people);
  const scansEach = events / people - 2;
  const now = hall.store.clock.wall();
  for (let day = scansEach; day >= 1; day -= 1) {
    hall.store.clock.travelTo(now - day * DAY_MS);
    await hall.store.journal.batch(async () => {
      for (const code of codes) await hall.scan(code);
    });
  }
  hall.store.clock.travelTo(null);
  hall.store.rest();
  const step = Math.max(1, Math.floor(people / TIMED_SCANS));
  return { hall, code: (n: number) => codes[(n * step) % codes.length] ?? '' };
}
