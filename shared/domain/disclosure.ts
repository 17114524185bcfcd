import { clockTime, dateIn } from './calendar.ts';

/** What the store finds of a person, by kind. Moments are epoch ms, `value` is JSON. */
export type DisclosedRow = {
  readonly edits: { readonly field: string; readonly value: string; readonly at: number };
  readonly cards: {
    readonly issuedOn: string;
    readonly revokedOn: string | null;
    readonly reason: string | null;
  };
  readonly sessions: {
    readonly date: string;
    readonly activity: string | null;
    readonly inAt: number;
    readonly outAt: number | null;
    readonly minutes: number;
    readonly provenance: 'scan' | 'staff';
    readonly isVoid: number;
  };
  readonly loans: {
    readonly title: string | null;
    readonly code: string | null;
    readonly lentOn: string;
    readonly dueOn: string;
    readonly endedOn: string | null;
  };
  readonly holds: {
    readonly title: string | null;
    readonly placedOn: string;
    readonly ended: string | null;
  };
  readonly points: { readonly date: string; readonly points: number };
  readonly gifts: {
    readonly kind: 'craft' | 'book';
    readonly name: string | null;
    readonly addedOn: string;
  };
  readonly refused: { readonly date: string; readonly at: number; readonly reason: string };
};

/** All that is kept of a person. */
export type Disclosure = {
  readonly [K in keyof DisclosedRow]: readonly DisclosedRow[K][];
} & {
  readonly about: {
    readonly hallName: string;
    readonly number: string;
    readonly enrolledOn: string;
    readonly madeAt: number;
  };
  /** What stands: a field, its value in words, and since when. */
  readonly fields: readonly {
    readonly field: string;
    readonly text: string;
    readonly at: number | null;
  }[];
};

type Cell = string | number | null;
type DisclosureSheet = {
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly kind: 'text' | 'number';
    readonly width: number;
  }[];
  readonly rows: readonly (readonly Cell[])[];
};

const FIELD: Readonly<Record<string, readonly [name: string, use: string]>> = {
  name: ['姓名', '识别本人'],
  phone: ['联系电话', '活动与借阅通知、忘带卡时核对'],
  birthYear: ['出生年份', '核对本人、未成年人保护、借阅类别'],
  teamIds: ['志愿队伍', '组织志愿服务'],
  building: ['楼栋', '联系与上门还书'],
  unit: ['单元室号', '联系与上门还书'],
  zhiyuanhuiNo: ['志愿汇编号', '报送志愿服务时长'],
  izhiyuanNo: ['i志愿编号', '报送志愿服务时长'],
  guardianName: ['监护人姓名', '未成年人须经监护人同意'],
  guardianPhone: ['监护人电话', '未成年人须经监护人同意'],
  guardianConsent: ['监护人同意', '未成年人须经监护人同意'],
  publicName: ['同意公示姓名', '公共屏幕与公示是否显示全名'],
  notes: ['备注', '服务工作需要'],
  leftOn: ['停用日期', '保存期从这一天算起'],
  active: ['在用', '卡与登记是否有效'],
  readerCategory: ['读者类别', '借阅规则'],
  readerUntil: ['读者有效期', '借阅规则'],
  guardianId: ['借阅监护人', '儿童借阅'],
  makerName: ['作者对外称呼', '义卖品标签'],
  makerStory: ['作者故事', '义卖品标签'],
  makerConsent: ['同意展示作者', '义卖品标签'],
};

const nameOf = (field: string): string => FIELD[field]?.[0] ?? field;

const REVOKED: Readonly<Record<string, string>> = {
  lost: '遗失',
  damaged: '损坏',
  replaced: '换卡',
  left: '停用',
};
const PROVENANCE = { scan: '扫码实录', staff: '主管补录' } as const;
const GIFT = { craft: '义卖作品', book: '捐赠图书' } as const;
const HOLD_END: Readonly<Record<string, string>> = {
  filled: '已取书',
  cancelled: '已取消',
  expired: '逾期未取',
};
const REFUSED: Readonly<Record<string, string>> = {
  'card-revoked': '卡已停用',
  'person-inactive': '登记已停用',
};

const text = (heading: string, width = 14) => ({ heading, kind: 'text', width }) as const;
const number = (heading: string, width = 14) => ({ heading, kind: 'number', width }) as const;

/**
 * What a person is given on request (PIPL articles 44 and 45), one sheet for each kind that there is anything of. In
 * Chinese, as the residents' files are.
 */
export function disclosureSheets(all: Disclosure, zone: string): DisclosureSheet[] {
  const moment = (at: number | null) =>
    at === null ? null : `${dateIn(zone, at)} ${clockTime(zone, at)}`;
  const clock = (at: number | null) => (at === null ? null : clockTime(zone, at));
  const sheets: DisclosureSheet[] = [
    {
      name: '个人资料',
      columns: [text('项目'), text('内容', 32), text('用途', 32), text('记录时间', 18)],
      rows: all.fields.map(({ field, text: value, at }) => [
        nameOf(field),
        value,
        FIELD[field]?.[1] ?? null,
        moment(at),
      ]),
    },
    {
      name: '填写记录',
      columns: [text('时间', 18), text('项目'), text('填写内容', 40)],
      rows: all.edits.map(({ field, value, at }) => [moment(at), nameOf(field), plain(value)]),
    },
    {
      name: '亲邻卡',
      columns: [text('发卡日期'), text('停用日期'), text('停用原因')],
      rows: all.cards.map(({ issuedOn, revokedOn, reason }) => [
        issuedOn,
        revokedOn,
        reason === null ? null : (REVOKED[reason] ?? reason),
      ]),
    },
    {
      name: '志愿服务',
      columns: [
        text('服务日期'),
        text('活动名称', 20),
        text('签到时间', 10),
        text('签退时间', 10),
        number('服务时长（分钟）', 16),
        text('时长来源'),
        text('状态'),
      ],
      rows: all.sessions.map((one) => [
        one.date,
        one.activity ?? '日常服务',
        clock(one.inAt),
        clock(one.outAt),
        one.minutes,
        PROVENANCE[one.provenance],
        one.isVoid === 1 ? '已作废' : null,
      ]),
    },
    {
      name: '未通过的刷卡',
      columns: [text('日期'), text('时间', 10), text('原因', 20)],
      rows: all.refused.map(({ date, at, reason }) => [date, clock(at), REFUSED[reason] ?? reason]),
    },
    {
      name: '图书借阅',
      columns: [
        text('书名', 28),
        text('条码', 16),
        text('借出日期'),
        text('应还日期'),
        text('结束日期'),
      ],
      rows: all.loans.map((one) => [one.title, one.code, one.lentOn, one.dueOn, one.endedOn]),
    },
    {
      name: '图书预约',
      columns: [text('书名', 28), text('预约日期'), text('结果')],
      rows: all.holds.map(({ title, placedOn, ended }) => [
        title,
        placedOn,
        ended === null ? '等待中' : (HOLD_END[ended] ?? ended),
      ]),
    },
    {
      name: '红色积分',
      columns: [text('日期'), number('使用积分')],
      rows: all.points.map(({ date, points }) => [date, points]),
    },
    {
      name: '作品与捐赠',
      columns: [text('类型'), text('名称', 28), text('登记日期')],
      rows: all.gifts.map(({ kind, name, addedOn }) => [GIFT[kind], name, addedOn]),
    },
  ];
  const found = sheets.filter(({ rows }) => rows.length > 0);
  return [coverOf(all, found, moment), ...found];
}

function coverOf(
  { about }: Disclosure,
  found: readonly DisclosureSheet[],
  moment: (at: number) => string | null,
): DisclosureSheet {
  const { hallName, number: given, enrolledOn, madeAt } = about;
  return {
    name: '说明',
    columns: [text('项目', 18), text('内容', 90)],
    rows: [
      ['个人信息处理者', hallName],
      ['居民编号', given],
      ['登记日期', enrolledOn],
      ['生成时间', moment(madeAt)],
      ['本文件包含', found.map(({ name, rows }) => `${name}（${rows.length}）`).join('、')],
      ['处理目的', '志愿服务签到与时长、图书借阅、公益义卖；各项用途见“个人资料”。'],
      ['保存地点', '本馆的机器内；与本馆其他机器之间只以加密方式交换。'],
      ['保存期限', '在馆登记期间；本人要求删除，或保存期满时删除。'],
      ['谁能看到', '本馆有岗位的工作人员。其他馆点和区级只收到不含姓名的随机编号。'],
      ['卡上的信息', '卡面印有姓名和编号；二维码里只有随机数字，本馆只保存其摘要。'],
      ['您的权利', '可以要求更正、补充、复制、转移或删除；删除后服务时长等合计仍以随机编号保留。'],
    ],
  };
}

/** A value as it was written. */
function plain(json: string): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return '（清空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('、') : json;
}
