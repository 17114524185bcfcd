import type { Db } from '../db/failure.ts';
import type { ActKind } from './act-store.ts';

type Span = { readonly from: string; readonly to: string };

export type ExportedAct = {
  readonly kind: ActKind;
  readonly at: number;
  readonly code: string;
  readonly due_on: string | null;
  readonly person_id: string | null;
};

export type CirculationStore = ReturnType<typeof createCirculationStore>;

/** What was done with all copies between two days, both included. */
export function createCirculationStore(db: Db) {
  const acts = db.prepare<[string, string], ExportedAct>(
    `SELECT a.kind, a.at, c.code, a.due_on, l.person_id
     FROM copy_act a JOIN copy c ON c.copy_id = a.copy_id LEFT JOIN reader_link l ON l.act_id = a.loan_id
     WHERE a.date BETWEEN ? AND ? AND c.code <> ''
       AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id IN (a.act_id, a.loan_id))
     ORDER BY a.at, a.stamp`,
  );
  const holds = db
    .prepare<[string, string], number>('SELECT count(*) FROM hold WHERE placed_on BETWEEN ? AND ?')
    .pluck();
  return {
    acts: ({ from, to }: Span): ExportedAct[] => acts.all(from, to),
    holds: ({ from, to }: Span): number => holds.get(from, to) ?? 0,
  };
}
