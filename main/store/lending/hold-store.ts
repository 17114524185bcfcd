import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Hold } from '../../../shared/domain/lending/hold-queue.ts';
import type { HoldEnd, Material } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';
import { readMaterial } from './title-sql-store.ts';

/** A hold that has not ended. `shelved` is set while a copy really stands aside for it. */
export type OpenHold = Hold & {
  /** The record that stands for the reader; null where it is not known, or no longer. */
  readonly readerId: string | null;
  readonly placedOn: IsoDate;
};

/**
 * Holds as a fold of what befell them: the last copy set aside and the first end stand, without what an act that
 * was taken back had brought about. It reads `act_undone`: the acts of copies are projected before.
 */
export function createHoldStore(db: Db) {
  const sql = prepare(db);

  const refold = (holdId: string) => {
    sql.add.run(holdId);
    const shelved = sql.lastShelved.get(holdId);
    const ended = sql.firstEnded.get(holdId);
    sql.set.run(
      shelved?.copy_id ?? null,
      shelved?.at ?? null,
      shelved?.until ?? null,
      shelved?.stamp ?? null,
      ended?.ended ?? null,
      ended?.at ?? null,
      ended?.stamp ?? null,
      holdId,
    );
  };

  const projector: Projector = {
    tables: ['hold', 'hold_event'],
    on: {
      'hold.placed': ({ stamp, payload }) => {
        const { holdId, titleId, at, on } = payload;
        sql.add.run(holdId);
        sql.place.run(titleId, at, isoDate(on), stamp, holdId, stamp);
      },
      'hold.shelved': ({ id, stamp, payload }) => {
        const { holdId, copyId, at, until, actId } = payload;
        sql.addShelved.run(id, holdId, copyId, isoDate(until), at, actId, stamp);
        refold(holdId);
      },
      'hold.ended': ({ id, stamp, payload }) => {
        const { holdId, at, end, actId } = payload;
        sql.addEnded.run(id, holdId, end, at, actId, stamp);
        refold(holdId);
      },
      'act.undone': ({ payload }) => {
        for (const holdId of sql.causedBy.all(payload.actId)) refold(holdId);
      },
    },
  };

  return {
    projector,
    hold: (holdId: string) => {
      const row = sql.hold.get(holdId);
      return row === undefined ? null : { titleId: row.title_id, ended: row.ended };
    },
    /** Those of a title that have not ended, in whatever order. */
    ofTitle: (titleId: string): OpenHold[] => sql.ofTitle.all(titleId).map(toHold),
    /** The hold that this copy stands aside for. */
    onCopy: (copyId: string): OpenHold | null => {
      const row = sql.onCopy.all(copyId).find((one) => one.aside === 1);
      return row === undefined ? null : toHold(row);
    },
    ofReader: (personId: string): (OpenHold & { title: string; material: Material })[] =>
      sql.ofReader.all(personId).map((row) => ({
        ...toHold(row),
        title: row.name ?? '',
        material: readMaterial(row.material ?? 'book'),
      })),
    /** All that have not ended, by title and place. */
    open: (): (OpenHold & { title: string; code: string })[] =>
      sql.open
        .all()
        .map((row) => ({ ...toHold(row), title: row.name ?? '', code: row.code ?? '' })),
    /** When the newest hold of a title was placed (epoch ms); 0 if there is none. */
    lastPlacedAt: (titleId: string) => sql.lastPlacedAt.get(titleId) ?? 0,
    /** Whether the copy was set aside for somebody after that moment by anything but that act. */
    hasShelvedSince: (copyId: string, stamp: string, actId: string) =>
      sql.shelvedSince.get(copyId, stamp, actId) !== undefined,
  };
}

type HoldRow = {
  hold_id: string;
  title_id: string;
  placed_at: number;
  placed_on: string;
  stamp: string;
  copy_id: string | null;
  until: string | null;
  aside: number;
  ended: HoldEnd | null;
  reader_id: string | null;
};

const toHold = (row: HoldRow): OpenHold => ({
  holdId: row.hold_id,
  titleId: row.title_id,
  placedAt: row.placed_at,
  placedOn: isoDate(row.placed_on),
  stamp: row.stamp,
  shelved:
    row.aside === 1 && row.copy_id !== null && row.until !== null
      ? { copyId: row.copy_id, until: isoDate(row.until) }
      : null,
  end: row.ended,
  readerId: row.reader_id,
});

/**
 * A copy stands aside for the hold that it was set aside for last, while it is in and was not lent since: whoever
 * waits for one that was lent all the same, or was lost, is in the queue again at the old place.
 */
const HOLD = `h.hold_id, h.title_id, h.placed_at, h.placed_on, h.stamp, h.copy_id, h.until, h.ended,
  (h.copy_id IS NOT NULL AND c.state IS 'in'
    AND NOT EXISTS (
      SELECT 1 FROM copy_act a WHERE a.copy_id = h.copy_id AND a.kind = 'lend'
        AND a.stamp > h.shelved_stamp
        AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id))
    AND NOT EXISTS (
      SELECT 1 FROM hold o WHERE o.copy_id = h.copy_id AND o.shelved_stamp > h.shelved_stamp)) AS aside,
  (SELECT q.canonical_id FROM reader_link l JOIN person q ON q.person_id = l.person_id
    WHERE l.act_id = h.hold_id) AS reader_id`;
const WITH_COPY = 'LEFT JOIN copy c ON c.copy_id = h.copy_id';
const IS_OPEN = 'h.ended IS NULL AND h.placed_at IS NOT NULL';
const STANDS = 'NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = e.act_id)';

type Found = HoldRow & { name: string | null; material: string | null };
type HoldEvent = { copy_id: string; until: string; ended: HoldEnd; at: number; stamp: string };

const prepare = (db: Db) => ({
  add: db.prepare<[string]>('INSERT OR IGNORE INTO hold (hold_id) VALUES (?)'),
  place: db.prepare<[string, number, string, string, string, string]>(
    `UPDATE hold SET title_id = ?, placed_at = ?, placed_on = ?, stamp = ?
     WHERE hold_id = ? AND (stamp = '' OR stamp > ?)`,
  ),
  addShelved: db.prepare<[string, string, string, string, number, string | null, string]>(
    `INSERT OR IGNORE INTO hold_event (event_id, hold_id, kind, copy_id, until, at, act_id, stamp)
     VALUES (?, ?, 'shelved', ?, ?, ?, ?, ?)`,
  ),
  addEnded: db.prepare<[string, string, string, number, string | null, string]>(
    `INSERT OR IGNORE INTO hold_event (event_id, hold_id, kind, ended, at, act_id, stamp)
     VALUES (?, ?, 'ended', ?, ?, ?, ?)`,
  ),
  lastShelved: db.prepare<[string], HoldEvent>(
    `SELECT copy_id, until, ended, at, stamp FROM hold_event e
     WHERE e.hold_id = ? AND e.kind = 'shelved' AND ${STANDS} ORDER BY e.stamp DESC LIMIT 1`,
  ),
  firstEnded: db.prepare<[string], HoldEvent>(
    `SELECT copy_id, until, ended, at, stamp FROM hold_event e
     WHERE e.hold_id = ? AND e.kind = 'ended' AND ${STANDS} ORDER BY e.stamp LIMIT 1`,
  ),
  causedBy: db
    .prepare<[string], string>('SELECT DISTINCT hold_id FROM hold_event WHERE act_id = ?')
    .pluck(),
  set: db.prepare<
    [
      string | null,
      number | null,
      string | null,
      string | null,
      string | null,
      number | null,
      string | null,
      string,
    ]
  >(
    `UPDATE hold SET copy_id = ?, shelved_at = ?, until = ?, shelved_stamp = ?,
       ended = ?, ended_at = ?, ended_stamp = ? WHERE hold_id = ?`,
  ),
  hold: db.prepare<[string], { title_id: string; ended: HoldEnd | null }>(
    'SELECT title_id, ended FROM hold WHERE hold_id = ? AND placed_at IS NOT NULL',
  ),
  ofTitle: db.prepare<[string], HoldRow>(
    `SELECT ${HOLD} FROM hold h ${WITH_COPY} WHERE h.title_id = ? AND ${IS_OPEN}`,
  ),
  onCopy: db.prepare<[string], HoldRow>(
    `SELECT ${HOLD} FROM hold h ${WITH_COPY} WHERE h.copy_id = ? AND ${IS_OPEN}`,
  ),
  ofReader: db.prepare<[string], Found>(
    `SELECT ${HOLD}, t.name, t.material FROM person p
     CROSS JOIN reader_link k ON k.person_id = p.person_id
     CROSS JOIN hold h ON h.hold_id = k.act_id
     ${WITH_COPY} LEFT JOIN title t ON t.title_id = h.title_id
     WHERE p.canonical_id = ? AND ${IS_OPEN} ORDER BY h.placed_at, h.stamp`,
  ),
  open: db.prepare<[], Found & { code: string | null }>(
    `SELECT ${HOLD}, t.name, t.material, c.code FROM hold h
     ${WITH_COPY} LEFT JOIN title t ON t.title_id = h.title_id
     WHERE ${IS_OPEN} ORDER BY t.name, h.title_id, h.placed_at, h.stamp`,
  ),
  lastPlacedAt: db
    .prepare<[string], number | null>(
      'SELECT max(placed_at) FROM hold WHERE title_id = ? AND ended IS NULL',
    )
    .pluck(),
  shelvedSince: db
    .prepare<[string, string, string], number>(
      `SELECT 1 FROM hold_event e WHERE e.copy_id = ? AND e.stamp > ? AND e.act_id IS NOT ?
         AND ${STANDS} LIMIT 1`,
    )
    .pluck(),
});
