import type { Shift } from '../../../shared/contract/activities.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Random } from './random.ts';
import type { TeamName } from './sample-teams.ts';
import type { Stage } from './stage.ts';
import { correctVisit, playVisits, type Visit, type Visitor } from './visits.ts';

/** A volunteer of the sample: which activities they come to, and how often. */
export type Regular = {
  readonly visitor: Visitor;
  readonly since: IsoDate;
  readonly activities: ReadonlySet<string>;
  /** The share of those activities' shifts that they come to. */
  readonly keenness: number;
};

/** What each team mostly helps at. */
const HELPS_AT: Readonly<Record<TeamName, readonly string[]>> = {
  在职党员: ['社区巡逻', '反诈宣传', '红色义剪'],
  退休党员: ['爱心食堂帮厨', '书角整理', '长者探访'],
  楼长: ['垃圾分类督导', '社区巡逻'],
  快递外卖骑手: ['骑手驿站值守', '社区巡逻'],
  青少年: ['书角整理', '义卖手工坊', '垃圾分类督导'],
  巾帼志愿者: ['长者探访', '义卖手工坊', '红色义剪'],
  文艺骨干: ['智能手机课堂', '四点半课堂', '义卖手工坊'],
};

export const helpsAt = (teams: readonly TeamName[]): ReadonlySet<string> =>
  new Set(teams.flatMap((team) => HELPS_AT[team]));

export function drawKeenness(random: Random): number {
  if (random.chance(0.15)) return 0.45;
  return random.chance(0.5) ? 0.15 : 0.05;
}

/** Who comes to one day's shifts: each person once, a few minutes around its start and end. */
export function drawVisits(
  random: Random,
  regulars: readonly Regular[],
  date: IsoDate,
  shifts: readonly Shift[],
): readonly Visit[] {
  return regulars.flatMap((regular) => {
    if (regular.since > date) return [];
    const shift = shifts.find(
      ({ activity }) => regular.activities.has(activity) && random.chance(regular.keenness),
    );
    if (shift !== undefined) return [drawVisit(random, regular.visitor, shift)];
    return random.chance(0.006) ? [drawOpenDoor(random, regular.visitor)] : [];
  });
}

export function drawVisit(random: Random, visitor: Visitor, shift: Shift): Visit {
  return {
    visitor,
    shiftId: shift.shiftId,
    inSecond: within(shift.startMinute * 60 + random.int(-900, 400)),
    outSecond: within(shift.endMinute * 60 + random.int(-600, 900)),
    way: drawWay(random),
    forgets: random.chance(0.03),
  };
}

/** Somebody who helps in the hall when no shift is on. */
function drawOpenDoor(random: Random, visitor: Visitor): Visit {
  const inSecond = random.int(8 * 3600, 18 * 3600);
  const outSecond = inSecond + random.int(1800, 7200);
  return { visitor, shiftId: null, inSecond, outSecond, way: drawWay(random), forgets: false };
}

function drawWay(random: Random): Visit['way'] {
  if (random.chance(0.05)) return 'hand';
  if (random.chance(0.01)) return 'paper';
  return random.chance(0.4) ? 'camera' : 'wedge';
}

const within = (second: number) => Math.min(86_399, Math.max(60, second));

/** One day as it was: people scan, and staff put right the next morning what went wrong. */
export async function playDay(
  stage: Stage,
  random: Random,
  date: IsoDate,
  visits: readonly Visit[],
): Promise<void> {
  const sessions = await playVisits(stage, date, visits);
  const isRecent = addDays(date, 14) > stage.today;
  for (const visit of visits) {
    const session = sessions.get(visit) ?? null;
    if (visit.way === 'paper')
      await correctVisit(
        stage,
        date,
        visit,
        null,
        random.chance(0.5) ? 'paper-sheet' : 'forgot-card',
      );
    // What was forgotten in the last days still waits for staff.
    else if (visit.forgets && !isRecent)
      await correctVisit(stage, date, visit, session, 'forgot-check-out');
    else if (!visit.forgets && random.chance(0.005)) {
      const outSecond = Math.max(visit.inSecond + 1800, visit.outSecond - 1800);
      await correctVisit(stage, date, { ...visit, outSecond }, session, 'wrong-time');
    }
  }
}
