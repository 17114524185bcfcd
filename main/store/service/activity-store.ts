import type { Shift } from '../../../shared/contract/activities.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

export type ActivityStore = ReturnType<typeof createActivityStore>;

/** Volunteer activities and their shifts. */
export function createActivityStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const activityRows = createEntityRow(db, fieldEdits, {
    entity: 'activity',
    key: 'activity_id',
    columns: { name: 'name', category: 'category', place: 'place' },
  });
  const shiftRows = createEntityRow(db, fieldEdits, {
    entity: 'shift',
    key: 'shift_id',
    columns: { cancelled: 'cancelled' },
  });

  // The shifts of a day, which every check-in asks for.
  const kept = new Map<string, Shift[]>();
  const forget = () => kept.clear();

  const projector: Projector = {
    tables: ['activity', 'shift'],
    forget,
    on: {
      'activity.edited': (event) => {
        activityRows.edit(event.payload.activityId, event, event.payload.edits);
        forget();
      },
      'shift.planned': ({ payload }) => {
        const { shiftId, activityId, date, startMinute, endMinute } = payload;
        sql.planShift.run(shiftId, activityId, date, startMinute, endMinute);
        shiftRows.refresh(shiftId);
        forget();
      },
      'shift.edited': (event) => {
        shiftRows.edit(event.payload.shiftId, event, event.payload.edits);
        forget();
      },
    },
  };

  return {
    projector,
    activities: (today: string) =>
      sql.activities.all(today).map((row) => ({
        activityId: row.activity_id,
        name: row.name,
        category: row.category,
        place: row.place,
        nextShift: row.next_shift,
      })),
    activityName: (activityId: string): string | null => sql.name.get(activityId) ?? null,
    activityExists: (activityId: string) => sql.activity.get(activityId) !== undefined,
    shift(shiftId: string): Shift | null {
      for (const shifts of kept.values()) {
        const known = shifts.find((shift) => shift.shiftId === shiftId);
        if (known !== undefined) return known;
      }
      const row = sql.shift.get(shiftId);
      return row === undefined ? null : toShift(row);
    },
    shifts: (from: string, to: string, activityId: string | null): Shift[] =>
      sql.shifts.all(from, to, activityId, activityId).map(toShift),
    /** The shifts of a date that take place. */
    shiftsOn(date: string): Shift[] {
      const known = kept.get(date);
      if (known !== undefined) return known;
      const shifts = sql.shiftsOn.all(date).map(toShift);
      // A year of seeding passes through many days: only the latest is worth keeping.
      kept.clear();
      kept.set(date, shifts);
      return shifts;
    },
    hasShift: (activityId: string, date: string, startMinute: number) =>
      sql.sameShift.get(activityId, date, startMinute) !== undefined,
  };
}

type ShiftRow = {
  shift_id: string;
  activity_id: string;
  name: string | null;
  category: string | null;
  place: string | null;
  date: string;
  start_minute: number;
  end_minute: number;
  cancelled: number;
};

const toShift = (row: ShiftRow): Shift => ({
  shiftId: row.shift_id,
  activityId: row.activity_id,
  activity: row.name ?? '',
  category: row.category ?? '',
  place: row.place ?? '',
  date: row.date,
  startMinute: row.start_minute,
  endMinute: row.end_minute,
  cancelled: row.cancelled === 1,
});

const SHIFT = `SELECT s.shift_id, s.activity_id, a.name, a.category, a.place, s.date, s.start_minute,
    s.end_minute, s.cancelled
  FROM shift s LEFT JOIN activity a ON a.activity_id = s.activity_id`;
const ORDER = 'ORDER BY s.date, s.start_minute, s.shift_id';

const prepare = (db: Db) => ({
  planShift: db.prepare<[string, string, string, number, number]>(
    `INSERT OR IGNORE INTO shift (shift_id, activity_id, date, start_minute, end_minute)
     VALUES (?, ?, ?, ?, ?)`,
  ),
  activities: db.prepare<
    [string],
    {
      activity_id: string;
      name: string;
      category: string;
      place: string;
      next_shift: string | null;
    }
  >(
    `SELECT a.activity_id, a.name, a.category, a.place,
       (SELECT min(s.date) FROM shift s
        WHERE s.activity_id = a.activity_id AND s.cancelled = 0 AND s.date >= ?) AS next_shift
     FROM activity a ORDER BY next_shift IS NULL, next_shift, a.name, a.activity_id`,
  ),
  activity: db.prepare<[string], number>('SELECT 1 FROM activity WHERE activity_id = ?').pluck(),
  name: db.prepare<[string], string>('SELECT name FROM activity WHERE activity_id = ?').pluck(),
  shift: db.prepare<[string], ShiftRow>(`${SHIFT} WHERE s.shift_id = ?`),
  shifts: db.prepare<[string, string, string | null, string | null], ShiftRow>(
    `${SHIFT} WHERE s.date BETWEEN ? AND ? AND (? IS NULL OR s.activity_id = ?) ${ORDER}`,
  ),
  shiftsOn: db.prepare<[string], ShiftRow>(
    `${SHIFT} WHERE s.date = ? AND s.cancelled = 0 ${ORDER}`,
  ),
  sameShift: db
    .prepare<[string, string, number], number>(
      'SELECT 1 FROM shift WHERE activity_id = ? AND date = ? AND start_minute = ? AND cancelled = 0',
    )
    .pluck(),
});
