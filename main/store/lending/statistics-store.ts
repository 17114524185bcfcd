import type { CopySource } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import { callNumberIn } from './title-sql-store.ts';

export type StatisticsStore = ReturnType<typeof createStatisticsStore>;

type Counted = { readonly key: string; readonly count: number };
type Span = { readonly from: string; readonly to: string };

/** A copy that came to the hall or left it. */
export type LedgerEntry = {
  readonly on: string;
  readonly kind: CopySource | 'withdrawn';
  readonly title: string;
  readonly code: string;
  readonly donorId: string | null;
  readonly donorOrg: string | null;
};

const MOST_TOP = 20;
const MOST_NEVER_LENT = 1000;

/** The figures of the book corner between two days, both included. They need no reader: cutting links changes none. */
export function createStatisticsStore(db: Db) {
  const sql = prepare(db);
  return {
    totals: (span: Span) => ({
      loans: sql.loans.get(span) ?? 0,
      returns: sql.returns.get(span) ?? 0,
      renewals: sql.acts.get({ ...span, kind: 'renew' }) ?? 0,
      uses: sql.acts.get({ ...span, kind: 'use' }) ?? 0,
    }),
    /** Loans by month as `2026-03`, only months with any. */
    byMonth: (span: Span): Counted[] => sql.byMonth.all(span),
    /** Loans by class number as catalogued, '' for none. */
    byClcNumber: (span: Span): Counted[] => sql.byClc.all(span),
    byAge: (span: Span): Counted[] => sql.byAge.all(span),
    topTitles: (span: Span) =>
      sql.topTitles
        .all(span)
        .map((row) => ({ titleId: row.title_id, title: row.title ?? '', count: row.count })),
    /** Titles that could be lent and never were, in the order of their call numbers. */
    neverLent: () =>
      sql.neverLent.all().map((row) => ({
        titleId: row.title_id,
        title: row.title,
        callNumber: callNumberIn(row),
        copies: row.copies,
      })),
    /** Given copies by who gave them: a resident's record as it was entered, or an organisation. */
    givers: (span: Span) =>
      sql.givers.all(span).map((row) => ({
        donorId: row.donor_id,
        donorOrg: row.donor_org,
        copies: row.copies,
      })),
    /** Newest first. */
    ledger: (span: Span): LedgerEntry[] =>
      sql.ledger.all(span).map((row) => ({
        on: row.day,
        kind: row.kind,
        title: row.title ?? '',
        code: row.code,
        donorId: row.donor_id,
        donorOrg: row.donor_org,
      })),
  };
}

type LedgerRow = {
  day: string;
  kind: LedgerEntry['kind'];
  title: string | null;
  code: string;
  donor_id: string | null;
  donor_org: string | null;
};

const LENT = 'n.lent_on BETWEEN $from AND $to';

/** A copy whose adding has not arrived is nowhere catalogued. */
const IS_ADDED = `c.code <> ''`;

const LEDGER = `SELECT * FROM (
    SELECT c.added_on AS day, c.source AS kind, t.name AS title, c.code, c.donor_id, c.donor_org
    FROM copy c LEFT JOIN title t ON t.title_id = c.title_id WHERE ${IS_ADDED}
    UNION ALL
    SELECT (SELECT max(a.date) FROM copy_act a WHERE a.copy_id = c.copy_id AND a.at = c.state_at),
      'withdrawn', t.name, c.code, c.donor_id, c.donor_org
    FROM copy c LEFT JOIN title t ON t.title_id = c.title_id
    WHERE ${IS_ADDED} AND c.state = 'withdrawn')
  WHERE day BETWEEN $from AND $to ORDER BY day DESC, kind, code`;

const prepare = (db: Db) => ({
  loans: db.prepare<[Span], number>(`SELECT count(*) FROM loan n WHERE ${LENT}`).pluck(),
  returns: db
    .prepare<[Span], number>(
      `SELECT count(*) FROM loan WHERE ended = 'returned' AND ended_on BETWEEN $from AND $to`,
    )
    .pluck(),
  acts: db
    .prepare<[Span & { readonly kind: string }], number>(
      `SELECT count(*) FROM copy_act a WHERE a.kind = $kind AND a.date BETWEEN $from AND $to
         AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id)`,
    )
    .pluck(),
  byMonth: db.prepare<[Span], Counted>(
    `SELECT substr(n.lent_on, 1, 7) AS key, count(*) AS count FROM loan n
     WHERE ${LENT} GROUP BY key ORDER BY key`,
  ),
  byClc: db.prepare<[Span], Counted>(
    `SELECT coalesce(t.clc, '') AS key, count(*) AS count FROM loan n
     LEFT JOIN copy c ON c.copy_id = n.copy_id LEFT JOIN title t ON t.title_id = c.title_id
     WHERE ${LENT} GROUP BY key`,
  ),
  byAge: db.prepare<[Span], Counted>(
    `SELECT n.age_band AS key, count(*) AS count FROM loan n
     WHERE ${LENT} GROUP BY key ORDER BY key`,
  ),
  topTitles: db.prepare<[Span], { title_id: string; title: string | null; count: number }>(
    `SELECT c.title_id, t.name AS title, count(*) AS count FROM loan n
     JOIN copy c ON c.copy_id = n.copy_id LEFT JOIN title t ON t.title_id = c.title_id
     WHERE ${LENT} AND c.title_id <> '' GROUP BY c.title_id
     ORDER BY count DESC, t.name, c.title_id LIMIT ${MOST_TOP}`,
  ),
  neverLent: db.prepare<
    [],
    {
      title_id: string;
      title: string;
      clc: string | null;
      serial: number | null;
      copies: number;
    }
  >(
    `SELECT t.title_id, t.name AS title, t.clc, t.serial, count(*) AS copies
     FROM title t JOIN copy c ON c.title_id = t.title_id
     WHERE c.state <> 'withdrawn' AND c.on_site_only = 0
       AND NOT EXISTS (
         SELECT 1 FROM copy k JOIN loan n ON n.copy_id = k.copy_id WHERE k.title_id = t.title_id)
     GROUP BY t.title_id
     ORDER BY t.clc IS NULL, t.clc, t.serial, t.name, t.title_id LIMIT ${MOST_NEVER_LENT}`,
  ),
  givers: db.prepare<[Span], { donor_id: string | null; donor_org: string | null; copies: number }>(
    `SELECT c.donor_id, c.donor_org, count(*) AS copies FROM copy c
     WHERE ${IS_ADDED} AND c.source = 'donated' AND c.added_on BETWEEN $from AND $to
     GROUP BY c.donor_id, c.donor_org`,
  ),
  ledger: db.prepare<[Span], LedgerRow>(LEDGER),
});
