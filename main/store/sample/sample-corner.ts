import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Random } from './random.ts';
import { firstBooks, laterBooks } from './sample-books.ts';
import {
  giveBack,
  isOpen,
  lend,
  lose,
  mend,
  openDay,
  placeHold,
  putBack,
  renew,
  settleHold,
  useHere,
  type Desk,
  type LoanPlan,
} from './sample-desk.ts';
import { addBooks, decideHours, registerReaders, type ShelfCopy } from './sample-shelves.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

const DAYS_OPEN = 182;
const LATER_AFTER = 50;
const LOST_AFTER = 60;
const DAMAGED_AFTER = 90;
/** Of the loans of these days, so many days ago, nobody brings the first ones back: they are overdue now. */
const FORGOTTEN = { most: 48, least: 38, count: 3 } as const;
const OPENS = 9 * 3600;
const CLOSES = 18 * 3600;

export type SampleCorner = {
  /** What happens in the corner on that day, up to the given second of it. */
  readonly day: (date: IsoDate, until?: number) => Promise<void>;
};

/** The book corner of the sample: half a year of books, readers, and what goes right and wrong with them. */
export function createSampleCorner(
  stage: Stage,
  random: Random,
  people: () => readonly Visitor[],
): SampleCorner {
  const opened = addDays(stage.today, -DAYS_OPEN);
  const desk: Desk = {
    stage,
    random,
    people,
    planLoan: createLoanPlans(random, opened, stage.today),
    shelf: new Map(),
    out: new Map(),
    waiting: new Map(),
    mending: new Map(),
  };
  let wasDamaged = false;
  const comesDamaged = (date: IsoDate) => {
    const isNow = !wasDamaged && daysBetween(opened, date) > DAMAGED_AFTER;
    wasDamaged ||= isNow;
    return isNow;
  };

  return {
    async day(date, until = CLOSES) {
      if (date < opened) return;
      if (date === opened) {
        stage.goTo(date, OPENS);
        await decideHours(stage, OPENS / 60, CLOSES / 60);
        putBack(desk, await addBooks(stage, firstBooks, people(), { date, second: OPENS }));
        await registerReaders(stage, people());
      }
      if (date === addDays(opened, LATER_AFTER))
        putBack(desk, await addBooks(stage, laterBooks, people(), { date, second: OPENS }));
      if (!isOpen(date)) return;
      let second = OPENS + 3600;
      for (const act of [...duties(desk, date, comesDamaged), ...wishes(desk, date)]) {
        second += random.int(60, 1200);
        if (second > until) return;
        stage.goTo(date, second);
        await act();
      }
    },
  };
}

type Act = () => Promise<void>;

/** What was planned for that day, or left over from the days before. */
function duties(
  desk: Desk,
  date: IsoDate,
  comesDamaged: (date: IsoDate) => boolean,
): readonly Act[] {
  const loans = [...desk.out.values()];
  const isDue = (day: IsoDate | null | undefined) => typeof day === 'string' && day <= date;
  const lost = loans.filter(({ lostOn }) => isDue(lostOn));
  const kept = loans.filter(({ renewOn, backOn }) => isDue(renewOn) && !isDue(backOn));
  const mended = [...desk.mending.values()].filter(({ until }) => isDue(until));
  const settled = [...desk.waiting.values()].filter(
    ({ aside }) => isDue(aside?.comesOn) || (aside !== null && aside.until < date),
  );
  const back = loans.filter(({ backOn }) => isDue(backOn));
  return [
    ...lost.map((loan) => () => lose(desk, loan)),
    ...kept.map((loan) => () => renew(desk, loan)),
    ...mended.map((one) => () => mend(desk, one.copy)),
    ...settled.map((one) => () => settleHold(desk, one, date)),
    ...back.map((loan) => () => giveBack(desk, loan, date, comesDamaged(date))),
  ];
}

/** What readers who happen to come that day want. */
function wishes(desk: Desk, date: IsoDate): readonly Act[] {
  const { random } = desk;
  const reader = (): Visitor | undefined => {
    const all = desk.people();
    const one = random.int(0, all.length - 1);
    // Every third of them reads much.
    return all[random.chance(0.7) ? one - (one % 3) : one];
  };
  const copyThat = (fits: (copy: ShelfCopy) => boolean): ShelfCopy | undefined => {
    const copies = [...desk.shelf.values()].filter(fits);
    return copies[random.int(0, Math.max(0, copies.length - 1))];
  };
  const borrow = async () => {
    const [who, copy] = [reader(), copyThat(({ onSiteOnly }) => !onSiteOnly)];
    if (who !== undefined && copy !== undefined) await lend(desk, copy, who, date);
  };
  const wait = async () => {
    const who = reader();
    if (who !== undefined) await placeHold(desk, who);
  };
  const use = async () => {
    const copy = copyThat(() => true);
    if (copy !== undefined) await useHere(desk, copy);
  };
  return [
    ...Array.from({ length: random.int(0, 5) }, () => borrow),
    ...(random.chance(0.3) ? [wait] : []),
    ...Array.from({ length: random.int(0, 2) }, () => use),
  ];
}

/** Most books come back in time, some late, some are renewed, one is lost, and a few stay away. */
function createLoanPlans(
  random: Random,
  opened: IsoDate,
  today: IsoDate,
): (date: IsoDate, dueOn: IsoDate) => LoanPlan {
  let wasLost = false;
  let forgotten = 0;
  const never = { backOn: null, renewOn: null, lostOn: null };
  return (date, dueOn) => {
    if (!wasLost && daysBetween(opened, date) > LOST_AFTER) {
      wasLost = true;
      return { ...never, lostOn: openDay(addDays(date, 20)) };
    }
    const ago = daysBetween(date, today);
    const isForgotten = ago <= FORGOTTEN.most && ago >= FORGOTTEN.least;
    if (isForgotten && forgotten < FORGOTTEN.count) {
      forgotten += 1;
      return never;
    }
    if (random.chance(0.1)) return { ...never, backOn: openDay(addDays(dueOn, random.int(2, 15))) };
    if (random.chance(0.15))
      return {
        ...never,
        renewOn: openDay(addDays(dueOn, -random.int(2, 4))),
        backOn: openDay(addDays(dueOn, random.int(3, 12))),
      };
    const inTime = random.int(3, Math.max(3, daysBetween(date, dueOn)));
    return { ...never, backOn: openDay(addDays(date, inTime)) };
  };
}
