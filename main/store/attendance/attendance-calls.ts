import { join } from 'node:path';
import { attendanceSheet } from '../../../shared/domain/attendance-sheet.ts';
import { clockTime } from '../../../shared/domain/calendar.ts';
import { sessionStatus } from '../../../shared/domain/attendance.ts';
import { correctionReasons } from '../../../shared/contract/attendance.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { writeExport } from '../files.ts';
import { writeTable } from '../tables/write-table.ts';
import type { ListedSession } from './attendance-sql-store.ts';
import { toSession, type AttendanceStore } from './attendance-store.ts';
import { createByHand, type ByHandFacts } from './by-hand.ts';
import { createCheckIn, type Attendee, type ShiftFacts } from './check-in.ts';
import { createCorrect } from './correct.ts';
import { createScanCard, type CardFacts } from './scan-card.ts';

/** What the day's export needs of a person. */
export type SheetPerson = {
  readonly phone: string | null;
  readonly zhiyuanhuiNo: string | null;
  readonly izhiyuanNo: string | null;
  readonly teams: readonly string[];
};

export type AttendanceFacts = ShiftFacts &
  CardFacts &
  ByHandFacts & {
    readonly attendee: (personId: string) => Attendee | null;
    readonly sheetPerson: (personId: string) => SheetPerson;
    readonly exportsDir: string;
  };

export function createAttendanceCalls(
  context: StoreContext,
  attendance: AttendanceStore,
  facts: AttendanceFacts,
): FamilyHandlers<'attendance'> {
  const { clock, today } = context;
  const checkIn = createCheckIn(context, attendance, facts);
  const scanCard = createScanCard(context, attendance, checkIn, facts);
  const byHand = createByHand(context, checkIn, facts);
  const correct = createCorrect(context, attendance, facts, facts.attendee);

  const sheetEntry = (row: ListedSession) => {
    const shift = row.shift_id === null ? null : facts.shift(row.shift_id);
    return {
      ...listed(row, today()),
      ...facts.sheetPerson(row.person_id),
      category: shift?.category ?? null,
      place: shift?.place ?? null,
      date: row.date,
    };
  };

  return {
    'attendance.scan': (request, { actor }) => scanCard(request, actor),
    'attendance.byHand': (request, { actor }) => byHand(request, actor),
    'attendance.correct': (request, { actor }) => correct(request, actor),

    'attendance.day': ({ date }) =>
      ok({
        date,
        sessions: attendance.day(date).map((row) => listed(row, today())),
        unresolved: attendance.unresolved(date),
        refused: attendance.refused(date),
        forgotten: attendance
          .forgotten(today())
          .map((row) => ({ ...listed(row, today()), date: row.date })),
      }),

    'attendance.export': async ({ date, format }) => {
      const rows = attendance.day(date).toSorted((a, b) => a.in_at - b.in_at);
      if (rows.length === 0) return refuse('nothing-to-export');
      const { zone } = context.kiosk();
      const sheet = attendanceSheet(date, zone, rows.map(sheetEntry));
      const time = clockTime(zone, clock.wall()).replace(':', '');
      const path = join(facts.exportsDir, `签到表-${date}-${time}.${format}`);
      const written = writeExport(path, await writeTable(format, sheet));
      return written.ok ? ok({ path, rows: rows.length }) : written;
    },
  };
}

const listed = (row: ListedSession, today: string) => ({
  sessionId: row.session_id,
  personId: row.person_id,
  number: row.number ?? '',
  name: row.name ?? '',
  shiftId: row.shift_id,
  activity: row.activity,
  inAt: row.in_at,
  outAt: row.out_at,
  minutes: row.minutes,
  provenance: row.provenance,
  status: sessionStatus(toSession(row), row.date === today, row.minutes_of_day),
  reason: correctionReasons.find((reason) => reason === row.reason) ?? null,
});
