import type { Craft, StockMode } from '../../../shared/domain/sale/words.ts';

/** Something made in the hall, as it is first put on the table. */
export type SampleCraft = {
  readonly name: string;
  readonly craft: Craft;
  readonly mode: StockMode;
  /** Null where the seller types a price. */
  readonly priceFen: number | null;
  readonly quantity: number;
  /** Names of people of the sample. */
  readonly makers: readonly string[];
  readonly className: string | null;
  readonly story: string | null;
};

/** Name, price in fen, quantity, makers, class, story. */
type Row = readonly [string, number | null, number, readonly string[], string | null, string?];

const PIECES = 'pieces';
const COUNTED = 'counted';

const craftOf = (
  craft: Craft,
  mode: StockMode,
  [name, priceFen, quantity, makers, className, story]: Row,
): SampleCraft => ({
  name,
  craft,
  mode,
  priceFen,
  quantity,
  makers,
  className,
  story: story ?? null,
});

const KIDS = '四点半课堂';
const SCHOOL = '福泉小学三（2）班';
const ELDERS = '长者手工班';

/** Clay figures, painted glass, wood carvings and dragon-boat models: by children, by elders, and by them together. */
export const sampleCrafts: readonly SampleCraft[] = [
  craftOf('clay', PIECES, [
    '泥塑小老虎',
    38_00,
    4,
    ['仇小满'],
    KIDS,
    '照着外婆家的布老虎捏的，尾巴断过一次，又接上了。',
  ]),
  craftOf('clay', PIECES, ['泥塑荷塘青蛙', 32_00, 3, ['陈浩然'], KIDS]),
  craftOf('clay', PIECES, [
    '泥塑茶壶一对',
    88_00,
    2,
    ['萧敬亭'],
    ELDERS,
    '退休后学的第一件手艺，用的是本地的红泥。',
  ]),
  craftOf('clay', COUNTED, ['泥塑生肖冰箱贴', 15_00, 40, [], SCHOOL]),
  craftOf('clay', COUNTED, ['泥塑迷你多肉盆', 12_00, 30, ['马若溪', '马晓燕'], null]),
  craftOf('glass', PIECES, ['彩绘玻璃瓶·木棉', 58_00, 3, ['欧阳可馨'], KIDS, '春天的木棉路。']),
  craftOf('glass', PIECES, ['彩绘玻璃盘·西江帆影', 128_00, 2, ['傅雅琴'], ELDERS]),
  craftOf('glass', PIECES, ['彩绘玻璃灯·夜游龙舟', 168_00, 1, ['周敏', '冯少华'], null]),
  craftOf('glass', COUNTED, ['彩绘玻璃杯垫', 18_00, 36, ['徐子涵'], null]),
  craftOf('glass', COUNTED, ['彩绘玻璃挂件·锦鲤', 9_90, 50, [], SCHOOL]),
  craftOf('wood', PIECES, ['木刻年画版·五福', 188_00, 1, ['华建业'], ELDERS]),
  craftOf('wood', PIECES, ['木刻小鸟摆件', 45_00, 4, ['罗家豪'], null]),
  craftOf('wood', COUNTED, ['木刻书签', 8_00, 60, [], KIDS, '一人刻一刀，全班一起做。']),
  craftOf('wood', COUNTED, ['木刻印章（可刻字）', null, 20, ['朱永福'], ELDERS]),
  craftOf('wood', COUNTED, ['木刻杯垫', 16_00, 30, ['宋长江', '仇小满', '陈浩然'], null]),
  craftOf('boat', PIECES, [
    '龙舟模型·红头龙',
    268_00,
    1,
    ['萧敬亭', '朱永福', '华建业'],
    ELDERS,
    '按老龙舟的样子缩小，二十四支桨都能取下来。',
  ]),
  craftOf('boat', PIECES, ['龙舟模型·青少年组', 98_00, 3, ['欧阳可馨', '陈浩然', '马若溪'], KIDS]),
  craftOf('boat', COUNTED, ['龙舟模型拼装包', 39_90, 24, [], ELDERS]),
  craftOf('boat', COUNTED, ['迷你龙舟钥匙扣', 10_00, 45, ['区少芬', '何美玲'], null]),
  craftOf('boat', COUNTED, ['龙舟鼓手小挂饰', 13_50, 28, ['马若溪'], KIDS]),
];

/** How makers want to be shown; the guardians of these children agreed. Of the others who are children nobody did. */
export const sampleMakers: readonly {
  readonly name: string;
  readonly chosenName: string | null;
  readonly story: string | null;
}[] = [
  { name: '仇小满', chosenName: '满满', story: '十一岁，喜欢一切会动的东西。' },
  { name: '欧阳可馨', chosenName: null, story: '在四点半课堂学画两年了。' },
  { name: '马若溪', chosenName: '小溪', story: null },
  { name: '萧敬亭', chosenName: null, story: '退休教师，书法和泥塑都教。' },
  { name: '朱永福', chosenName: '朱师傅', story: '做了四十年木工。' },
  { name: '傅雅琴', chosenName: null, story: null },
];

/** What the takings are for. Invented, as its partner and its filing number are. */
export const samplePurposes = [
  {
    name: '山区图书室助学',
    description: '为合作山区小学的图书室添置书架和图书。',
    partner: '江门市亲邻公益基金会（示例）',
    filingNumber: '示例备案0001号',
    active: true,
  },
  {
    name: '社区长者暖冬基金',
    description: '为独居长者送暖冬包和上门维修。',
    partner: '江门市亲邻公益基金会（示例）',
    filingNumber: '示例备案0002号',
    active: true,
  },
] as const;
