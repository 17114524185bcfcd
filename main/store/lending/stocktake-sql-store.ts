import type { Db } from '../db/failure.ts';

export type SummaryRow = {
  stocktake_id: string;
  name: string;
  opened_on: string;
  closed_at: number | null;
  expected: number;
  counted: number;
};

export type CopyRow = {
  copy_id: string;
  code: string | null;
  location: string | null;
  state: string | null;
  title: string | null;
  clc: string | null;
  serial: number | null;
  expected_on: string | null;
  found_on: string | null;
  found_at: number | null;
  lent_at: number | null;
  handled: number;
  closed_at: number | null;
};

/** The scans that count: with the copy of a code that became known later, and without what was taken back. */
const COUNTED = `SELECT n.act_id, n.stocktake_id, n.shelf, n.code, n.at,
    coalesce(n.copy_id, (SELECT min(k.copy_id) FROM copy k WHERE k.code = n.code)) AS copy_id
  FROM stocktake_count n
  WHERE NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = n.act_id)`;

const SUMMARY = `SELECT s.stocktake_id, s.name, s.opened_on, s.closed_at,
    (SELECT count(*) FROM stocktake_expected e WHERE e.stocktake_id = s.stocktake_id) AS expected,
    (SELECT count(DISTINCT copy_id) FROM (${COUNTED}) c
      WHERE c.stocktake_id = s.stocktake_id) AS counted
  FROM stocktake s WHERE s.opened_at IS NOT NULL`;

/** After every act, in ms: what a stock-take that is open looks back from. */
const EVER = 9e15;

/**
 * Each copy as it stands now, or stood when the stock-take was closed: what is lent, returned or written off later
 * changes nothing in its record.
 */
const COPIES = `WITH take AS (
    SELECT closed_at, coalesce(closed_at, ${EVER}) AS until FROM stocktake WHERE stocktake_id = $id),
  found AS (
    SELECT copy_id, shelf, at, row_number() OVER (PARTITION BY copy_id ORDER BY at DESC, act_id DESC) AS nth
    FROM (${COUNTED} AND n.stocktake_id = $id) WHERE copy_id IS NOT NULL),
  part AS (
    SELECT copy_id FROM stocktake_expected WHERE stocktake_id = $id UNION SELECT copy_id FROM found)
  SELECT p.copy_id, c.code, c.location, t.name AS title, t.clc, t.serial, take.closed_at,
    CASE WHEN c.state <> 'lent' AND (c.state_at IS NULL OR c.state_at <= take.until) THEN c.state
      ELSE 'in' END AS state,
    e.shelf AS expected_on, f.shelf AS found_on, f.at AS found_at,
    (SELECT max(l.lent_at) FROM loan l WHERE l.copy_id = p.copy_id AND l.lent_at <= take.until
      AND (l.ended_at IS NULL OR l.ended_at > take.until)) AS lent_at,
    EXISTS (SELECT 1 FROM copy_act a WHERE a.copy_id = p.copy_id AND a.kind IN ('return', 'use')
      AND a.at > b.begun_at AND a.at <= take.until
      AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id)) AS handled
  FROM part p CROSS JOIN take
  LEFT JOIN copy c ON c.copy_id = p.copy_id
  LEFT JOIN title t ON t.title_id = c.title_id
  LEFT JOIN stocktake_expected e ON e.stocktake_id = $id AND e.copy_id = p.copy_id
  LEFT JOIN stocktake_shelf b ON b.stocktake_id = $id AND b.shelf = e.shelf
  LEFT JOIN found f ON f.copy_id = p.copy_id AND f.nth = 1`;

const EXPECTABLE = `k.state NOT IN ('withdrawn', 'lost')`;

const SHELVES = `SELECT shelf, max(begun) AS begun, sum(expected) AS expected FROM (
    SELECT b.shelf, 1 AS begun, (SELECT count(*) FROM stocktake_expected e
      WHERE e.stocktake_id = b.stocktake_id AND e.shelf = b.shelf) AS expected
    FROM stocktake_shelf b WHERE b.stocktake_id = $id
    UNION ALL
    SELECT k.location, 0, count(*) FROM copy k WHERE ${EXPECTABLE} AND k.code <> ''
      AND NOT EXISTS (
        SELECT 1 FROM stocktake_shelf b WHERE b.stocktake_id = $id AND b.shelf = k.location)
    GROUP BY k.location)
  GROUP BY shelf`;

type Id = { readonly id: string };

export const prepareStocktakes = (db: Db) => ({
  open: db.prepare<[string, string, number, string]>(
    `INSERT INTO stocktake (stocktake_id, name, opened_at, opened_on) VALUES (?, ?, ?, ?)
     ON CONFLICT (stocktake_id) DO UPDATE SET
       name = excluded.name, opened_at = excluded.opened_at, opened_on = excluded.opened_on`,
  ),
  // Of two that began or closed the same, each not knowing of the other, the earlier stands.
  begin: db.prepare<[string, string, number]>(
    `INSERT INTO stocktake_shelf VALUES (?, ?, ?)
     ON CONFLICT (stocktake_id, shelf) DO UPDATE SET begun_at = min(begun_at, excluded.begun_at)`,
  ),
  expect: db.prepare<[string, string, string]>(
    `INSERT INTO stocktake_expected (stocktake_id, shelf, copy_id) VALUES (?, ?, ?)
     ON CONFLICT (stocktake_id, copy_id) DO UPDATE SET shelf = min(shelf, excluded.shelf)`,
  ),
  count: db.prepare<[string, string, string, string, string | null, number, string]>(
    // The same file given to two devices makes the same ids: the earlier scan stands.
    `INSERT INTO stocktake_count VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (act_id) DO UPDATE SET
       copy_id = excluded.copy_id, at = excluded.at, device_id = excluded.device_id
     WHERE (excluded.at, excluded.device_id) < (stocktake_count.at, stocktake_count.device_id)`,
  ),
  close: db.prepare<[string, number]>(
    `INSERT INTO stocktake (stocktake_id, closed_at) VALUES (?, ?)
     ON CONFLICT (stocktake_id) DO UPDATE SET
       closed_at = min(coalesce(closed_at, excluded.closed_at), excluded.closed_at)`,
  ),
  list: db.prepare<[], SummaryRow>(`${SUMMARY} ORDER BY s.opened_at DESC, s.stocktake_id DESC`),
  summary: db.prepare<[string], SummaryRow>(`${SUMMARY} AND s.stocktake_id = ?`),
  oneOpen: db
    .prepare<[], number>(
      'SELECT 1 FROM stocktake WHERE closed_at IS NULL AND opened_at IS NOT NULL LIMIT 1',
    )
    .pluck(),
  begun: db
    .prepare<[string, string], number>(
      'SELECT 1 FROM stocktake_shelf WHERE stocktake_id = ? AND shelf = ?',
    )
    .pluck(),
  shelves: db.prepare<[Id], { shelf: string; begun: number; expected: number }>(SHELVES),
  toExpect: db
    .prepare<[string, string], string>(
      `SELECT k.copy_id FROM copy k WHERE k.location = ? AND ${EXPECTABLE} AND k.code <> ''
         AND NOT EXISTS (
           SELECT 1 FROM stocktake_expected e WHERE e.stocktake_id = ? AND e.copy_id = k.copy_id)
       ORDER BY k.copy_id`,
    )
    .pluck(),
  copies: db.prepare<[Id], CopyRow>(COPIES),
  byCode: db.prepare<
    [string],
    {
      copy_id: string;
      title: string | null;
      location: string;
      state: string;
      lent_at: number | null;
    }
  >(
    `SELECT k.copy_id, t.name AS title, k.location, k.state, l.lent_at
     FROM copy k LEFT JOIN title t ON t.title_id = k.title_id
     LEFT JOIN loan l ON l.loan_id = k.loan_id
     WHERE k.code = ? ORDER BY k.copy_id LIMIT 1`,
  ),
  lastShelf: db
    .prepare<[string, string, string], string>(
      `SELECT shelf FROM stocktake_count n
       WHERE n.stocktake_id = ? AND (n.copy_id = ? OR (n.copy_id IS NULL AND n.code = ?))
         AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = n.act_id)
       ORDER BY n.at DESC, n.act_id DESC LIMIT 1`,
    )
    .pluck(),
  unknownCounted: db
    .prepare<[string, string, string], number>(
      `SELECT 1 FROM stocktake_count n
       WHERE n.stocktake_id = ? AND n.copy_id IS NULL AND n.shelf = ? AND n.code = ?
         AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = n.act_id)`,
    )
    .pluck(),
  counted: db.prepare<
    [string],
    { stocktake_id: string; shelf: string; code: string; at: number; undone: number }
  >(
    `SELECT n.stocktake_id, n.shelf, n.code, n.at,
       EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = n.act_id) AS undone
     FROM stocktake_count n WHERE n.act_id = ?`,
  ),
  unknown: db.prepare<[string], { act_id: string; code: string; shelf: string }>(
    `SELECT min(c.act_id) AS act_id, c.code, c.shelf FROM (${COUNTED}) c
     WHERE c.copy_id IS NULL AND c.stocktake_id = ? GROUP BY c.shelf, c.code
     ORDER BY c.shelf, c.code`,
  ),
});
