import { clockTime } from './calendar.ts';
import type { SessionStatus } from './attendance.ts';

/** One line of the day's attendance as it leaves the hall. */
export type SheetEntry = {
  readonly sessionId: string;
  readonly number: string;
  readonly name: string;
  readonly zhiyuanhuiNo: string | null;
  readonly izhiyuanNo: string | null;
  readonly phone: string | null;
  readonly teams: readonly string[];
  readonly activity: string | null;
  readonly category: string | null;
  readonly place: string | null;
  readonly date: string;
  readonly inAt: number;
  readonly outAt: number | null;
  readonly minutes: number;
  readonly provenance: 'scan' | 'staff';
  readonly status: SessionStatus;
  readonly reason: string | null;
};

/** Erased, or of another hall: the hours count all the same. */
const NOT_ON_FILE = '不在册的居民';

const PROVENANCE = { scan: '扫码实录', staff: '主管补录' } as const;

const STATUS: Readonly<Record<SessionStatus, string>> = {
  in: '在场',
  done: '已确认',
  forgot: '待确认（忘记签退）',
  long: '待审核（超过8小时）',
  'too-long': '待审核（超过12小时）',
  void: '已作废',
};

const REASON: Readonly<Record<string, string>> = {
  'forgot-card': '忘带卡',
  'forgot-check-out': '忘记签退',
  'wrong-time': '时间有误',
  'wrong-shift': '场次有误',
  'kiosk-fault': '设备故障',
  'paper-sheet': '纸质补录',
  'not-here': '未到场',
};

/** Hours to two places, as the platforms count them; minutes stay the exact figure beside them. */
const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;

type Column = {
  readonly heading: string;
  readonly kind: 'text' | 'number';
  readonly width: number;
  readonly cell: (entry: SheetEntry, zone: string) => string | number | null;
};

/** The columns of research on 志愿汇 and i志愿: numbers of people and platforms are text, minutes and hours numbers. */
const COLUMNS: readonly Column[] = [
  { heading: '志愿者编号', kind: 'text', width: 14, cell: (e) => e.number },
  { heading: '姓名', kind: 'text', width: 12, cell: (e) => e.name || NOT_ON_FILE },
  { heading: '联系电话', kind: 'text', width: 14, cell: (e) => e.phone },
  { heading: '志愿汇编号', kind: 'text', width: 16, cell: (e) => e.zhiyuanhuiNo },
  { heading: 'i志愿编号', kind: 'text', width: 16, cell: (e) => e.izhiyuanNo },
  { heading: '所属队伍', kind: 'text', width: 20, cell: (e) => e.teams.join('、') },
  { heading: '活动名称', kind: 'text', width: 20, cell: (e) => e.activity ?? '日常服务' },
  { heading: '服务类别', kind: 'text', width: 12, cell: (e) => e.category },
  { heading: '服务地点', kind: 'text', width: 16, cell: (e) => e.place },
  { heading: '服务日期', kind: 'text', width: 12, cell: (e) => e.date },
  { heading: '签到时间', kind: 'text', width: 10, cell: (e, zone) => clockTime(zone, e.inAt) },
  {
    heading: '签退时间',
    kind: 'text',
    width: 10,
    cell: (e, zone) => (e.outAt === null ? null : clockTime(zone, e.outAt)),
  },
  { heading: '服务时长（分钟）', kind: 'number', width: 16, cell: (e) => e.minutes },
  { heading: '服务时长（小时）', kind: 'number', width: 16, cell: (e) => hours(e.minutes) },
  { heading: '时长来源', kind: 'text', width: 12, cell: (e) => PROVENANCE[e.provenance] },
  { heading: '状态', kind: 'text', width: 20, cell: (e) => STATUS[e.status] },
  {
    heading: '更正原因',
    kind: 'text',
    width: 14,
    cell: (e) => (e.reason === null ? null : (REASON[e.reason] ?? e.reason)),
  },
  { heading: '记录编号', kind: 'text', width: 38, cell: (e) => e.sessionId },
];

/** The day's attendance as a table with the headings that halls and platforms use. */
export const attendanceSheet = (date: string, zone: string, entries: readonly SheetEntry[]) => ({
  name: `签到表 ${date}`,
  columns: COLUMNS.map(({ heading, kind, width }) => ({ heading, kind, width })),
  rows: entries.map((entry) => COLUMNS.map((column) => column.cell(entry, zone))),
});
