import { isoDate } from '../../../shared/domain/calendar.ts';
import {
  foldCopy,
  type CopyAct,
  type FoldedLoan,
} from '../../../shared/domain/lending/loan-acts.ts';
import type {
  CopyCondition,
  LendingSource,
  ReaderCategory,
  Resolution,
} from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import { sha256 } from '../journal/header.ts';
import type { Projector } from '../journal/projector.ts';

export type ActKind = 'lend' | 'renew' | 'return' | 'note' | 'use';

/** An act as its event told it. What a kind of act has not is null, `forgiven` is 0. */
export type ActRecord = {
  act_id: string;
  copy_id: string;
  kind: ActKind;
  loan_id: string | null;
  at: number;
  date: string;
  due_on: string | null;
  category: ReaderCategory | null;
  age_band: string | null;
  source: LendingSource | null;
  condition: CopyCondition | null;
  resolution: Resolution | null;
  forgiven: number;
  note: string | null;
  device_id: string;
  stamp: string;
};

/** The same, with whether it was taken back. */
export type KnownAct = ActRecord & { undone: number };

export type ActStore = ReturnType<typeof createActStore>;

/** The acts of copies, and what follows from those of one copy: its standing, its loans, and what it was lent twice. */
export function createActStore(db: Db) {
  const sql = prepare(db);

  const refold = (copyId: string) => {
    const acts = sql.ofCopy.all(copyId);
    const { loans, standing, lentTwice, uses } = foldCopy(acts.map(toCopyAct));
    sql.addCopy.run(copyId);
    sql.setStanding.run(standing.state, standing.loanId, standing.since, uses, copyId);
    sql.clearLoans.run(copyId);
    const byId = new Map(acts.map((act) => [act.act_id, act]));
    for (const loan of loans) sql.addLoan.run(...loanRow(copyId, loan, byId.get(loan.loanId)));
    sql.clearConflicts.run(copyId);
    for (const { first, second } of lentTwice) {
      const [a = '', b = ''] = [first, second].toSorted();
      const id = sha256(['copy-lent-twice', copyId, a, b].join('|'));
      sql.addConflict.run(id.toString('hex'), copyId, a, b);
    }
  };

  const add = (act: Partial<ActRecord> & Pick<ActRecord, RequiredField>) => {
    // One id of two acts comes of no kiosk of ours; whichever arrived first, the earlier one stands.
    const before = sql.act.get(act.act_id)?.copy_id;
    sql.add.run({ ...EMPTY, ...act });
    if (before !== undefined && before !== act.copy_id) refold(before);
    refold(act.copy_id);
  };

  const projector: Projector = {
    tables: ['copy_act', 'act_undone', 'loan'],
    on: {
      'loan.made': ({ deviceId, stamp, payload }) =>
        add({
          ...common('lend', payload, deviceId, stamp),
          loan_id: payload.actId,
          due_on: isoDate(payload.dueOn),
          category: payload.category,
          age_band: payload.ageBand,
          source: payload.source,
        }),
      'loan.renewed': ({ deviceId, stamp, payload }) =>
        add({
          ...common('renew', payload, deviceId, stamp),
          loan_id: payload.loanId,
          due_on: isoDate(payload.dueOn),
          source: payload.source,
        }),
      'loan.returned': ({ deviceId, stamp, payload }) =>
        add({
          ...common('return', payload, deviceId, stamp),
          condition: payload.condition,
          forgiven: payload.forgiven ? 1 : 0,
          source: payload.source,
        }),
      'copy.used': ({ deviceId, stamp, payload }) => add(common('use', payload, deviceId, stamp)),
      'copy.noted': ({ deviceId, stamp, payload }) =>
        add({
          ...common('note', payload, deviceId, stamp),
          condition: payload.condition,
          resolution: payload.resolution,
          note: payload.note,
        }),
      // It may arrive before its act, which then counts for nothing from the first.
      'act.undone': ({ payload }) => {
        sql.undo.run(payload.actId, payload.at);
        const copyId = sql.act.get(payload.actId)?.copy_id;
        if (copyId !== undefined) refold(copyId);
      },
    },
  };

  return {
    projector,
    /** An act by its id, also one that was taken back. */
    act: (actId: string): KnownAct | null => sql.act.get(actId) ?? null,
    /** What was done with a copy and not taken back, in the order in which it counts. */
    ofCopy: (copyId: string): CopyAct[] =>
      sql.ofCopy
        .all(copyId)
        .map(toCopyAct)
        .filter((act) => !act.undone)
        .toSorted((a, b) => a.at - b.at || (a.stamp < b.stamp ? -1 : 1)),
    /** When something was last done with a copy (epoch ms) that was not taken back; 0 if never. */
    lastAt: (copyId: string) => sql.lastAt.get(copyId) ?? 0,
    /** Acts of this kiosk since then (epoch ms), the one done last first, whatever the clock showed. */
    since: (at: number, hallId: string, kioskNumber: number): KnownAct[] =>
      sql.since.all(at, hallId, kioskNumber),
    /** Whether anything was done with the copy after that act. */
    hasFollower: (act: ActRecord) =>
      sql.follower.get(act.copy_id, act.at, act.at, act.stamp) !== undefined,
  };
}

type RequiredField = 'act_id' | 'copy_id' | 'kind' | 'at' | 'date' | 'device_id' | 'stamp';

const EMPTY = {
  loan_id: null,
  due_on: null,
  category: null,
  age_band: null,
  source: null,
  condition: null,
  resolution: null,
  forgiven: 0,
  note: null,
} satisfies Omit<ActRecord, RequiredField>;

const common = (
  kind: ActKind,
  payload: { actId: string; copyId: string; at: number; on: string },
  deviceId: string,
  stamp: string,
) => ({
  act_id: payload.actId,
  copy_id: payload.copyId,
  kind,
  at: payload.at,
  date: isoDate(payload.on),
  device_id: deviceId,
  stamp,
});

function toCopyAct(row: KnownAct): CopyAct {
  const { act_id: actId, kind, at, stamp, condition, category, source, resolution } = row;
  const facts = { actId, at, on: isoDate(row.date), stamp, undone: row.undone === 1 };
  const dueOn = isoDate(row.due_on ?? row.date);
  if (kind === 'lend')
    return { ...facts, kind, dueOn, category: category ?? 'adult', source: source ?? 'desk' };
  if (kind === 'renew') return { ...facts, kind, loanId: row.loan_id ?? '', dueOn };
  if (kind === 'note') return { ...facts, kind, condition: condition ?? 'good', resolution };
  if (kind === 'use') return { ...facts, kind };
  const returned = condition === 'damaged' ? 'damaged' : 'good';
  return { ...facts, kind, condition: returned, forgiven: row.forgiven === 1 };
}

type LoanRow = [
  string,
  string,
  number,
  string,
  string,
  number,
  string,
  string,
  string,
  number | null,
  string | null,
  string | null,
  string | null,
  number,
];

const loanRow = (copyId: string, loan: FoldedLoan, act: ActRecord | undefined): LoanRow => [
  loan.loanId,
  copyId,
  loan.lentAt,
  loan.lentOn,
  loan.dueOn,
  loan.renewals,
  loan.category,
  act?.age_band ?? '',
  act?.source ?? 'desk',
  loan.returnedAt,
  loan.returnedOn,
  loan.end,
  loan.settled,
  loan.forgiven ? 1 : 0,
];

/** The event of an act as `device/seq`: the sequence number is the last part of its stamp. */

const KNOWN = `SELECT a.*, EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id) AS undone
  FROM copy_act a`;
const STANDS = 'NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id)';

const prepare = (db: Db) => ({
  add: db.prepare<[ActRecord]>(
    `INSERT INTO copy_act VALUES ($act_id, $copy_id, $kind, $loan_id, $at, $date, $due_on, $category,
       $age_band, $source, $condition, $resolution, $forgiven, $note, $device_id, $stamp)
     ON CONFLICT (act_id) DO UPDATE SET copy_id = excluded.copy_id, kind = excluded.kind,
       loan_id = excluded.loan_id, at = excluded.at, date = excluded.date, due_on = excluded.due_on,
       category = excluded.category, age_band = excluded.age_band, source = excluded.source,
       condition = excluded.condition, resolution = excluded.resolution, forgiven = excluded.forgiven,
       note = excluded.note, device_id = excluded.device_id, stamp = excluded.stamp
     WHERE excluded.stamp < copy_act.stamp`,
  ),
  undo: db.prepare<[string, number]>(
    `INSERT INTO act_undone VALUES (?, ?)
     ON CONFLICT (act_id) DO UPDATE SET at = min(at, excluded.at)`,
  ),
  act: db.prepare<[string], KnownAct>(`${KNOWN} WHERE a.act_id = ?`),
  ofCopy: db.prepare<[string], KnownAct>(`${KNOWN} WHERE a.copy_id = ?`),
  lastAt: db
    .prepare<[string], number | null>(
      `SELECT max(at) FROM copy_act a WHERE a.copy_id = ? AND ${STANDS}`,
    )
    .pluck(),
  since: db.prepare<[number, string, number], KnownAct>(
    `${KNOWN} WHERE a.at >= ? AND a.device_id IN (
       SELECT device_id FROM device WHERE hall_id = ? AND kiosk_number = ?)
     ORDER BY a.stamp DESC LIMIT 200`,
  ),
  follower: db
    .prepare<[string, number, number, string], number>(
      `SELECT 1 FROM copy_act a WHERE a.copy_id = ? AND (a.at > ? OR (a.at = ? AND a.stamp > ?))
         AND ${STANDS} LIMIT 1`,
    )
    .pluck(),
  addCopy: db.prepare<[string]>('INSERT OR IGNORE INTO copy (copy_id) VALUES (?)'),
  setStanding: db.prepare<[string, string | null, number | null, number, string]>(
    'UPDATE copy SET state = ?, loan_id = ?, state_at = ?, uses = ? WHERE copy_id = ?',
  ),
  clearLoans: db.prepare<[string]>('DELETE FROM loan WHERE copy_id = ?'),
  addLoan: db.prepare<LoanRow>(
    'INSERT INTO loan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  clearConflicts: db.prepare<[string]>(
    `DELETE FROM conflict WHERE kind = 'copy-lent-twice' AND entity = 'copy' AND entity_id = ?`,
  ),
  addConflict: db.prepare<[string, string, string, string]>(
    `INSERT OR IGNORE INTO conflict VALUES (?, 'copy-lent-twice', 'copy', ?, '', ?, ?)`,
  ),
});
