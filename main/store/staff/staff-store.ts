import { roles, type Role } from '../../../shared/contract/names.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

export type StaffStore = ReturnType<typeof createStaffStore>;

/** Staff posts (projected) and their PINs (this machine's alone). */
export function createStaffStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const posts = createEntityRow(db, fieldEdits, {
    entity: 'staff',
    key: 'staff_id',
    columns: { label: 'label', role: 'role', active: 'active' },
  });

  const projector: Projector = {
    tables: ['staff'],
    on: {
      'staff.edited': (event) => posts.edit(event.payload.staffId, event, event.payload.edits),
    },
  };

  return {
    projector,
    list: () => sql.list.all().map(toPost),
    get(staffId: string) {
      const row = sql.get.get(staffId);
      return row === undefined ? null : toPost(row);
    },
    pin: (staffId: string) => sql.pin.get(staffId) ?? null,
    setPin: (staffId: string, salt: Buffer, hash: Buffer) =>
      void sql.setPin.run(staffId, salt, hash),
  };
}

type Row = { staff_id: string; label: string; role: string; active: number; has_pin: number };

const isRole = (text: string): text is Role => roles.some((role) => role === text);

const toPost = (row: Row) => ({
  staffId: row.staff_id,
  label: row.label,
  // A role of a newer program grants nothing that this one knows of.
  role: isRole(row.role) ? row.role : ('seller' as const),
  active: row.active === 1,
  hasPin: row.has_pin === 1,
});

const SELECT = `SELECT s.staff_id, s.label, s.role, s.active, p.staff_id IS NOT NULL AS has_pin
  FROM staff s LEFT JOIN local_pin p ON p.staff_id = s.staff_id`;

const prepare = (db: Db) => ({
  list: db.prepare<[], Row>(`${SELECT} ORDER BY s.active DESC, s.rowid`),
  get: db.prepare<[string], Row>(`${SELECT} WHERE s.staff_id = ?`),
  pin: db.prepare<[string], { salt: Buffer; hash: Buffer }>(
    'SELECT salt, hash FROM local_pin WHERE staff_id = ?',
  ),
  setPin: db.prepare<[string, Buffer, Buffer]>('INSERT OR REPLACE INTO local_pin VALUES (?, ?, ?)'),
});
