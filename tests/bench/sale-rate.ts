import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { CallName } from '../../shared/contract/names.ts';
import type { Request, Value } from '../../shared/contract/calls.ts';
import { by, goodsLine, payment } from '../fixtures/sale-till.ts';
import { benchHall } from './bench-hall.ts';
import { bareSales } from './bare-sales.ts';
import { median, rateRow, type Row } from './row.ts';

const WARM_UP = 600;
const TIMED = 2000;
const PRICES = [9_99, 3_33, 12_50] as const;
const TOTAL = PRICES.reduce((sum, fen) => sum + fen, 0);

/**
 * Sales per second through the whole store (validation, prices, stock, number, chain, projections, the synced line of
 * the second copy, the receipt), against bare inserts of the same rows in one transaction with synchronous=FULL, and
 * against these with the same line appended and synced. Taken in turns, one by one, in the same file and folder.
 */
export async function saleRate(): Promise<Row[]> {
  const hall = await benchHall();
  const value = async <N extends CallName>(name: N, request: Request<N>): Promise<Value<N>> => {
    const answer = await hall.store.call(name, request, hall.clerk);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };
  const products: string[] = [];
  for (const [n, priceFen] of PRICES.entries()) {
    const fields = { name: `手绘书签${n}`, craft: 'paper' as const, priceFen };
    const { productId } = await value('crafts.save', { mode: 'counted', fields });
    for (let crate = 0; crate < 10; crate += 1)
      await value('crafts.receive', { moveId: randomUUID(), productId, quantity: 999, to: 0 });
    products.push(productId);
  }
  await value('till.open', { tillDayId: randomUUID(), floatFen: 200_00 });
  const sale = () => {
    const lines = products.map((id) => ({ ...goodsLine(id), lineId: uuidv7() }));
    const tenders = [by('wechat', 10_00), by('cash', TOTAL - 10_00, 20_00)];
    return { ...payment(lines, { tenders }), saleId: uuidv7() };
  };
  const sell = async (request: Request<'till.pay'>) => {
    const answer = await hall.store.any('till.pay', request, hall.clerk);
    if (!answer.ok) throw new Error(answer.refusal);
  };

  await sell(sale());
  const bare = bareSales(hall.store.db, hall.dataDir, products);
  const times = {
    store: new Array<number>(),
    synced: new Array<number>(),
    rows: new Array<number>(),
  };
  for (let n = 0; n < WARM_UP + TIMED; n += 1) {
    const request = sale();
    times.store.push(await millisecondsOf(() => sell(request)));
    times.synced.push(await millisecondsOf(async () => bare.sellWithCopy()));
    times.rows.push(await millisecondsOf(async () => bare.sell()));
  }
  hall.close();
  const perSecond = (all: readonly number[]) => 1000 / median(all.slice(WARM_UP));
  const store = perSecond(times.store);
  return [
    rateRow(
      'sales through the store, second copy in the floor',
      '1/s',
      store,
      perSecond(times.synced),
      0.7,
    ),
    rateRow(
      'sales through the store, rows alone in the floor',
      '1/s',
      store,
      perSecond(times.rows),
      0,
    ),
  ];
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
