import {
  foldSessions,
  type CorrectionFact,
  type ScanFact,
  type Session,
} from '../../../shared/domain/attendance.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';
import { prepareAttendance, type SessionRecord } from './attendance-sql-store.ts';

export type AttendanceStore = ReturnType<typeof createAttendanceStore>;

/** Scans, corrections, and the sessions recomputed from them for one person and day at a time. */
export function createAttendanceStore(db: Db) {
  const sql = prepareAttendance(db);

  const scansOf = (personId: string, date: string): ScanFact[] =>
    sql.scans.all({ person: personId, date }).map((row) => ({
      scanId: row.scan_id,
      at: row.at,
      direction: row.direction,
      shiftId: row.shift_id,
      stamp: row.stamp,
    }));

  const correctionsOf = (personId: string, date: string): CorrectionFact[] =>
    sql.corrections.all({ person: personId, date }).map((row) => ({
      sessionId: row.session_id,
      shiftId: row.shift_id,
      inAt: row.in_at,
      outAt: row.out_at,
      void: row.void === 1,
      reason: row.reason,
      stamp: row.stamp,
    }));

  const recompute = (personId: string, date: string) => {
    const canonical = sql.canonical.get(personId) ?? personId;
    sql.clear.run(canonical, date);
    for (const session of foldSessions(scansOf(canonical, date), correctionsOf(canonical, date)))
      sql.addSession.run(
        session.sessionId,
        canonical,
        date,
        session.shiftId,
        session.inAt,
        session.outAt,
        session.minutes,
        session.provenance,
        session.void ? 1 : 0,
        session.reason,
      );
  };

  const recomputeAll = (personId: string) => {
    const canonical = sql.canonical.get(personId) ?? personId;
    for (const member of sql.members.all(canonical)) sql.clearAll.run(member);
    for (const date of sql.dates.all({ person: canonical })) recompute(canonical, date);
  };

  const projector: Projector = {
    tables: ['scan', 'scan_refused', 'correction', 'session'],
    on: {
      'attendance.scanned': ({ stamp, payload: scan }) => {
        sql.addScan.run(
          scan.scanId,
          scan.personId,
          scan.cardId,
          scan.date,
          scan.at,
          scan.direction,
          scan.shiftId,
          scan.source,
          stamp,
        );
        const personId = scan.personId ?? sql.holder.get(scan.cardId ?? '');
        if (personId !== undefined) recompute(personId, scan.date);
      },
      'attendance.refused': ({ id, payload }) =>
        void sql.addRefused.run(id, payload.date, payload.at, payload.reason, payload.personId),
      'attendance.corrected': ({ id, stamp, payload }) => {
        sql.addCorrection.run(
          id,
          payload.sessionId,
          payload.personId,
          payload.date,
          payload.shiftId,
          payload.inAt,
          payload.outAt,
          payload.void ? 1 : 0,
          payload.reason,
          stamp,
        );
        recompute(payload.personId, payload.date);
      },
      // Scans of a card that becomes known are its holder's; everybody it was ever issued to is recomputed.
      'card.issued': ({ payload }) => {
        for (const row of sql.cardDays.all(payload.cardId)) recompute(row.person_id, row.date);
      },
      'person.enrolled': ({ payload }) => recomputeAll(payload.personId),
      'person.merged': ({ payload }) => {
        recomputeAll(payload.keepId);
        recomputeAll(payload.mergeId);
      },
    },
  };

  return {
    projector,
    sessionsOf: (personId: string, date: string): Session[] =>
      sql.sessionsOf.all(personId, date).map(toSession),
    lastScanAt: (personId: string, date: string) =>
      sql.lastScanAt.get({ person: personId, date }) ?? null,
    lastUnresolvedAt: (cardId: string, date: string) =>
      sql.lastUnresolvedAt.get(cardId, date) ?? null,
    lastRefusedAt: (personId: string, date: string) =>
      sql.lastRefusedAt.get(personId, date) ?? null,
    scan: (scanId: string) => sql.scan.get(scanId) ?? null,
    session: (sessionId: string) => sql.session.get(sessionId) ?? null,
    /** Minutes and sessions that count between two dates, both included. */
    totals: (personId: string, from: string, to: string) =>
      sql.totals.get(personId, from, to) ?? { minutes: 0, sessions: 0 },
    day: (date: string) => sql.day.all(date),
    forgotten: (before: string) => sql.forgotten.all(before),
    unresolved: (date: string) =>
      sql.unresolved
        .all(date)
        .map((row) => ({ cardId: row.card_id, at: row.at, scans: row.scans })),
    refused: (date: string) => sql.refused.all(date),
  };
}

export const toSession = (row: SessionRecord): Session => ({
  sessionId: row.session_id,
  shiftId: row.shift_id,
  inAt: row.in_at,
  outAt: row.out_at,
  minutes: row.minutes,
  provenance: row.provenance,
  void: row.void === 1,
  reason: row.reason,
});
