import type { Db } from '../db/failure.ts';

/** An event by its place in the log of its device. */
export type Place = { readonly deviceId: string; readonly seq: number };

export type DetachedStore = ReturnType<typeof createDetachedStore>;

/** Which bodies were detached here, and how far this kiosk's hub has been told of them. */
export function createDetachedStore(db: Db) {
  const sql = prepare(db);
  const toldOf = (hubId: string): number => {
    const mark = sql.mark.get();
    return mark?.hub_id === hubId ? mark.n : 0;
  };
  return {
    /** Notes a body that was dropped before it reached the journal; the journal notes the others itself. */
    note: (deviceId: string, seq: number): void => void sql.note.run(deviceId, seq),
    isAny: (): boolean => sql.isAny.get() !== undefined,
    /** How many this hub has been told of. */
    countTold: (hubId: string): number => sql.countUpTo.get(toldOf(hubId)) ?? 0,
    /** The next of which this hub has not been told, oldest first, and the mark that stands for their end. */
    untold(hubId: string, most: number): { readonly upTo: number; readonly places: Place[] } {
      const rows = sql.after.all(toldOf(hubId), most);
      return {
        upTo: rows.at(-1)?.n ?? 0,
        places: rows.map(({ device_id, seq }) => ({ deviceId: device_id, seq })),
      };
    },
    /** Notes that there is a hub, which may come to be told. */
    noteHub: (): void => void sql.addMark.run(),
    noteTold: (hubId: string, upTo: number): void => void sql.setMark.run(hubId, upTo),
    /** How many the hub that was told last has still to be told of; null where none was ever told. */
    left(): number | null {
      const mark = sql.mark.get();
      return mark === undefined ? null : (sql.countAfter.get(mark.n) ?? 0);
    },
    /** How many were ever detached. */
    count: (): number => sql.countAfter.get(0) ?? 0,
  };
}

const prepare = (db: Db) => ({
  note: db.prepare<[string, number]>(
    'INSERT OR IGNORE INTO journal_detached (device_id, seq) VALUES (?, ?)',
  ),
  isAny: db.prepare<[], number>('SELECT 1 FROM journal_detached LIMIT 1'),
  mark: db.prepare<[], { hub_id: string; n: number }>('SELECT hub_id, n FROM local_hub_told'),
  setMark: db.prepare<[string, number]>('INSERT OR REPLACE INTO local_hub_told VALUES (1, ?, ?)'),
  addMark: db.prepare("INSERT OR IGNORE INTO local_hub_told VALUES (1, '', 0)"),
  after: db.prepare<[number, number], { n: number; device_id: string; seq: number }>(
    'SELECT n, device_id, seq FROM journal_detached WHERE n > ? ORDER BY n LIMIT ?',
  ),
  countUpTo: db
    .prepare<[number], number>('SELECT count(*) FROM journal_detached WHERE n <= ?')
    .pluck(),
  countAfter: db
    .prepare<[number], number>('SELECT count(*) FROM journal_detached WHERE n > ?')
    .pluck(),
});
