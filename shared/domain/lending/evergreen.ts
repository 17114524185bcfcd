import {
  countUnsaid,
  type CirculationAct,
  type CirculationFile,
  type Unsaid,
} from './circulation-file.ts';

/**
 * Evergreen's `pending.xacts`: one JSON object on each line, sorted by Evergreen itself by `timestamp` (whole
 * seconds). A renewal may leave its reader out, a check-out may not.
 *
 * A loan by days is due at 23:59:59 of its day there: the database moves every other time of that day to it, and takes
 * one that is there already as it is. So the hour at which the hall closes has no place in `due_date`.
 */
export function evergreenOf(
  acts: readonly CirculationAct[],
  { holds }: { readonly holds: number },
): CirculationFile {
  const unsaid: Unsaid[] = Array.from({ length: holds }, () => 'hold');
  const lines: string[] = [];
  for (const act of acts) {
    const said = transactionOf(act);
    if (typeof said === 'string') unsaid.push(said);
    else lines.push(JSON.stringify(said));
  }
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    count: lines.length,
    unsaid: countUnsaid(unsaid),
  };
}

function transactionOf(act: CirculationAct): object | Unsaid {
  const common = { timestamp: Math.floor(act.at / 1000), delta: 0, barcode: act.copy };
  const time = iso(act.at);
  const due = act.dueAt === null ? {} : { due_date: iso(act.dueAt), checkout_time: time };
  if (act.kind === 'note') return 'condition';
  if (act.kind === 'use') return { ...common, type: 'in_house_use', count: 1, use_time: time };
  if (act.kind === 'return') return { ...common, type: 'checkin', backdate: time };
  const patron = act.reader === null ? {} : { patron_barcode: act.reader };
  if (act.kind === 'renew') return { ...common, type: 'renew', ...patron, ...due };
  if (act.reader === null) return 'reader-unknown';
  return { ...common, type: 'checkout', ...patron, ...due };
}

const iso = (epochMs: number): string => new Date(epochMs).toISOString();
