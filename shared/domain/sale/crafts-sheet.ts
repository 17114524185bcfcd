import { clockTime, dateIn } from '../calendar.ts';
import type { Craft, MovementKind, StockMode } from './words.ts';
import { STOREROOM } from './words.ts';

/** A product as it leaves the hall in a file: makers by number, and as the public may see them. */
export type ProductEntry = {
  readonly name: string;
  readonly craft: Craft;
  readonly mode: StockMode;
  /** Of the goods, or of the pieces that are there. */
  readonly codes: readonly string[];
  readonly priceFen: number | null;
  readonly makerNumbers: readonly string[];
  readonly shownNames: readonly string[];
  readonly className: string | null;
  readonly activity: string | null;
  readonly forSale: boolean;
  readonly places: readonly { readonly place: number; readonly quantity: number }[];
  readonly addedOn: string;
  readonly story: string | null;
};

export type MovementEntry = {
  readonly at: number;
  readonly product: string;
  /** Of the goods. */
  readonly code: string | null;
  readonly pieceCode: string | null;
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly saleNumber: string | null;
  readonly note: string | null;
};

const CRAFT: Readonly<Record<Craft, string>> = {
  clay: '泥塑',
  glass: '彩绘玻璃',
  wood: '木刻',
  boat: '龙舟模型',
  paper: '纸艺',
  textile: '布艺',
  painting: '书画',
  other: '其他',
};

const MODE: Readonly<Record<StockMode, string>> = { pieces: '单件', counted: '按数量' };

const KIND: Readonly<Record<MovementKind, string>> = {
  received: '入库',
  moved: '调拨',
  counted: '盘点',
  'written-off': '报废',
  'taken-home': '作者带回',
  sold: '售出',
  refunded: '退货',
};

const FEN = 100;

const PRODUCT_COLUMNS = [
  { heading: '品名', kind: 'text', width: 24, cell: (p: ProductEntry) => p.name },
  { heading: '类别', kind: 'text', width: 10, cell: (p: ProductEntry) => CRAFT[p.craft] },
  { heading: '方式', kind: 'text', width: 8, cell: (p: ProductEntry) => MODE[p.mode] },
  { heading: '售价（元）', kind: 'number', width: 12, cell: (p: ProductEntry) => yuan(p.priceFen) },
  { heading: '库存', kind: 'number', width: 8, cell: (p: ProductEntry) => totalOf(p) },
  { heading: '存放', kind: 'text', width: 24, cell: (p: ProductEntry) => placesOf(p) },
  { heading: '在售', kind: 'text', width: 6, cell: (p: ProductEntry) => (p.forSale ? '是' : '否') },
  { heading: '作者编号', kind: 'text', width: 16, cell: (p: ProductEntry) => list(p.makerNumbers) },
  { heading: '公开称呼', kind: 'text', width: 16, cell: (p: ProductEntry) => list(p.shownNames) },
  { heading: '班级', kind: 'text', width: 14, cell: (p: ProductEntry) => p.className },
  { heading: '来源活动', kind: 'text', width: 20, cell: (p: ProductEntry) => p.activity },
  { heading: '登记日期', kind: 'text', width: 12, cell: (p: ProductEntry) => p.addedOn },
  { heading: '条码', kind: 'text', width: 30, cell: (p: ProductEntry) => p.codes.join(' ') },
  { heading: '介绍', kind: 'text', width: 40, cell: (p: ProductEntry) => p.story },
] as const;

const MOVEMENT_COLUMNS = [
  {
    heading: '时间',
    kind: 'text',
    width: 18,
    cell: (m: MovementEntry, zone: string) => `${dateIn(zone, m.at)} ${clockTime(zone, m.at)}`,
  },
  { heading: '品名', kind: 'text', width: 24, cell: (m: MovementEntry) => m.product },
  { heading: '条码', kind: 'text', width: 16, cell: (m: MovementEntry) => m.pieceCode ?? m.code },
  { heading: '变动', kind: 'text', width: 10, cell: (m: MovementEntry) => KIND[m.kind] },
  { heading: '数量', kind: 'number', width: 8, cell: (m: MovementEntry) => m.quantity },
  { heading: '从', kind: 'text', width: 14, cell: (m: MovementEntry) => placeName(m.from) },
  { heading: '到', kind: 'text', width: 14, cell: (m: MovementEntry) => placeName(m.to) },
  { heading: '小票号', kind: 'text', width: 18, cell: (m: MovementEntry) => m.saleNumber },
  { heading: '备注', kind: 'text', width: 30, cell: (m: MovementEntry) => m.note },
] as const;

/** The products of a hall as a table. */
export const productsSheet = (entries: readonly ProductEntry[]) => ({
  name: '义卖品',
  columns: PRODUCT_COLUMNS.map(({ heading, kind, width }) => ({ heading, kind, width })),
  rows: entries.map((entry) => PRODUCT_COLUMNS.map(({ cell }) => cell(entry))),
});

/** Every movement of a hall's goods as a table, by the hall's clock. */
export const movementsSheet = (entries: readonly MovementEntry[], zone: string) => ({
  name: '库存变动',
  columns: MOVEMENT_COLUMNS.map(({ heading, kind, width }) => ({ heading, kind, width })),
  rows: entries.map((entry) => MOVEMENT_COLUMNS.map(({ cell }) => cell(entry, zone))),
});

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / FEN);

const list = (words: readonly string[]): string => words.join('、');

const totalOf = ({ places }: ProductEntry): number =>
  places.reduce((sum, { quantity }) => sum + quantity, 0);

const placesOf = ({ places }: ProductEntry): string =>
  list(places.map(({ place, quantity }) => `${placeName(place)} ${quantity}`));

function placeName(place: number | null): string {
  if (place === null) return '馆外';
  return place === STOREROOM ? '仓库' : `${place}号收银台`;
}
