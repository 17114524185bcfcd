import type { Shift } from '../../../shared/contract/activities.ts';
import { addDays, daysBetween, weekday, type IsoDate } from '../../../shared/domain/calendar.ts';
import { sampleActivities, type SampleActivity } from './sample-activities.ts';
import type { Stage } from './stage.ts';

const MOST_WEEKS_OF_A_CALL = 53;

/** Finds or adds the activities of the sample; answers their ids by name. */
export async function addActivities(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const { name, activityId } of await stage.staff('activities.list', {}))
    known.set(name, activityId);
  for (const { name, category, place } of sampleActivities) {
    if (known.has(name)) continue;
    const { activityId } = await stage.staff('activities.save', { name, category, place });
    known.set(name, activityId);
  }
  return known;
}

/** Plans each activity's weekly shifts over the dates, both included, where none is planned yet. */
export async function planWeeks(
  stage: Stage,
  ids: ReadonlyMap<string, string>,
  from: IsoDate,
  to: IsoDate,
): Promise<void> {
  const planned = await stage.staff('activities.shifts', { from, to });
  const taken = new Set(planned.map((one) => keyOf(one.activityId, one.date, one.startMinute)));
  const planDay = async (activity: SampleActivity, day: number) => {
    const activityId = ids.get(activity.name);
    if (activityId === undefined) throw new Error(`no activity ${activity.name}`);
    const { startMinute, endMinute } = activity;
    let date = addDays(from, (day - weekday(from) + 7) % 7);
    while (date <= to) {
      const weeks = Math.min(MOST_WEEKS_OF_A_CALL, Math.floor(daysBetween(date, to) / 7) + 1);
      const dates = Array.from({ length: weeks }, (_, week) => addDays(date, week * 7));
      if (dates.some((one) => !taken.has(keyOf(activityId, one, startMinute))))
        await stage.staff('activities.planShifts', {
          activityId,
          date,
          startMinute,
          endMinute,
          weeks,
        });
      date = addDays(date, weeks * 7);
    }
  };
  for (const activity of sampleActivities)
    for (const day of activity.weekdays) await planDay(activity, day);
}

const keyOf = (activityId: string, date: string, startMinute: number) =>
  `${activityId} ${date} ${startMinute}`;

/**
 * Plans shifts of today around this minute, whatever the hour: one under way for an hour or so, one that soon
 * begins, and one that is over. Of activities that have none today.
 */
export async function planAroundNow(
  stage: Stage,
  ids: ReadonlyMap<string, string>,
  minute: number,
): Promise<readonly string[]> {
  const half = Math.floor(minute / 30) * 30;
  const times = [
    { start: Math.max(0, half - 60), length: 150 },
    { start: Math.min(1380, half + 30), length: 120 },
    { start: half - 240, length: 120 },
  ].filter(({ start }) => start >= 0);
  const free = sampleActivities.filter(
    ({ weekdays }) => !weekdays.some((day) => day === weekday(stage.today)),
  );
  const shiftIds: string[] = [];
  for (const [n, { start, length }] of times.entries()) {
    const activityId = ids.get(free[n]?.name ?? '');
    if (activityId === undefined) continue;
    const planned = await stage.staff('activities.planShifts', {
      activityId,
      date: stage.today,
      startMinute: start,
      endMinute: Math.min(1440, start + length),
    });
    shiftIds.push(...planned.shiftIds);
  }
  return shiftIds;
}

/** The shifts that take place between two dates, by date; in an order that the random ids have no part in. */
export async function shiftsByDate(
  stage: Stage,
  from: IsoDate,
  to: IsoDate,
): Promise<ReadonlyMap<string, readonly Shift[]>> {
  const shifts = await stage.staff('activities.shifts', { from, to });
  return Map.groupBy(
    shifts.filter((shift) => !shift.cancelled).toSorted(byTimeAndName),
    (shift) => shift.date,
  );
}

const byTimeAndName = (a: Shift, b: Shift): number =>
  a.startMinute - b.startMinute || (a.activity < b.activity ? -1 : 1);
