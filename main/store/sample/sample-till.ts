import { v7 as uuidv7 } from 'uuid';
import type { Request, Value } from '../../../shared/contract/calls.ts';
import { denominations, type TenderKind } from '../../../shared/domain/sale/words.ts';
import type { Random } from './random.ts';
import type { Ask } from './stage.ts';

type Pay = Request<'till.pay'>;
type Line = Pay['lines'][number];
export type Sold = Value<'till.pay'>;

/** What can be sold of a product, as it dwindles. */
export type Goods = {
  readonly productId: string;
  readonly priceFen: number | null;
  /** Pieces that are left; null for counted goods. */
  readonly pieceIds: string[] | null;
  left: number;
};

/** A seller's prices for what has none. */
const OPEN_PRICES = [25_00, 30_00, 35_00] as const;
const NOTE = 10_00;
/** From here on a second person would have to agree to a refund. */
const TOO_MUCH = 100_00;

const lineOf = (given: Partial<Line>): Line => ({
  lineId: uuidv7(),
  kind: 'goods',
  productId: null,
  pieceId: null,
  quantity: 1,
  priceFen: null,
  name: null,
  ...given,
});

/** What one buyer takes: one to three kinds, now and then with a donation. Empty where all is sold. */
export function drawBasket(random: Random, goods: readonly Goods[]): readonly Line[] {
  const chosen = new Set<Goods>();
  const wanted = random.int(1, 3);
  for (let n = 0; n < wanted; n += 1) {
    const one = goods[random.int(0, goods.length - 1)];
    if (one !== undefined && one.left > 0) chosen.add(one);
  }
  const lines = [...chosen].map((one) => takeOf(random, one));
  if (random.chance(0.12))
    lines.push(lineOf({ kind: 'donation', priceFen: random.int(1, 10) * 5_00 }));
  return lines;
}

function takeOf(random: Random, goods: Goods): Line {
  const { productId, pieceIds, priceFen } = goods;
  const quantity = pieceIds === null ? Math.min(goods.left, random.int(1, 3)) : 1;
  goods.left -= quantity;
  return lineOf({
    productId,
    pieceId: pieceIds?.pop() ?? null,
    quantity,
    priceFen: priceFen === null ? random.pick(OPEN_PRICES) : null,
  });
}

/** What lines come to, by the prices of the goods. */
export const totalOf = (lines: readonly Line[], goods: readonly Goods[]): number =>
  lines.reduce((sum, { productId, priceFen, quantity }) => {
    const listed = goods.find((one) => one.productId === productId)?.priceFen ?? 0;
    return sum + (priceFen ?? listed) * quantity;
  }, 0);

const part = (kind: TenderKind, fen: number, receivedFen: number | null) => ({
  kind,
  fen,
  receivedFen,
  reference: null,
});

/** In cash with change, by a wallet, or by both; some leave the change. */
export function drawPayment(random: Random, lines: readonly Line[], totalFen: number): Pay {
  const pay = { saleId: uuidv7(), cartId: null, lines: [...lines] };
  if (random.chance(0.55)) {
    const kind = random.chance(0.7) ? 'wechat' : 'alipay';
    const cashFen = totalFen > NOTE && random.chance(0.1) ? NOTE : 0;
    const rest = part(kind, totalFen - cashFen, null);
    return { ...pay, tenders: cashFen === 0 ? [rest] : [part('cash', cashFen, null), rest] };
  }
  const receivedFen = Math.ceil(totalFen / NOTE) * NOTE;
  const keepChange = receivedFen > totalFen && random.chance(0.2);
  return { ...pay, tenders: [part('cash', totalFen, receivedFen)], keepChange };
}

/** Takes one of the first goods of a sale back, by the way that paid for it; null where that can't simply be done. */
export function refundOf({ saleId, lines, tenders }: Sold): Request<'till.refund'> | null {
  const line = lines.find(({ kind, unitFen }) => kind === 'goods' && unitFen < TOO_MUCH);
  const [tender] = tenders;
  if (line === undefined || tender === undefined || tender.fen < line.unitFen) return null;
  return {
    refundId: uuidv7(),
    saleId,
    kind: 'refund',
    lines: [{ lineId: line.lineId, quantity: 1 }],
    fate: 'back-on-sale',
    tenders: [{ kind: tender.kind, fen: line.unitFen, reference: null }],
    reason: 'changed-mind',
  };
}

/** Counts a drawer, `missingFen` less than there should be, and signs the till day off. */
export async function closeDay(ask: Ask, tillDayId: string, missingFen: number, leftFen: number) {
  const { expected } = await ask('till.report', { tillDayId });
  if (expected === null) throw new Error('the sample does not count blind');
  let rest = expected.cash - missingFen;
  const count = (fen: number) => {
    const notes = Math.floor(rest / fen);
    rest -= notes * fen;
    return notes;
  };
  const [n100, n50, n20, n10, n5, n1, n05, n01] = denominations.map(count);
  const cash = {
    '10000': n100 ?? 0,
    '5000': n50 ?? 0,
    '2000': n20 ?? 0,
    '1000': n10 ?? 0,
    '500': n5 ?? 0,
    '100': n1 ?? 0,
    '50': n05 ?? 0,
    '10': n01 ?? 0,
  };
  await ask('till.close', {
    tillDayId,
    counted: { cash, restFen: rest, wechatFen: expected.wechat, alipayFen: expected.alipay },
    reason: missingFen === 0 ? 'none' : 'change-given-wrong',
    note: missingFen === 0 ? null : '零钱找错，已当面核对',
    leftFen,
  });
}
