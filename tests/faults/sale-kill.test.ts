import { randomInt, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  receipt as receiptSchema,
  type CartLine,
  type Receipt,
} from '../../shared/contract/till-shapes.ts';
import { moneyBy } from '../../shared/domain/sale/tenders.ts';
import { defaultSidecarDir } from '../../main/store/sale/sidecar-file.ts';
import { MINUTE } from '../fixtures/hall-clock.ts';
import {
  closeHalls,
  OPENING,
  openHall,
  removeHalls,
  reopen,
  standOnDisk,
} from '../fixtures/hall.ts';
import { standingSums, sumsOf } from '../fixtures/sale-life.ts';
import {
  addGoods,
  addPieces,
  by,
  donationLine,
  goodsLine,
  openDay,
  payment,
  pieceLine,
  refunding,
} from '../fixtures/sale-till.ts';
import { byId, countersOf, salesInJournal, salesInSidecar } from '../fixtures/sales-kept.ts';
import { startStore, type StoreProcess } from '../fixtures/store-process.ts';
import { closing, countOf } from '../fixtures/till-days.ts';

beforeAll(standOnDisk);
afterEach(() => {
  vi.unstubAllEnvs();
  closeHalls();
});
afterAll(removeHalls);

const SALES = 200;
const STOCK = 1000;
const PIECES = 30;
const FLOAT = 200_00;
const PRICES = [9_99, 3_33] as const;
const PIECE_PRICE = 80_01;

/** Numbers that look random and can be had again: a failure names its seed. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
type Roll = ReturnType<typeof dice>;

/** A hall with goods, pieces, an open till day and a held cart, closed and handed to the store process. */
async function stallHandedOver() {
  const hall = await openHall();
  const goods = [
    await addGoods(hall, { name: '手绘书签', priceFen: PRICES[0], quantity: STOCK }),
    await addGoods(hall, { name: '窗花', priceFen: PRICES[1], quantity: STOCK }),
  ];
  const cats = await addPieces(hall, { priceFen: PIECE_PRICE, quantity: PIECES });
  const tillDayId = await openDay(hall, FLOAT);
  await hall.value('till.saveCart', {
    cartId: randomUUID(),
    label: '红衣阿姨',
    held: true,
    lines: [goodsLine(goods[0]?.productId ?? '')],
  });
  hall.close();
  const clockFile = join(hall.dataDir, '..', 'clock');
  const setClock = (minutes: number) =>
    writeFileSync(clockFile, String(OPENING + minutes * MINUTE - Date.now()));
  setClock(0);
  // The first start leaves its compiled modules to all that follow.
  vi.stubEnv('NODE_COMPILE_CACHE', join(hall.dataDir, '..', 'compiled'));
  await (await startStore({ ...hall, clockFile }))?.close();
  return { hall, goods, cats, tillDayId, clockFile, setClock };
}
type Stall = Awaited<ReturnType<typeof stallHandedOver>>;

/** The next sale of the day: goods, now and then a piece or a donation, by cash with change or partly by a wallet. */
function nextSale(roll: Roll, { goods, cats }: Stall, pieceIds: string[]) {
  const lines: CartLine[] = [];
  let total = 0;
  const add = (line: CartLine, unitFen: number) => {
    lines.push(line);
    total += unitFen * line.quantity;
  };
  for (const [n, { productId }] of goods.entries())
    if (n === 0 || roll(2) === 0) add(goodsLine(productId, 1 + roll(3)), PRICES[n] ?? 0);
  const pieceId = roll(8) === 0 ? pieceIds.pop() : undefined;
  if (pieceId !== undefined) add(pieceLine({ ...cats, pieceId }), PIECE_PRICE);
  if (roll(6) === 0) add(donationLine(1), 1);
  const byWallet = roll(3) === 0 ? 1 + roll(total) : 0;
  const inCash = total - byWallet;
  const kind = roll(2) === 0 ? 'wechat' : 'alipay';
  const tenders = [by(kind, byWallet), by('cash', inCash, inCash + roll(500))];
  const keepChange = inCash > 0 && roll(9) === 0;
  return payment(lines, { keepChange, tenders: tenders.filter(({ fen }) => fen > 0) });
}

/** One of a line of a sale back, given as it was paid. */
function refundOf(roll: Roll, sale: Receipt) {
  const line = sale.lines[roll(sale.lines.length)];
  if (line === undefined) throw new Error('a sale without lines');
  let open = line.unitFen;
  const tenders = sale.tenders.flatMap(({ kind, fen }) => {
    const back = Math.min(open, fen);
    open -= back;
    return back > 0 ? [{ kind, fen: back, reference: null }] : [];
  });
  return refunding(sale, [{ lineId: line.lineId, quantity: 1 }], line.unitFen, { tenders });
}

type Call = { readonly name: 'till.pay' | 'till.refund'; readonly request: unknown };

/** Makes calls until each is answered, as the shell does, while the store is killed again and again. */
function underFire(stall: Stall, roll: Roll) {
  const { hall, clockFile } = stall;
  const sellerId = hall.staff.seller.actor;
  let store: StoreProcess | null = null;
  let kills = 0;
  const shoot = (target: { readonly kill: () => void }, within: number) => {
    kills += 1;
    void pause(roll(within)).then(target.kill);
  };
  const repeat = async ({ name, request }: Call): Promise<Receipt> => {
    for (;;) {
      store ??= await startStore({ ...hall, clockFile }, (child) => {
        if (roll(7) === 0) shoot(child, 300);
      });
      if (store === null) continue;
      const answer = store.call(name, request, sellerId);
      if (roll(15) === 0) shoot(store, 5);
      const answered = await answer;
      if (answered === null) store = null;
      else if (answered.ok) return receiptSchema.parse(answered.value);
      else throw new Error(`${name} was refused: ${answered.refusal}`);
    }
  };
  return { repeat, kills: () => kills, end: () => store?.kill() };
}

/** The day's sales and some refunds; answers what was shown of each. */
async function sellUnderFire(seed: number) {
  const roll = dice(seed);
  const stall = await stallHandedOver();
  const pieceIds = [...stall.cats.pieceIds];
  const fire = underFire(stall, roll);
  const shown: Receipt[] = [];
  const repeated: [string, string][] = [];
  const make = async (call: Call): Promise<Receipt> => {
    const made = await fire.repeat(call);
    shown.push(made);
    // Whoever didn't see the answer asks once more.
    if (roll(12) === 0) repeated.push([made.number, (await fire.repeat(call)).number]);
    return made;
  };
  for (let n = 0; n < SALES; n += 1) {
    stall.setClock(n);
    const sale = await make({ name: 'till.pay', request: nextSale(roll, stall, pieceIds) });
    if (roll(7) === 0) await make({ name: 'till.refund', request: refundOf(roll, sale) });
  }
  fire.end();
  return { ...stall, shown, repeated, kills: fire.kills(), left: pieceIds.length };
}

/** What the receipts that were shown add up to. */
function addedUp(shown: readonly Receipt[]) {
  const sums = { cash: FLOAT, wechat: 0, alipay: 0, points: 0 };
  for (const { kind, tenders } of shown) {
    const sign = kind === 'sale' ? 1 : -1;
    const { cash, wechat, alipay } = moneyBy(tenders);
    sums.cash += sign * cash;
    sums.wechat += sign * wechat;
    sums.alipay += sign * alipay;
  }
  return sums;
}

describe('a store that is killed again and again during two hundred sales', () => {
  it(
    'keeps every number that it showed, once, and its day closes to the fen',
    {
      timeout: 120_000,
    },
    async () => {
      const seed = randomInt(2 ** 31);
      const day = await sellUnderFire(seed);
      const { hall: used, goods, shown, repeated, kills, left, tillDayId, cats } = day;
      const hall = reopen(used);
      hall.store.rest();
      expect({ seed, ...hall.verify() }).toMatchObject({ findings: [], projectionsMatch: true });
      expect(kills).toBeGreaterThan(5);

      const numbered = shown.map(({ saleId, number }) => ({ id: saleId, number }));
      expect({ seed, kept: byId(salesInJournal(hall)) }).toEqual({ seed, kept: byId(numbered) });
      for (const [first, again] of repeated)
        expect({ seed, again }).toEqual({ seed, again: first });
      expect(countersOf(numbered)).toEqual(shown.map((_, n) => n + 1));
      const copied = salesInSidecar(hall, defaultSidecarDir(hall.exportsDir));
      expect({ seed, copied: copied.toSorted() }).toEqual({
        seed,
        copied: numbered.map(({ id }) => id).toSorted(),
      });
      expect(hall.store.sidecar.compare()).toMatchObject({ databaseLacks: [], sidecarLacks: [] });

      expect({ seed, ...(await standingSums(hall)) }).toEqual({ seed, ...sumsOf(hall) });
      const gone = (code: string) =>
        shown.reduce((sum, { kind, lines }) => {
          const moved = lines.filter((line) => line.code === code);
          const quantity = moved.reduce((all, line) => all + line.quantity, 0);
          return sum + (kind === 'sale' ? quantity : -quantity);
        }, 0);
      for (const { productId, code } of goods) {
        const { places } = await hall.value('crafts.get', { productId });
        expect({ seed, places }).toMatchObject({ places: [{ quantity: STOCK - gone(code) }] });
      }
      const back = cats.codes.filter((code) => gone(code) === 0).length;
      const { places } = await hall.value('crafts.get', { productId: cats.productId });
      expect({ seed, places, left }).toMatchObject({ places: [{ quantity: back }] });

      const { carts } = await hall.value('till.state', {});
      expect(carts).toMatchObject([{ label: '红衣阿姨', held: true, lines: [{ quantity: 1 }] }]);
      const expected = addedUp(shown);
      const report = await hall.value('till.close', {
        ...closing(tillDayId, expected.cash, { keepCarts: true }),
        counted: countOf(expected.cash, expected),
      });
      expect({ seed, report }).toMatchObject({
        report: { expected, close: { variance: { cash: 0, wechat: 0, alipay: 0, points: 0 } } },
      });
    },
  );
});
