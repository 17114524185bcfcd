import type { MoneyBy } from './tenders.ts';

/** Counted less expected, by tender. */
export const varianceOf = (counted: MoneyBy, expected: MoneyBy): MoneyBy => ({
  cash: counted.cash - expected.cash,
  wechat: counted.wechat - expected.wechat,
  alipay: counted.alipay - expected.alipay,
  points: counted.points - expected.points,
});

/** How many fen differ: what is too much in one tender does not make up for what is missing in another. */
export const sizeOf = (variance: MoneyBy): number =>
  Math.abs(variance.cash) +
  Math.abs(variance.wechat) +
  Math.abs(variance.alipay) +
  Math.abs(variance.points);

/** What a difference of that many fen asks for. Where nothing differs, nothing is asked, whatever the limits. */
export const demandsOf = (
  fen: number,
  limits: { readonly reasonVarianceFromFen: number; readonly approveVarianceFromFen: number },
) => ({
  reason: fen > 0 && fen >= limits.reasonVarianceFromFen,
  approval: fen > 0 && fen >= limits.approveVarianceFromFen,
});
