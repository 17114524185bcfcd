import type { PersonFields } from '../../../shared/contract/people.ts';
import { yearOf } from '../../../shared/domain/calendar.ts';
import { readCardCode, type CardCode } from '../../../shared/domain/card-code.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { checkPerson, normalisePerson } from '../../../shared/domain/person.ts';
import { ok, refuse, type Refused } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { PersonStore } from './person-store.ts';
import { readPerson } from './read-person.ts';
import { writePerson } from './write-person.ts';
import type { TeamStore } from './team-store.ts';

/** What people need of cards and attendance; handed in by the composition root. */
export type PeopleFacts = {
  readonly cardIdOf: (code: CardCode) => string;
  readonly cardsOf: (
    personId: string,
  ) => { cardId: string; issuedOn: string; revokedOn: string | null; reason: string | null }[];
  readonly totals: (
    personId: string,
    from: string,
    to: string,
  ) => { minutes: number; sessions: number };
  readonly isCheckedIn: (personId: string) => boolean;
};

type PeopleHandlers = Handlers<
  | 'people.search'
  | 'people.get'
  | 'people.enrol'
  | 'people.edit'
  | 'people.setActive'
  | 'people.merge'
  | 'people.teams'
  | 'people.saveTeam'
>;

export function createPeopleCalls(
  context: StoreContext,
  people: PersonStore,
  teams: TeamStore,
  facts: PeopleFacts,
): PeopleHandlers {
  const { append, transaction, fieldEdits, today } = context;
  const unknownTeam = (teamIds: readonly string[] | undefined) =>
    teamIds?.some((teamId) => !teams.exists(teamId)) === true;

  return {
    'people.search': ({ query, teamId, only, limit }) => {
      const code = readCardCode(query);
      if (!code.ok && code.refusal === 'damaged-card') return refuse('damaged-card');
      return ok(
        people.search({
          prefix: code.ok ? '' : queryKey(query),
          cardId: code.ok ? facts.cardIdOf(code.value) : null,
          teamId: teamId ?? null,
          only,
          limit,
        }),
      );
    },

    'people.get': ({ personId }) => {
      const row = people.get(people.canonical(personId) ?? '');
      if (row === null) return refuse('unknown-person');
      const year = yearOf(today());
      const totals = facts.totals(row.person_id, `${year}-01-01`, `${year}-12-31`);
      return ok({
        ...readPerson(row, people.teamIds(row.person_id)),
        personId: row.person_id,
        number: row.number,
        active: row.active === 1,
        enrolledOn: row.enrolled_on,
        seen: { ...fieldEdits.seen('person', row.person_id) },
        cards: facts.cardsOf(row.person_id),
        minutesThisYear: totals.minutes,
        sessionsThisYear: totals.sessions,
      });
    },

    'people.enrol': ({ person: given, evenIfSame }, { actor }) => {
      const person = normalisePerson(given);
      const problems = checkPerson(person, today());
      if (problems.length > 0) return refuseProblems(problems);
      return transaction(() => {
        if (unknownTeam(person.teamIds)) return refuse('unknown-team');
        const same = evenIfSame ? undefined : people.findSame(person);
        if (same !== undefined)
          return refuse('same-person', {
            personId: same.person_id,
            name: same.name,
            number: same.number,
          });
        return ok(writePerson(context, people, person, actor));
      });
    },

    'people.edit': ({ personId, changes, seen }, { actor }) =>
      transaction(() => {
        const id = people.canonical(personId);
        const row = id === null ? null : people.get(id);
        if (id === null || row === null) return refuse('unknown-person');
        if (unknownTeam(changes.teamIds)) return refuse('unknown-team');
        const before = readPerson(row, people.teamIds(id));
        const after = normalisePerson({ ...before, ...withoutUndefined(changes) });
        const problems = checkPerson(after, today());
        if (problems.length > 0) return refuseProblems(problems);
        const edits = fieldEdits.plan('person', id, pick(after, Object.keys(changes)));
        const stale = edits.find((edit) => edit.base !== (seen[edit.field] ?? null));
        if (stale !== undefined) return refuse('changed-meanwhile', { field: stale.field });
        if (edits.length > 0)
          append('person.edited', { personId: id, edits }, { actor, subject: id });
        return ok({});
      }),

    'people.setActive': ({ personId, active }, { actor }) =>
      transaction(() => {
        const id = people.canonical(personId);
        if (id === null) return refuse('unknown-person');
        if (!active && facts.isCheckedIn(id)) return refuse('still-checked-in');
        const edits = fieldEdits.plan('person', id, { active });
        if (edits.length > 0)
          append('person.edited', { personId: id, edits }, { actor, subject: id });
        return ok({});
      }),

    'people.merge': ({ keepId, mergeId }, { actor }) =>
      transaction(() => {
        const keep = people.canonical(keepId);
        const merge = people.canonical(mergeId);
        if (keep === null || merge === null) return refuse('unknown-person');
        if (keep === merge) return refuse('same-record');
        append('person.merged', { keepId: keep, mergeId: merge }, { actor, subject: keep });
        return ok({});
      }),

    'people.teams': () => ok(teams.list()),

    'people.saveTeam': ({ teamId, name }, { actor }) =>
      transaction(() => {
        if (teamId !== undefined && !teams.exists(teamId)) return refuse('unknown-team');
        const holder = teams.byName(name);
        if (holder !== null && holder !== teamId) return refuse('team-name-taken');
        const id = teamId ?? context.newId();
        const edits = fieldEdits.plan('team', id, { name });
        if (edits.length > 0) append('team.edited', { teamId: id, edits }, { actor });
        return ok({ teamId: id });
      }),
  };
}

const refuseProblems = (
  problems: readonly { readonly field: string; readonly problem: string }[],
): Refused<'person-problems'> =>
  refuse('person-problems', Object.fromEntries(problems.map((one) => [one.field, one.problem])));

const pick = (person: PersonFields, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(person).filter(([field]) => fields.includes(field)));

const withoutUndefined = (changes: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
