import { importPeople, type ImportRow } from '../../../shared/domain/person-import.ts';
import type { PersonDraft } from '../../../shared/domain/person.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { readTable } from '../tables/read-table.ts';
import type { PersonStore } from './person-store.ts';
import type { TeamStore } from './team-store.ts';
import { writePerson } from './write-person.ts';

/** Previews are kept in memory only, the newest few: nothing of a file is written before it is accepted. */
const MOST_PREVIEWS = 3;

/** People from a table file: a preview first, with every problem by row, then written in one transaction. */
export function createImportCalls(
  context: StoreContext,
  people: PersonStore,
  teams: TeamStore,
): Handlers<'people.previewImport' | 'people.acceptImport'> {
  const { append, fieldEdits, transaction, today } = context;
  const previews = new Map<string, readonly ImportRow[]>();

  const outcomeOf = ({ person }: ImportRow): 'add' | 'known' | 'problem' => {
    if (person === undefined) return 'problem';
    return people.findSame(person) === undefined ? 'add' : 'known';
  };

  const teamIdOf = (name: string, actor: string): string => {
    const known = teams.byName(name);
    if (known !== null) return known;
    const teamId = context.newId();
    append('team.edited', { teamId, edits: fieldEdits.plan('team', teamId, { name }) }, { actor });
    return teamId;
  };

  const add = ({ teams: names, ...person }: PersonDraft, actor: string) =>
    writePerson(
      context,
      people,
      { ...person, teamIds: names.map((name) => teamIdOf(name, actor)) },
      actor,
    );

  return {
    'people.previewImport': async ({ bytes }) => {
      const table = await readTable(bytes);
      if (!table.ok) return table;
      const read = importPeople(table.value.rows, today());
      if (!read.ok) return read;
      const { columns, rows } = read.value;
      const previewId = context.newId();
      previews.set(previewId, rows);
      for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
      const wanted = new Set(rows.flatMap((row) => row.person?.teams ?? []));
      return ok({
        previewId,
        format: table.value.format,
        columns: [...columns],
        rows: rows.map((row) => ({
          line: row.line,
          name: row.name,
          outcome: outcomeOf(row),
          problems: [...row.problems],
        })),
        newTeams: [...wanted].filter((name) => teams.byName(name) === null),
      });
    },

    'people.acceptImport': ({ previewId }, { actor }) => {
      const rows = previews.get(previewId);
      if (rows === undefined) return refuse('preview-gone');
      const counts = { added: 0, known: 0, problems: 0 };
      transaction(() => {
        for (const row of rows) {
          const outcome = outcomeOf(row);
          if (outcome === 'problem') counts.problems += 1;
          else if (outcome === 'known') counts.known += 1;
          else if (row.person !== undefined) {
            add(row.person, actor);
            counts.added += 1;
          }
        }
      });
      previews.delete(previewId);
      return ok(counts);
    },
  };
}
