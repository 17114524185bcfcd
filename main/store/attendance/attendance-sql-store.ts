import type { Direction } from '../../../shared/domain/attendance.ts';
import type { Db } from '../db/failure.ts';

export type ScanRecord = {
  scan_id: string;
  owner_id: string | null;
  date: string;
  at: number;
  direction: Direction;
  shift_id: string | null;
  stamp: string;
};

export type SessionRecord = {
  session_id: string;
  person_id: string;
  date: string;
  shift_id: string | null;
  in_at: number;
  out_at: number | null;
  minutes: number;
  provenance: 'scan' | 'staff';
  void: number;
  reason: string | null;
};

/** A session with what staff see of its person and activity. */
export type ListedSession = SessionRecord & {
  number: string | null;
  name: string | null;
  activity: string | null;
  minutes_of_day: number;
};

type CorrectionRecord = {
  session_id: string;
  shift_id: string | null;
  in_at: number;
  out_at: number | null;
  void: number;
  reason: string;
  stamp: string;
};

const SCAN = 'scan_id, owner_id, date, at, direction, shift_id, stamp';

const LISTED = `SELECT s.*, p.number, p.name, a.name AS activity,
    sum(s.minutes) OVER (PARTITION BY s.person_id, s.date) AS minutes_of_day
  FROM session s
  LEFT JOIN person p ON p.person_id = s.person_id
  LEFT JOIN shift f ON f.shift_id = s.shift_id
  LEFT JOIN activity a ON a.activity_id = f.activity_id`;

export const prepareAttendance = (db: Db) => ({
  holder: db.prepare<[string], string>('SELECT person_id FROM card WHERE card_id = ?').pluck(),
  addScan: db.prepare<
    [
      string,
      string | null,
      string | null,
      string | null,
      string,
      number,
      string,
      string | null,
      string,
      string,
    ]
  >('INSERT OR IGNORE INTO scan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  addRefused: db.prepare<[string, string, number, string, string | null]>(
    'INSERT OR IGNORE INTO scan_refused VALUES (?, ?, ?, ?, ?)',
  ),
  addCorrection: db.prepare<
    [
      string,
      string,
      string,
      string,
      string,
      string | null,
      number,
      number | null,
      number,
      string,
      string,
    ]
  >('INSERT OR IGNORE INTO correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  scans: db.prepare<[string, string], ScanRecord>(
    `SELECT ${SCAN} FROM scan WHERE owner_id = ? AND date = ?`,
  ),
  corrections: db.prepare<[string, string], CorrectionRecord>(
    `SELECT session_id, shift_id, in_at, out_at, void, reason, stamp FROM correction
     WHERE owner_id = ? AND date = ?`,
  ),
  /** The days on which a person has anything. */
  dates: db
    .prepare<[string, string], string>(
      `SELECT date FROM scan WHERE owner_id = ? UNION SELECT date FROM correction WHERE owner_id = ?`,
    )
    .pluck(),
  /** Whose the scans of a card were held to be so far, by day. */
  cardDays: db.prepare<[string], { owner_id: string | null; date: string }>(
    'SELECT DISTINCT owner_id, date FROM scan WHERE card_id = ?',
  ),
  ownCardScans: db.prepare<[string, string]>('UPDATE scan SET owner_id = ? WHERE card_id = ?'),
  moveScans: db.prepare<[string, string]>('UPDATE scan SET owner_id = ? WHERE owner_id = ?'),
  moveCorrections: db.prepare<[string, string]>(
    'UPDATE correction SET owner_id = ? WHERE owner_id = ?',
  ),
  /** A correction is of whoever the scan that it names turned out to be of. */
  correctedFor: db.prepare<[string], { owner_id: string; date: string }>(
    'SELECT owner_id, date FROM correction WHERE session_id = ?',
  ),
  correctedForCard: db.prepare<[string], { owner_id: string; date: string }>(
    `SELECT DISTINCT owner_id, date FROM correction
     WHERE session_id IN (SELECT scan_id FROM scan WHERE card_id = ?)`,
  ),
  ownCorrections: db.prepare<[string, string]>(
    'UPDATE correction SET owner_id = ? WHERE session_id = ?',
  ),
  ownCardCorrections: db.prepare<[string, string]>(
    `UPDATE correction SET owner_id = ?
     WHERE session_id IN (SELECT scan_id FROM scan WHERE card_id = ?)`,
  ),
  lastUnresolvedAt: db
    .prepare<[string, string], number | null>(
      'SELECT max(at) FROM scan WHERE owner_id IS NULL AND card_id = ? AND date = ?',
    )
    .pluck(),
  lastRefusedAt: db
    .prepare<[string, string], number | null>(
      'SELECT max(at) FROM scan_refused WHERE person_id = ? AND date = ?',
    )
    .pluck(),
  clear: db.prepare<[string, string]>('DELETE FROM session WHERE person_id = ? AND date = ?'),
  clearAll: db.prepare<[string]>('DELETE FROM session WHERE person_id = ?'),
  addSession: db.prepare<
    [
      string,
      string,
      string,
      string | null,
      number,
      number | null,
      number,
      string,
      number,
      string | null,
    ]
  >('INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  scan: db.prepare<[string], ScanRecord>(`SELECT ${SCAN} FROM scan WHERE scan_id = ?`),
  session: db.prepare<[string], SessionRecord>('SELECT * FROM session WHERE session_id = ?'),
  sessionsOf: db.prepare<[string, string], SessionRecord>(
    'SELECT * FROM session WHERE person_id = ? AND date = ?',
  ),
  totals: db.prepare<[string, string, string], { minutes: number; sessions: number }>(
    `SELECT coalesce(sum(minutes), 0) AS minutes, count(*) AS sessions FROM session
     WHERE person_id = ? AND date BETWEEN ? AND ? AND minutes > 0`,
  ),
  day: db.prepare<[string], ListedSession>(`${LISTED} WHERE s.date = ? ORDER BY s.in_at DESC`),
  forgotten: db.prepare<[string], ListedSession>(
    `${LISTED} WHERE s.out_at IS NULL AND s.void = 0 AND s.date < ? ORDER BY s.date DESC LIMIT 200`,
  ),
  unresolved: db.prepare<[string], { card_id: string; at: number; scans: number }>(
    `SELECT card_id, max(at) AS at, count(*) AS scans FROM scan
     WHERE owner_id IS NULL AND date = ? GROUP BY card_id ORDER BY at DESC`,
  ),
  refused: db.prepare<[string], { at: number; reason: string; name: string | null }>(
    `SELECT r.at, r.reason, p.name FROM scan_refused r
     LEFT JOIN person p ON p.person_id = r.person_id WHERE r.date = ? ORDER BY r.at DESC`,
  ),
});
