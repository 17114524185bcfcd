import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

export type TeamStore = ReturnType<typeof createTeamStore>;

/** Volunteer teams. */
export function createTeamStore(db: Db, fieldEdits: FieldEdits) {
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'team',
    key: 'team_id',
    columns: { name: 'name' },
  });
  const sql = {
    list: db.prepare<[], { team_id: string; name: string; members: number }>(
      `SELECT t.team_id, t.name, (
         SELECT count(*) FROM person_team m JOIN person p ON p.person_id = m.person_id
         WHERE m.team_id = t.team_id AND p.active = 1 AND p.canonical_id = p.person_id) AS members
       FROM team t ORDER BY t.name, t.team_id`,
    ),
    byName: db.prepare<[string], string>('SELECT team_id FROM team WHERE name = ?').pluck(),
    exists: db.prepare<[string], number>('SELECT 1 FROM team WHERE team_id = ?').pluck(),
  };

  const projector: Projector = {
    tables: ['team'],
    on: {
      'team.edited': (event) => rows.edit(event.payload.teamId, event, event.payload.edits),
    },
  };

  return {
    projector,
    list: () =>
      sql.list.all().map((row) => ({ teamId: row.team_id, name: row.name, members: row.members })),
    byName: (name: string) => sql.byName.get(name) ?? null,
    exists: (teamId: string) => sql.exists.get(teamId) !== undefined,
  };
}
