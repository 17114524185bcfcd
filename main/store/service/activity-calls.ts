import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { ActivityStore } from './activity-store.ts';

export function createActivityCalls(
  context: StoreContext,
  activities: ActivityStore,
): FamilyHandlers<'activities'> {
  const { append, transaction, fieldEdits, today } = context;
  return {
    'activities.today': () => {
      const date = today();
      return ok({ date, shifts: activities.shiftsOn(date) });
    },
    'activities.list': () => ok(activities.activities(today())),
    'activities.shifts': ({ from, to, activityId }) =>
      ok(activities.shifts(from, to, activityId ?? null)),

    'activities.save': ({ activityId, ...fields }, { actor }) =>
      transaction(() => {
        if (activityId !== undefined && !activities.activityExists(activityId))
          return refuse('unknown-activity');
        const id = activityId ?? context.newId();
        const edits = fieldEdits.plan('activity', id, fields);
        if (edits.length > 0) append('activity.edited', { activityId: id, edits }, { actor });
        return ok({ activityId: id });
      }),

    'activities.planShifts': ({ activityId, date, startMinute, endMinute, weeks }, { actor }) => {
      if (endMinute <= startMinute) return refuse('ends-before-start');
      return transaction(() => {
        if (!activities.activityExists(activityId)) return refuse('unknown-activity');
        const dates = Array.from({ length: weeks }, (_, week) => addDays(isoDate(date), week * 7));
        const free = dates.filter((day) => !activities.hasShift(activityId, day, startMinute));
        if (free.length === 0) return refuse('shift-exists');
        const shiftIds = free.map((day) => {
          const shiftId = context.newId();
          const shift = { shiftId, activityId, date: day, startMinute, endMinute };
          append('shift.planned', shift, { actor });
          return shiftId;
        });
        return ok({ shiftIds });
      });
    },

    'activities.cancelShift': ({ shiftId, cancelled }, { actor }) =>
      transaction(() => {
        const shift = activities.shift(shiftId);
        if (shift === null) return refuse('unknown-shift');
        const isRestored = shift.cancelled && !cancelled;
        if (isRestored && activities.hasShift(shift.activityId, shift.date, shift.startMinute))
          return refuse('shift-exists');
        const edits = fieldEdits.plan('shift', shiftId, { cancelled });
        if (edits.length > 0) append('shift.edited', { shiftId, edits }, { actor });
        return ok({});
      }),
  };
}
