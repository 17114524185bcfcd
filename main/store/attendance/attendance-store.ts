import {
  bySessionTime,
  type CorrectionFact,
  type ScanFact,
  type Session,
} from '../../../shared/domain/attendance.ts';
import { foldSessions } from '../../../shared/domain/fold-sessions.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';
import { prepareAttendance, type SessionRecord } from './attendance-sql-store.ts';

export type AttendanceStore = ReturnType<typeof createAttendanceStore>;

type OwnedDay = { readonly owner_id: string | null; readonly date: string };

/** What attendance asks of merged records, whether or not their enrolments have arrived. */
export type Records = {
  /** The record that stands for this one. */
  readonly standsFor: (personId: string) => string;
  /** Every record of the same person, this one among them. */
  readonly ofOnePerson: (personId: string) => Iterable<string>;
};

/** Scans, corrections, and the sessions recomputed from them for one person and day at a time. */
export function createAttendanceStore(db: Db, { standsFor, ofOnePerson }: Records) {
  const sql = prepareAttendance(db);

  const scansOf = (personId: string, date: string): ScanFact[] =>
    sql.scans.all(personId, date).map((row) => ({
      scanId: row.scan_id,
      at: row.at,
      direction: row.direction,
      shiftId: row.shift_id,
      stamp: row.stamp,
    }));

  const correctionsOf = (personId: string, date: string): CorrectionFact[] =>
    sql.corrections.all(personId, date).map((row) => ({
      sessionId: row.session_id,
      shiftId: row.shift_id,
      inAt: row.in_at,
      outAt: row.out_at,
      void: row.void === 1,
      reason: row.reason,
      stamp: row.stamp,
    }));

  const recompute = (owner: string, date: string) => {
    sql.clear.run(owner, date);
    for (const session of foldSessions(scansOf(owner, date), correctionsOf(owner, date)))
      sql.addSession.run(
        session.sessionId,
        owner,
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

  /** Days that change hands: of those who had them first, because a session stands once. */
  const recomputeAll = (days: readonly OwnedDay[], owner: string) => {
    for (const { owner_id: before, date } of days)
      if (before !== null && before !== owner) recompute(before, date);
    for (const { date } of days) recompute(owner, date);
  };

  /** Records became one: what was theirs belongs to the one that stands. */
  const gather = (personId: string) => {
    const owner = standsFor(personId);
    for (const record of ofOnePerson(personId)) {
      if (record === owner) continue;
      sql.moveScans.run(owner, record);
      sql.moveCorrections.run(owner, record);
      sql.clearAll.run(record);
    }
    for (const date of sql.dates.all(owner, owner)) recompute(owner, date);
  };

  const projector: Projector = {
    tables: ['scan', 'scan_refused', 'correction', 'session'],
    on: {
      'attendance.scanned': ({ stamp, payload: scan }) => {
        const holder = scan.personId ?? sql.holder.get(scan.cardId ?? '');
        const owner = holder === undefined ? null : standsFor(holder);
        sql.addScan.run(
          scan.scanId,
          scan.personId,
          scan.cardId,
          owner,
          scan.date,
          scan.at,
          scan.direction,
          scan.shiftId,
          scan.source,
          stamp,
        );
        if (owner === null) return;
        const corrected = sql.correctedFor.all(scan.scanId);
        if (corrected.length > 0) sql.ownCorrections.run(owner, scan.scanId);
        recomputeAll(corrected, owner);
        recompute(owner, scan.date);
      },
      'attendance.refused': ({ id, payload }) =>
        void sql.addRefused.run(id, payload.date, payload.at, payload.reason, payload.personId),
      'attendance.corrected': ({ id, stamp, payload }) => {
        const owner = sql.scan.get(payload.sessionId)?.owner_id ?? standsFor(payload.personId);
        sql.addCorrection.run(
          id,
          payload.sessionId,
          payload.personId,
          owner,
          payload.date,
          payload.shiftId,
          payload.inAt,
          payload.outAt,
          payload.void ? 1 : 0,
          payload.reason,
          stamp,
        );
        recompute(owner, payload.date);
      },
      // Scans of a card that becomes known are its holder's; who they were held to be is recomputed too.
      'card.issued': ({ payload: { cardId } }) => {
        const days = sql.cardDays.all(cardId);
        const holder = sql.holder.get(cardId);
        if (days.length === 0 || holder === undefined) return;
        const owner = standsFor(holder);
        const corrected = sql.correctedForCard.all(cardId);
        sql.ownCardScans.run(owner, cardId);
        if (corrected.length > 0) sql.ownCardCorrections.run(owner, cardId);
        recomputeAll([...days, ...corrected], owner);
      },
      'person.merged': ({ payload }) => gather(payload.keepId),
    },
  };

  return {
    projector,
    sessionsOf: (personId: string, date: string): Session[] =>
      sql.sessionsOf.all(personId, date).map(toSession).toSorted(bySessionTime),
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
