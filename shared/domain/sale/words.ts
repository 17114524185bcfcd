/* The closed lists of the charity sale. */

export const crafts = [
  'clay',
  'glass',
  'wood',
  'boat',
  'paper',
  'textile',
  'painting',
  'other',
] as const;
export type Craft = (typeof crafts)[number];

/** One-off pieces, each with a label of its own, or goods that are counted. */
export const stockModes = ['pieces', 'counted'] as const;
export type StockMode = (typeof stockModes)[number];

/** What changes the stock; `sold` and `refunded` follow from sales. */
export const movementKinds = [
  'received',
  'moved',
  'counted',
  'written-off',
  'taken-home',
  'sold',
  'refunded',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Where a piece is when it is nowhere in the hall. */
export const gonePieceStates = ['sold', 'written-off', 'taken-home'] as const;
export const pieceStates = ['on-sale', ...gonePieceStates] as const;
export type PieceState = (typeof pieceStates)[number];

/** A product, something without a label at a price that is typed, or money given for nothing. */
export const lineKinds = ['goods', 'open', 'donation'] as const;
export type LineKind = (typeof lineKinds)[number];

export const tenderKinds = ['cash', 'wechat', 'alipay', 'points'] as const;
export type TenderKind = (typeof tenderKinds)[number];

/** Tenders by a wallet on the buyer's phone. */
export const walletKinds = ['wechat', 'alipay'] as const;
export type WalletKind = (typeof walletKinds)[number];

/** A void takes back a whole sale of the open till day; a refund takes back lines of any sale. */
export const refundKinds = ['refund', 'void'] as const;
export type RefundKind = (typeof refundKinds)[number];

export const refundReasons = [
  'typed-wrong',
  'changed-mind',
  'damaged',
  'paid-wrong',
  'other',
] as const;
export type RefundReason = (typeof refundReasons)[number];

/** Where goods go that come back. */
export const refundFates = ['back-on-sale', 'written-off'] as const;
export type RefundFate = (typeof refundFates)[number];

/** Why cash goes into the drawer, or out of it. */
export const cashReasons = ['change-money', 'banked', 'handed-over', 'costs', 'other'] as const;
export type CashReason = (typeof cashReasons)[number];

export const varianceReasons = [
  'none',
  'change-given-wrong',
  'payment-not-recorded',
  'count-uncertain',
  'unknown',
  'other',
] as const;
export type VarianceReason = (typeof varianceReasons)[number];

/** Notes and coins of the renminbi, in fen, largest first. */
export const denominations = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const;
export type Denomination = (typeof denominations)[number];

export const takingsBy = ['purpose', 'activity', 'class', 'maker'] as const;
export type TakingsBy = (typeof takingsBy)[number];

/** The storeroom of the hall; every other place is the number of a kiosk whose till it is allotted to. */
export const STOREROOM = 0;
