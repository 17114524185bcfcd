import { v7 as uuidv7 } from 'uuid';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Random } from './random.ts';
import { samplePurposes } from './sample-crafts.ts';
import { addCrafts, moveGoods } from './sample-stall.ts';
import {
  closeDay,
  drawBasket,
  drawPayment,
  refundOf,
  totalOf,
  type Goods,
  type Sold,
} from './sample-till.ts';
import type { Ask, Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

/** Days ago. */
const MADE = 77;
const SALES = [63, 21] as const;
const HANDED_OVER = 56;
const NEXT_SALE = 21;
const MORNING = 9 * 3600;
const AFTERNOON = 14 * 3600;
const NINE = 9 * 60;
const SIX = 18 * 60;
const BUYERS = 12;
const FLOAT = 200_00;

export type SampleSale = {
  /** What the charity sale does on that day, if it does anything. */
  readonly day: (date: IsoDate) => Promise<void>;
};

/** The charity sale of the sample: crafts, two past events with two sellers each, and what became of the money. */
export function createSampleSale(
  stage: Stage,
  random: Random,
  sellers: readonly [Ask, Ask],
  given: { readonly people: () => readonly Visitor[]; readonly workshopId: string },
): SampleSale {
  const ago = (days: number) => addDays(stage.today, -days);
  let goods: readonly Goods[] = [];
  let eventId: string | null = null;
  let purposeIds: readonly string[] = [];

  const prepare = async (date: IsoDate) => {
    stage.goTo(date, MORNING);
    purposeIds = await addPurposes(stage);
    eventId = await planEvent(stage, [...SALES.map(ago), addDays(stage.today, NEXT_SALE)]);
    goods = await addCrafts(stage, given.people(), given.workshopId);
  };

  const sell = async (date: IsoDate, isFirst: boolean) => {
    if (isFirst) {
      stage.goTo(date, MORNING - 1800);
      await moveGoods(stage, goods);
    }
    const [one, other] = sellers;
    const table = { stage, random, goods, eventId, purposeIds };
    await sellHalfDay(table, one, { date, second: MORNING, refund: false, missingFen: 0 });
    const missingFen = isFirst ? 1_50 : 0;
    await sellHalfDay(table, other, { date, second: AFTERNOON, refund: isFirst, missingFen });
  };

  return {
    async day(date) {
      if (date === ago(MADE)) await prepare(date);
      if (date === ago(SALES[0])) await sell(date, true);
      if (date === ago(HANDED_OVER)) await handOver(stage, date, purposeIds[0] ?? '');
      if (date === ago(SALES[1])) await sell(date, false);
    },
  };
}

/** The hall's purposes; takings go to the first unless something else is chosen. */
async function addPurposes({ staff }: Stage): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const fields of samplePurposes)
    ids.push((await staff('charity.savePurpose', { fields })).purposeId);
  const { rules } = await staff('till.state', {});
  await staff('till.saveRules', { rules: { ...rules, purposeId: ids[0] ?? null } });
  return ids;
}

async function planEvent({ staff }: Stage, dates: readonly IsoDate[]): Promise<string> {
  const event = { name: '邻里义卖日', category: '公益慈善', place: '中心广场' };
  const { activityId } = await staff('activities.save', event);
  for (const date of dates)
    await staff('activities.planShifts', { activityId, date, startMinute: NINE, endMinute: SIX });
  return activityId;
}

type Table = {
  readonly stage: Stage;
  readonly random: Random;
  readonly goods: readonly Goods[];
  readonly eventId: string | null;
  readonly purposeIds: readonly string[];
};

type HalfDay = {
  readonly date: IsoDate;
  readonly second: number;
  readonly refund: boolean;
  readonly missingFen: number;
};

/** A seller's own till day: opened with a float, a dozen buyers, counted and signed off. */
async function sellHalfDay(
  { stage, random, goods, eventId, purposeIds }: Table,
  ask: Ask,
  { date, second, refund, missingFen }: HalfDay,
): Promise<void> {
  const tillDayId = uuidv7();
  let now = second;
  const goOn = (seconds: number) => {
    now += seconds;
    stage.goTo(date, now);
  };
  goOn(0);
  await ask('till.open', { tillDayId, floatFen: FLOAT, eventId });
  let returned: Sold | null = null;
  for (let buyer = 0; buyer < BUYERS; buyer += 1) {
    goOn(random.int(120, 900));
    const lines = drawBasket(random, goods);
    if (lines.length === 0) continue;
    const payment = drawPayment(random, lines, totalOf(lines, goods));
    const purposeId = random.chance(0.25) ? purposeIds[1] : undefined;
    const sold = await ask('till.pay', { ...payment, ...(purposeId && { purposeId }) });
    if (refundOf(sold) !== null) returned ??= sold;
  }
  const back = returned === null || !refund ? null : refundOf(returned);
  goOn(600);
  if (back !== null) await ask('till.refund', back);
  goOn(1200);
  await closeDay(ask, tillDayId, missingFen, FLOAT);
}

/** All the money of the first sale, a week after it. */
async function handOver({ goTo, staff }: Stage, date: IsoDate, purposeId: string): Promise<void> {
  goTo(date, MORNING);
  const purposes = await staff('charity.purposes', {});
  const fen = purposes.find((one) => one.purposeId === purposeId)?.takingsFen ?? 0;
  if (fen <= 0) return;
  await staff('charity.handOver', {
    handoverId: uuidv7(),
    purposeId,
    fen,
    handedBy: '何美玲',
    receivedBy: '岑慧贤',
    note: '第一次义卖的善款，银行转账',
  });
}
