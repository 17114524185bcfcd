import { saleEvents } from '../../../shared/contract/sale-events.ts';
import type { Payload } from '../../../shared/contract/events.ts';
import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import { cashReasons, type CashReason } from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

export type TillDay = {
  readonly tillDayId: string;
  readonly hallId: string;
  readonly kioskNumber: number;
  /** The how-manieth of its till. */
  readonly number: number;
  readonly openedAt: number;
  /** The date of business of all that belongs to it. */
  readonly on: IsoDate;
  readonly eventId: string | null;
  readonly floatFen: number;
  readonly isClosed: boolean;
};

/** A close as it was signed off. */
export type TillClose = Payload<'till.closed'>;

export type CashMove = {
  readonly moveId: string;
  readonly at: number;
  readonly fen: number;
  readonly reason: CashReason;
  readonly note: string | null;
};

export type TillStore = ReturnType<typeof createTillStore>;

/** Till days, the cash that went in and out of the drawer, and how each day was closed. */
export function createTillStore(db: Db) {
  const sql = prepare(db);

  // Every sale asks for the open day, and for when the last of anything in it was.
  const kept = { openDays: new Map<string, TillDay | null>(), lastAts: new Map<string, number>() };
  const forget = () => {
    kept.openDays.clear();
    kept.lastAts.clear();
  };
  const noteAt = (tillDayId: string, at: number) => {
    const before = kept.lastAts.get(tillDayId);
    if (before !== undefined) kept.lastAts.set(tillDayId, Math.max(before, at));
  };

  const projector: Projector = {
    tables: ['till_day', 'till_cash', 'till_close'],
    forget,
    on: {
      'sale.made': ({ payload }) => noteAt(payload.tillDayId, payload.at),
      'sale.refunded': ({ payload }) => noteAt(payload.tillDayId, payload.at),
      'till.opened': ({ deviceId, payload }) => {
        sql.open.run(
          payload.tillDayId,
          payload.hallId,
          payload.kioskNumber,
          payload.number,
          payload.at,
          payload.on,
          payload.eventId,
          payload.floatFen,
          deviceId,
        );
        forget();
      },
      'till.cash-moved': ({ payload }) => {
        sql.move.run(
          payload.moveId,
          payload.tillDayId,
          payload.at,
          payload.fen,
          payload.reason,
          payload.note,
        );
        noteAt(payload.tillDayId, payload.at);
      },
      'till.closed': ({ stamp, payload }) => {
        sql.close.run(payload.tillDayId, payload.at, JSON.stringify(payload), payload.by, stamp);
        forget();
      },
    },
  };

  return {
    projector,
    day: (tillDayId: string): TillDay | null => toDay(sql.day.get(tillDayId)),
    /** The till day that this till sells into: of several that are open (one came back from a copy) the newest. */
    openDay(hallId: string, kioskNumber: number): TillDay | null {
      const key = `${hallId}.${kioskNumber}`;
      const known = kept.openDays.get(key);
      if (known !== undefined) return known;
      const day = toDay(sql.openDay.get(hallId, kioskNumber));
      kept.openDays.set(key, day);
      return day;
    },
    /** The newest till day of a till, open or closed. */
    lastDay: (hallId: string, kioskNumber: number): TillDay | null =>
      toDay(sql.lastDay.get(hallId, kioskNumber)),
    /** The latest date of business that a till ever had. */
    lastDate: (hallId: string, kioskNumber: number): IsoDate | null => {
      const date = sql.lastDate.get(hallId, kioskNumber) ?? null;
      return date === null ? null : isoDate(date);
    },
    /** When the last of anything in a till day was done (epoch ms), 0 for an unknown one: nothing may be put before it. */
    lastAt(tillDayId: string): number {
      const at = kept.lastAts.get(tillDayId) ?? sql.lastAt.get({ id: tillDayId }) ?? 0;
      kept.lastAts.set(tillDayId, at);
      return at;
    },
    /** What stayed in the drawer at the last close of a till; null before the first. */
    lastLeftFen: (hallId: string, kioskNumber: number): number | null => {
      const facts = sql.lastClose.get(hallId, kioskNumber);
      return facts === undefined ? null : readClose(facts).leftFen;
    },
    close: (tillDayId: string): TillClose | null => {
      const facts = sql.closeOf.get(tillDayId);
      return facts === undefined ? null : readClose(facts);
    },
    moves: (tillDayId: string): CashMove[] => sql.moves.all(tillDayId).map(toMove),
    hasMove: (moveId: string): boolean => sql.hasMove.get(moveId) !== undefined,
    /** The till days of all tills of a hall in a period, the newest first. */
    days: (hallId: string, from: string, to: string): TillDay[] =>
      sql.days.all(hallId, from, to).map(dayOf),
  };
}

const readClose = (facts: string): TillClose => saleEvents['till.closed'].parse(JSON.parse(facts));

type DayRow = {
  till_day_id: string;
  hall_id: string;
  kiosk_number: number;
  number: number;
  opened_at: number;
  date: string;
  event_id: string | null;
  float_fen: number;
  closed: number;
};

const toDay = (row: DayRow | undefined) => (row === undefined ? null : dayOf(row));

const dayOf = (row: DayRow): TillDay => ({
  tillDayId: row.till_day_id,
  hallId: row.hall_id,
  kioskNumber: row.kiosk_number,
  number: row.number,
  openedAt: row.opened_at,
  on: isoDate(row.date),
  eventId: row.event_id,
  floatFen: row.float_fen,
  isClosed: row.closed === 1,
});

type MoveRow = { move_id: string; at: number; fen: number; reason: string; note: string | null };

const isReason = (text: string): text is CashReason => cashReasons.some((one) => one === text);

const toMove = (row: MoveRow): CashMove => ({
  moveId: row.move_id,
  at: row.at,
  fen: row.fen,
  reason: isReason(row.reason) ? row.reason : 'other',
  note: row.note,
});

const DAY = `SELECT d.*, c.till_day_id IS NOT NULL AS closed
  FROM till_day d LEFT JOIN till_close c ON c.till_day_id = d.till_day_id`;
const OF_TILL = 'd.hall_id = ? AND d.kiosk_number = ?';
/** Two devices that wrote as one till may have given a number twice. */
const NEWEST = 'ORDER BY d.number DESC, d.opened_at DESC, d.till_day_id DESC';

const prepare = (db: Db) => ({
  open: db.prepare<[string, string, number, number, number, string, string | null, number, string]>(
    // What was recovered from the second copy is the same day, told by another device.
    `INSERT INTO till_day VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (till_day_id) DO UPDATE SET device_id = min(device_id, excluded.device_id)`,
  ),
  move: db.prepare<[string, string, number, number, string, string | null]>(
    'INSERT OR IGNORE INTO till_cash VALUES (?, ?, ?, ?, ?, ?)',
  ),
  close: db.prepare<[string, number, string, string, string]>(
    `INSERT INTO till_close VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (till_day_id) DO UPDATE SET at = excluded.at, facts = excluded.facts,
       closed_by = excluded.closed_by, stamp = excluded.stamp
     WHERE excluded.stamp < till_close.stamp`,
  ),
  day: db.prepare<[string], DayRow>(`${DAY} WHERE d.till_day_id = ?`),
  openDay: db.prepare<[string, number], DayRow>(
    `${DAY} WHERE ${OF_TILL} AND c.till_day_id IS NULL ${NEWEST} LIMIT 1`,
  ),
  lastDay: db.prepare<[string, number], DayRow>(`${DAY} WHERE ${OF_TILL} ${NEWEST} LIMIT 1`),
  lastDate: db
    .prepare<[string, number], string | null>(`SELECT max(date) FROM till_day d WHERE ${OF_TILL}`)
    .pluck(),
  lastAt: db
    .prepare<[{ id: string }], number>(
      `SELECT max(
         coalesce((SELECT opened_at FROM till_day WHERE till_day_id = :id), 0),
         coalesce((SELECT max(at) FROM sale WHERE till_day_id = :id), 0),
         coalesce((SELECT max(at) FROM refund WHERE till_day_id = :id), 0),
         coalesce((SELECT max(at) FROM till_cash WHERE till_day_id = :id), 0),
         coalesce((SELECT at FROM till_close WHERE till_day_id = :id), 0))`,
    )
    .pluck(),
  lastClose: db
    .prepare<[string, number], string>(
      `SELECT c.facts FROM till_day d JOIN till_close c ON c.till_day_id = d.till_day_id
       WHERE ${OF_TILL} ${NEWEST} LIMIT 1`,
    )
    .pluck(),
  closeOf: db
    .prepare<[string], string>('SELECT facts FROM till_close WHERE till_day_id = ?')
    .pluck(),
  moves: db.prepare<[string], MoveRow>(
    `SELECT move_id, at, fen, reason, note FROM till_cash WHERE till_day_id = ?
     ORDER BY at, move_id`,
  ),
  hasMove: db.prepare<[string], number>('SELECT 1 FROM till_cash WHERE move_id = ?').pluck(),
  days: db.prepare<[string, string, string], DayRow>(
    `${DAY} WHERE d.hall_id = ? AND d.date BETWEEN ? AND ?
     ORDER BY d.date DESC, d.opened_at DESC, d.till_day_id`,
  ),
});
