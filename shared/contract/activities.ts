import * as z from 'zod';
import { id, isoDate, minuteOfDay, nothing, text, type CallSpec } from './call.ts';
import { clerks } from './names.ts';

const shift = z.object({
  shiftId: z.string(),
  activityId: z.string(),
  activity: z.string(),
  category: z.string(),
  place: z.string(),
  date: z.string(),
  startMinute: z.number(),
  endMinute: z.number(),
  cancelled: z.boolean(),
});
export type Shift = z.infer<typeof shift>;

export const activityCalls = {
  'activities.today': {
    access: 'public',
    request: nothing,
    value: z.object({ date: z.string(), shifts: z.array(shift) }),
    refusals: [],
    reads: ['activities'],
  },
  'activities.list': {
    access: 'staff',
    request: nothing,
    value: z.array(
      z.object({
        activityId: z.string(),
        name: z.string(),
        category: z.string(),
        place: z.string(),
        nextShift: z.string().nullable(),
      }),
    ),
    refusals: [],
    reads: ['activities'],
  },
  'activities.save': {
    access: clerks,
    request: z.strictObject({
      activityId: id.optional(),
      name: text(30),
      category: text(20),
      place: text(30),
    }),
    value: z.object({ activityId: z.string() }),
    refusals: ['unknown-activity'],
    reads: [],
  },
  'activities.shifts': {
    access: 'staff',
    request: z.strictObject({ from: isoDate, to: isoDate, activityId: id.optional() }),
    value: z.array(shift),
    refusals: [],
    reads: ['activities'],
  },
  'activities.planShifts': {
    access: clerks,
    request: z.strictObject({
      activityId: id,
      date: isoDate,
      startMinute: minuteOfDay,
      endMinute: minuteOfDay,
      /** How many weeks in a row, 1 for this date alone. */
      weeks: z.int().min(1).max(53).default(1),
    }),
    value: z.object({ shiftIds: z.array(z.string()) }),
    refusals: ['unknown-activity', 'ends-before-start', 'shift-exists'],
    reads: [],
  },
  'activities.cancelShift': {
    access: clerks,
    request: z.strictObject({ shiftId: id, cancelled: z.boolean() }),
    value: nothing,
    refusals: ['unknown-shift', 'shift-exists'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
