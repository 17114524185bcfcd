import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { sampleCrafts } from './sample-crafts.ts';
import type { Random } from './random.ts';
import { closeDay, drawBasket, drawPayment, refundOf, totalOf, type Goods } from './sample-till.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

export type BulkTill = {
  /** Sells so often that day, and answers how many sales there were. */
  readonly day: (date: IsoDate, sales: number) => Promise<number>;
};

/** One product for so many sales: a few hundred craft items for a hall. */
const SALES_OF_A_PRODUCT = 40;
/** More than a day's baskets can hold of one product, so that goods never run out. */
const MOST_OF_A_SALE = 3;
const OPENS = 9 * 3600;
const HOURS = 8 * 3600;
const REFUNDED = 0.02;
const STOREROOM = 0;
const MOST_AT_ONCE = 9_999;

export const productsFor = (sales: number): number =>
  sales === 0 ? 0 : Math.max(4, Math.round(sales / SALES_OF_A_PRODUCT));

/** Adds counted goods, each made by somebody, with enough of each for all the sales to come. */
export async function addInventedCrafts(
  { goTo, staff }: Stage,
  random: Random,
  makers: readonly Visitor[],
  date: IsoDate,
  sales: number,
): Promise<readonly Goods[]> {
  goTo(date, OPENS);
  const goods: Goods[] = [];
  const quantity = Math.min(MOST_AT_ONCE, Math.max(1, sales) * MOST_OF_A_SALE);
  for (let n = 0; n < productsFor(sales); n += 1) {
    const { name, craft } = sampleCrafts[n % sampleCrafts.length] ?? { name: '', craft: 'other' };
    const priceFen = random.int(5, 120) * 100;
    const maker = makers[random.int(0, makers.length - 1)];
    const makerIds = maker === undefined ? [] : [maker.personId];
    const fields = { name: `${name} ${n + 1}`, craft, priceFen, makerIds };
    const { productId } = await staff('crafts.save', { mode: 'counted', fields });
    await staff('crafts.receive', { moveId: uuidv7(), productId, quantity, to: STOREROOM });
    goods.push({ productId, priceFen, pieceIds: null, left: quantity });
  }
  return goods;
}

/** A till day for each day with sales, opened, counted and closed by the calls of the till. */
export function createBulkTill(
  { goTo, staff }: Stage,
  random: Random,
  goods: readonly Goods[],
): BulkTill {
  const sellOnce = async (): Promise<boolean> => {
    const lines = drawBasket(random, goods);
    if (lines.length === 0) return false;
    const sold = await staff('till.pay', drawPayment(random, lines, totalOf(lines, goods)));
    const back = random.chance(REFUNDED) ? refundOf(sold) : null;
    if (back !== null) await staff('till.refund', back);
    return true;
  };

  return {
    async day(date, sales) {
      if (sales === 0) return 0;
      const step = Math.floor(HOURS / sales);
      const tillDayId = uuidv7();
      goTo(date, OPENS);
      await staff('till.open', { tillDayId, floatFen: 0 });
      let made = 0;
      for (let n = 0; n < sales; n += 1) {
        goTo(date, OPENS + step * n);
        made += (await sellOnce()) ? 1 : 0;
      }
      goTo(date, OPENS + HOURS);
      await closeDay(staff, tillDayId, 0, 0);
      return made;
    },
  };
}
