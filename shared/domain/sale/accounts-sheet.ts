import { clockTime, dateIn } from '../calendar.ts';
import type { Takings } from './takings.ts';
import type { CashReason, LineKind, RefundReason, TakingsBy, TenderKind } from './words.ts';

/** A line of a sale or a refund as it leaves the hall in a file; amounts of refunds are negative. */
export type SaleLineEntry = {
  readonly number: string;
  readonly entry: 'sale' | 'refund' | 'void';
  readonly ofNumber: string | null;
  readonly at: number;
  readonly on: string;
  readonly kioskNumber: number;
  readonly post: string;
  readonly kind: LineKind;
  readonly name: string | null;
  readonly code: string | null;
  readonly quantity: number;
  readonly unitFen: number;
  readonly amountFen: number;
  readonly makers: readonly string[];
  readonly className: string | null;
  readonly activity: string | null;
  readonly purpose: string | null;
  /** Of the whole entry, at its first line alone. */
  readonly tenders: Readonly<Partial<Record<TenderKind, number>>>;
  readonly reason: RefundReason | null;
};

export type TakingsEntry = Takings & {
  readonly by: TakingsBy;
  /** Null: without one. */
  readonly id: string | null;
  /** Null for makers whose name may not be shown. */
  readonly name: string | null;
};

const ENTRY = { sale: '义卖', refund: '退款', void: '作废' } as const;
const LINE: Readonly<Record<LineKind, string>> = {
  goods: '义卖品',
  open: '其他',
  donation: '捐款',
};
const REASON: Readonly<Record<RefundReason, string>> = {
  'typed-wrong': '录错',
  'changed-mind': '不想要了',
  damaged: '损坏',
  'paid-wrong': '付错',
  other: '其他',
};
const BY: Readonly<Record<TakingsBy, string>> = {
  purpose: '去向',
  activity: '来源活动',
  class: '班级',
  maker: '作者',
};

const FEN = 100;
const yuan = (fen: number | undefined): number | null => (fen === undefined ? null : fen / FEN);

type Column<Entry> = {
  readonly heading: string;
  readonly kind: 'text' | 'number';
  readonly width: number;
  readonly cell: (entry: Entry, zone: string) => string | number | null;
};

const SALE_COLUMNS: readonly Column<SaleLineEntry>[] = [
  { heading: '小票号', kind: 'text', width: 18, cell: (e) => e.number },
  { heading: '类型', kind: 'text', width: 6, cell: (e) => ENTRY[e.entry] },
  { heading: '原小票号', kind: 'text', width: 18, cell: (e) => e.ofNumber },
  { heading: '营业日', kind: 'text', width: 12, cell: (e) => e.on },
  {
    heading: '时间',
    kind: 'text',
    width: 18,
    cell: (e, zone) => `${dateIn(zone, e.at)} ${clockTime(zone, e.at)}`,
  },
  { heading: '收银台', kind: 'number', width: 8, cell: (e) => e.kioskNumber },
  { heading: '岗位', kind: 'text', width: 12, cell: (e) => e.post },
  { heading: '项目', kind: 'text', width: 8, cell: (e) => LINE[e.kind] },
  { heading: '品名', kind: 'text', width: 24, cell: (e) => e.name },
  { heading: '条码', kind: 'text', width: 16, cell: (e) => e.code },
  { heading: '数量', kind: 'number', width: 8, cell: (e) => e.quantity },
  { heading: '单价（元）', kind: 'number', width: 12, cell: (e) => yuan(e.unitFen) },
  { heading: '金额（元）', kind: 'number', width: 12, cell: (e) => yuan(e.amountFen) },
  { heading: '作者', kind: 'text', width: 20, cell: (e) => e.makers.join('、') },
  { heading: '班级', kind: 'text', width: 14, cell: (e) => e.className },
  { heading: '来源活动', kind: 'text', width: 20, cell: (e) => e.activity },
  { heading: '善款去向', kind: 'text', width: 20, cell: (e) => e.purpose },
  { heading: '现金', kind: 'number', width: 10, cell: (e) => yuan(e.tenders.cash) },
  { heading: '微信', kind: 'number', width: 10, cell: (e) => yuan(e.tenders.wechat) },
  { heading: '支付宝', kind: 'number', width: 10, cell: (e) => yuan(e.tenders.alipay) },
  { heading: '积分抵', kind: 'number', width: 10, cell: (e) => yuan(e.tenders.points) },
  {
    heading: '原因',
    kind: 'text',
    width: 12,
    cell: (e) => (e.reason === null ? null : REASON[e.reason]),
  },
];

const TAKINGS_COLUMNS: readonly Column<TakingsEntry>[] = [
  { heading: '分类', kind: 'text', width: 10, cell: (e) => BY[e.by] },
  {
    heading: '名称',
    kind: 'text',
    width: 24,
    cell: (e) => e.name ?? (e.id === null ? '未注明' : '不公开'),
  },
  { heading: '件数', kind: 'number', width: 8, cell: (e) => e.quantity },
  { heading: '义卖（元）', kind: 'number', width: 12, cell: (e) => yuan(e.goodsFen) },
  { heading: '捐款（元）', kind: 'number', width: 12, cell: (e) => yuan(e.donationsFen) },
  { heading: '退款（元）', kind: 'number', width: 12, cell: (e) => yuan(e.refundedFen) },
  { heading: '合计（元）', kind: 'number', width: 12, cell: (e) => yuan(e.takingsFen) },
];

/** A till day as it was signed off, or as it stands. */
export type DayEntry = {
  readonly on: string;
  readonly kioskNumber: number;
  readonly number: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly eventName: string | null;
  readonly sales: number;
  readonly refunds: number;
  readonly floatFen: number;
  readonly takingsFen: number;
  readonly taken: Readonly<Record<TenderKind, number>>;
  /** Put into the drawer less taken out, sales apart. */
  readonly cashMovedFen: number;
  readonly expectedCashFen: number | null;
  readonly countedCashFen: number | null;
  readonly varianceFen: number | null;
  readonly bankedFen: number | null;
  readonly lateFen: number;
  /** Money of its sales that stands for no purpose. */
  readonly unpurposedFen: number;
};

const moment = (zone: string, at: number | null): string | null =>
  at === null ? null : `${dateIn(zone, at)} ${clockTime(zone, at)}`;

const DAY_COLUMNS: readonly Column<DayEntry>[] = [
  { heading: '营业日', kind: 'text', width: 12, cell: (e) => e.on },
  { heading: '收银台', kind: 'number', width: 8, cell: (e) => e.kioskNumber },
  { heading: '第几次', kind: 'number', width: 8, cell: (e) => e.number },
  { heading: '开始', kind: 'text', width: 18, cell: (e, zone) => moment(zone, e.openedAt) },
  { heading: '日结', kind: 'text', width: 18, cell: (e, zone) => moment(zone, e.closedAt) },
  { heading: '活动', kind: 'text', width: 20, cell: (e) => e.eventName },
  { heading: '笔数', kind: 'number', width: 8, cell: (e) => e.sales },
  { heading: '退款笔数', kind: 'number', width: 10, cell: (e) => e.refunds },
  { heading: '备用金', kind: 'number', width: 10, cell: (e) => yuan(e.floatFen) },
  { heading: '善款合计', kind: 'number', width: 12, cell: (e) => yuan(e.takingsFen) },
  { heading: '现金', kind: 'number', width: 10, cell: (e) => yuan(e.taken.cash) },
  { heading: '微信', kind: 'number', width: 10, cell: (e) => yuan(e.taken.wechat) },
  { heading: '支付宝', kind: 'number', width: 10, cell: (e) => yuan(e.taken.alipay) },
  { heading: '积分抵', kind: 'number', width: 10, cell: (e) => yuan(e.taken.points) },
  { heading: '现金进出', kind: 'number', width: 12, cell: (e) => yuan(e.cashMovedFen) },
  {
    heading: '应有现金',
    kind: 'number',
    width: 12,
    cell: (e) => yuan(e.expectedCashFen ?? undefined),
  },
  {
    heading: '点出现金',
    kind: 'number',
    width: 12,
    cell: (e) => yuan(e.countedCashFen ?? undefined),
  },
  { heading: '差额', kind: 'number', width: 10, cell: (e) => yuan(e.varianceFen ?? undefined) },
  { heading: '存入', kind: 'number', width: 12, cell: (e) => yuan(e.bankedFen ?? undefined) },
  { heading: '日结后到账', kind: 'number', width: 12, cell: (e) => yuan(e.lateFen) },
  { heading: '未指定去向', kind: 'number', width: 12, cell: (e) => yuan(e.unpurposedFen) },
];

/** Cash that was put into a drawer or, below zero, taken out; sales apart. */
export type CashEntry = {
  readonly on: string;
  readonly kioskNumber: number;
  /** Of the till day. */
  readonly number: number;
  readonly at: number;
  readonly fen: number;
  readonly reason: CashReason;
  readonly note: string | null;
  /** It came to be known after the day was signed off. */
  readonly late: boolean;
};

const CASH_REASON: Readonly<Record<CashReason, string>> = {
  'change-money': '换零钱',
  banked: '存入银行',
  'handed-over': '移交善款',
  costs: '开支',
  other: '其他',
};

const CASH_COLUMNS: readonly Column<CashEntry>[] = [
  { heading: '营业日', kind: 'text', width: 12, cell: (e) => e.on },
  { heading: '收银台', kind: 'number', width: 8, cell: (e) => e.kioskNumber },
  { heading: '第几次', kind: 'number', width: 8, cell: (e) => e.number },
  { heading: '时间', kind: 'text', width: 18, cell: (e, zone) => moment(zone, e.at) },
  { heading: '类型', kind: 'text', width: 8, cell: (e) => (e.fen < 0 ? '取出' : '放入') },
  { heading: '金额（元）', kind: 'number', width: 12, cell: (e) => yuan(e.fen) },
  { heading: '原因', kind: 'text', width: 12, cell: (e) => CASH_REASON[e.reason] },
  { heading: '备注', kind: 'text', width: 30, cell: (e) => e.note },
  { heading: '日结后到账', kind: 'text', width: 12, cell: (e) => (e.late ? '是' : null) },
];

export type HandoverEntry = {
  readonly number: string;
  readonly on: string;
  readonly purpose: string;
  readonly fen: number;
  readonly handedBy: string | null;
  readonly receivedBy: string | null;
  readonly note: string | null;
};

const HANDOVER_COLUMNS: readonly Column<HandoverEntry>[] = [
  { heading: '移交单号', kind: 'text', width: 16, cell: (e) => e.number },
  { heading: '日期', kind: 'text', width: 12, cell: (e) => e.on },
  { heading: '善款去向', kind: 'text', width: 24, cell: (e) => e.purpose },
  { heading: '金额（元）', kind: 'number', width: 12, cell: (e) => yuan(e.fen) },
  { heading: '移交人', kind: 'text', width: 12, cell: (e) => e.handedBy },
  { heading: '接收人', kind: 'text', width: 12, cell: (e) => e.receivedBy },
  { heading: '备注', kind: 'text', width: 30, cell: (e) => e.note },
];

const sheetOf =
  <Entry>(name: string, columns: readonly Column<Entry>[]) =>
  (entries: readonly Entry[], zone: string) => ({
    name,
    columns: columns.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows: entries.map((entry) => columns.map(({ cell }) => cell(entry, zone))),
  });

/** Every line of every sale and refund, by the hall's clock. */
export const salesSheet = sheetOf('义卖明细', SALE_COLUMNS);
export const takingsSheet = sheetOf('善款汇总', TAKINGS_COLUMNS);
export const daysSheet = sheetOf('收款日结', DAY_COLUMNS);
export const cashSheet = sheetOf('现金进出', CASH_COLUMNS);
export const handoversSheet = sheetOf('善款移交', HANDOVER_COLUMNS);
