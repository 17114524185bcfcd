import type { PersonField, PersonRow } from '../../../shared/contract/people.ts';
import { samePersonKey } from '../../../shared/domain/person.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { JournalEvent, Projector } from '../journal/projector.ts';
import { createMerges } from './merge-store.ts';
import { searchKeys, sortKey } from './search-keys.ts';

export type PersonStore = ReturnType<typeof createPersonStore>;

export type PersonFilter = {
  /** Search keys by prefix; empty lists everybody. */
  readonly prefix: string;
  readonly cardId: string | null;
  readonly teamId: string | null;
  readonly only: 'active' | 'inactive' | 'without-card';
  readonly limit: number;
};

/** People, their search keys and merges. A merged record answers by the one that stands for it. */
export function createPersonStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'person',
    key: 'person_id',
    columns: COLUMN_OF,
  });
  const merges = createMerges(db);

  const refreshKeys = (personId: string) => {
    const row = sql.keyed.get(personId);
    if (row === undefined) return;
    sql.clearKeys.run(personId);
    for (const { key, isWhole } of searchKeys(row)) sql.addKey.run(key, personId, isWhole ? 1 : 0);
    sql.setSortKey.run(sortKey(row.name), personId);
  };

  /** What follows from the fields that stand: teams and search keys. */
  const follow = (personId: string, { teamIds }: ReturnType<FieldEdits['standing']>) => {
    sql.clearTeams.run(personId);
    if (Array.isArray(teamIds))
      for (const teamId of teamIds)
        if (typeof teamId === 'string') sql.addTeam.run(personId, teamId);
    refreshKeys(personId);
  };

  const enrol = (event: JournalEvent<'person.enrolled' | 'person.restated'>) => {
    const { personId, number, enrolledOn, edits } = event.payload;
    sql.add.run(personId, number, enrolledOn, merges.canonicalOf(personId));
    // Edits may have arrived before the enrolment: what stands is not only what this event says.
    fieldEdits.fold('person', personId, event, edits);
    follow(personId, rows.refresh(personId));
  };
  const drop = (personId: string) => {
    sql.clearKeys.run(personId);
    sql.clearTeams.run(personId);
    sql.drop.run(personId);
  };

  const projector: Projector = {
    tables: ['person', 'person_team', 'person_key', 'person_merge'],
    on: {
      'person.enrolled': enrol,
      'person.restated': enrol,
      'person.edited': (event) => {
        const { personId, edits } = event.payload;
        rows.edit(personId, event, edits);
        if (sql.exists.get(personId) !== undefined)
          follow(personId, fieldEdits.standing('person', personId));
      },
      'person.merged': ({ id, payload }) => merges.add(id, payload.keepId, payload.mergeId),
    },
    // Merges stay: the hours of both records are those of one person still.
    erase: drop,
    eraseRecord: drop,
  };

  return {
    projector,
    /** The record that stands for this one, or null where nobody is known by the id. */
    canonical: (personId: string) => sql.canonical.get(personId) ?? null,
    /** The record that stands for this one, also for one whose enrolment has not arrived. */
    standsFor: (personId: string) => sql.canonical.get(personId) ?? merges.canonicalOf(personId),
    /** Every record of the same person, this one among them, whether or not they have arrived. */
    ofOnePerson: merges.membersOf,
    get: (personId: string) => sql.person.get(personId) ?? null,
    teamIds: (personId: string) => sql.teamIds.all(personId),
    teamNames: (personId: string) => sql.teamNames.all(personId),

    search(filter: PersonFilter): { rows: PersonRow[]; total: number } {
      const parameters = {
        low: filter.prefix,
        high: `${filter.prefix}\u{10FFFF}`,
        card: filter.cardId,
        team: filter.teamId,
        active: filter.only === 'inactive' ? 0 : 1,
        withoutCard: filter.only === 'without-card' ? 1 : 0,
        limit: filter.limit,
      };
      const found =
        filter.cardId !== null ? sql.byCard : filter.prefix === '' ? sql.all : sql.byKey;
      const list = found.rows.all(parameters);
      const total = list.length < filter.limit ? list.length : (found.count.get(parameters) ?? 0);
      return { rows: list.map((row) => toRow(row, sql.teamNames.all(row.person_id))), total };
    },

    /** People with a search key that begins so, best first, merged records as the one that stands for them. */
    byKeyPrefix: (prefix: string, limit = ALL) =>
      sql.byKeyPrefix.all({ low: prefix, high: `${prefix}\u{10FFFF}`, limit }),
    /** The record of the same person, by what the enrolment form or a file says; nothing if there is none. */
    findSame(person: Parameters<typeof samePersonKey>[0]): PersonRecord | undefined {
      const key = samePersonKey(person);
      return sql.namesakes
        .all(sortKey(person.name))
        .find((row) => samePersonKey({ ...row, birthYear: row.birth_year }) === key);
    },
    /** The records of exactly that name, those that stand for somebody. */
    named: (name: string): PersonRecord[] =>
      sql.namesakes
        .all(sortKey(name))
        .filter((row) => row.name === name && row.canonical_id === row.person_id),
    /** The greatest number that this kiosk gave out, or null. */
    lastNumber: (prefix: string) => sql.lastNumber.get(prefix, `${prefix}\u{10FFFF}`) ?? null,
    /** How many a kiosk enrolled, where somebody was erased: the greatest number may have been theirs. Else 0. */
    enrolledBy: (hallId: string, kioskNumber: number): number =>
      sql.enrolled.get(`${hallId}.${kioskNumber}.`, `${hallId}.${kioskNumber}.~`) ?? 0,
  };
}

/** Where each field of a person stands in its row; teams have a table of their own. */
const COLUMN_OF: Readonly<Record<Exclude<PersonField, 'teamIds'>, string>> = {
  name: 'name',
  phone: 'phone',
  birthYear: 'birth_year',
  building: 'building',
  unit: 'unit',
  zhiyuanhuiNo: 'zhiyuanhui_no',
  izhiyuanNo: 'izhiyuan_no',
  guardianName: 'guardian_name',
  guardianPhone: 'guardian_phone',
  guardianConsent: 'guardian_consent',
  publicName: 'public_name',
  notes: 'notes',
  active: 'active',
};

export type PersonRecord = {
  person_id: string;
  number: string;
  enrolled_on: string;
  name: string;
  phone: string | null;
  birth_year: number | null;
  building: string | null;
  unit: string | null;
  zhiyuanhui_no: string | null;
  izhiyuan_no: string | null;
  guardian_name: string | null;
  guardian_phone: string | null;
  guardian_consent: number;
  public_name: number;
  notes: string | null;
  active: number;
  canonical_id: string;
};

type FoundRow = {
  person_id: string;
  number: string;
  name: string;
  phone: string | null;
  building: string | null;
  unit: string | null;
  active: number;
  has_card: number;
};

const toRow = (row: FoundRow, teams: string[]): PersonRow => ({
  personId: row.person_id,
  number: row.number,
  name: row.name,
  phone: row.phone,
  building: row.building,
  unit: row.unit,
  teams,
  active: row.active === 1,
  hasCard: row.has_card === 1,
});

type KeyParameters = { low: string; high: string; limit: number };

type SearchParameters = KeyParameters & {
  card: string | null;
  team: string | null;
  active: number;
  withoutCard: number;
};

const HAS_CARD = `EXISTS (
  SELECT 1 FROM card c JOIN person o ON o.person_id = c.person_id
  WHERE o.canonical_id = p.person_id
    AND NOT EXISTS (SELECT 1 FROM card_revocation r WHERE r.card_id = c.card_id))`;

const STANDS = `p.canonical_id = p.person_id AND p.active = $active
  AND ($team IS NULL OR EXISTS (
    SELECT 1 FROM person_team t WHERE t.person_id = p.person_id AND t.team_id = $team))
  AND ($withoutCard = 0 OR NOT ${HAS_CARD})`;

/** How well a key matches: it is what was typed, it begins so, or only a later part of the name does. */
const MATCH = 'CASE WHEN k.is_whole = 0 THEN 2 WHEN k.key = $low THEN 0 ELSE 1 END';

const FOUND_BY_KEY = `FROM (
    SELECT o.canonical_id AS found_id, min(${MATCH}) AS match
    FROM person_key k JOIN person o ON o.person_id = k.person_id
    WHERE k.key >= $low AND k.key < $high GROUP BY o.canonical_id)
  JOIN person p ON p.person_id = found_id`;

/** The three ways in: everybody, by a key's prefix, by a scanned card. */
const FROM = {
  all: `FROM person p WHERE ${STANDS}`,
  byKey: `${FOUND_BY_KEY} WHERE ${STANDS}`,
  byCard: `FROM person p WHERE p.person_id IN (
      SELECT o.canonical_id FROM card c JOIN person o ON o.person_id = c.person_id
      WHERE c.card_id = $card) AND ${STANDS}`,
} as const;

const LISTED = 'p.sort_key, p.number';
/** No limit, to SQLite. */
const ALL = -1;

const search = (db: Db, from: string, order = LISTED) => ({
  rows: db.prepare<[SearchParameters], FoundRow>(
    `SELECT p.person_id, p.number, p.name, p.phone, p.building, p.unit, p.active, ${HAS_CARD} AS has_card
     ${from} ORDER BY ${order} LIMIT $limit`,
  ),
  count: db.prepare<[SearchParameters], number>(`SELECT count(*) ${from}`).pluck(),
});

const prepare = (db: Db) => ({
  add: db.prepare<[string, string, string, string]>(
    'INSERT OR IGNORE INTO person (person_id, number, enrolled_on, canonical_id) VALUES (?, ?, ?, ?)',
  ),
  drop: db.prepare<[string]>('DELETE FROM person WHERE person_id = ?'),
  exists: db.prepare<[string], number>('SELECT 1 FROM person WHERE person_id = ?').pluck(),
  keyed: db.prepare<[string], { name: string; phone: string | null; number: string }>(
    'SELECT name, phone, number FROM person WHERE person_id = ?',
  ),
  clearKeys: db.prepare<[string]>('DELETE FROM person_key WHERE person_id = ?'),
  addKey: db.prepare<[string, string, number]>('INSERT OR IGNORE INTO person_key VALUES (?, ?, ?)'),
  setSortKey: db.prepare<[string, string]>('UPDATE person SET sort_key = ? WHERE person_id = ?'),
  clearTeams: db.prepare<[string]>('DELETE FROM person_team WHERE person_id = ?'),
  addTeam: db.prepare<[string, string]>('INSERT OR IGNORE INTO person_team VALUES (?, ?)'),
  canonical: db
    .prepare<[string], string>('SELECT canonical_id FROM person WHERE person_id = ?')
    .pluck(),
  person: db.prepare<[string], PersonRecord>('SELECT * FROM person WHERE person_id = ?'),
  teamIds: db
    .prepare<[string], string>(
      'SELECT team_id FROM person_team WHERE person_id = ? ORDER BY team_id',
    )
    .pluck(),
  teamNames: db
    .prepare<[string], string>(
      `SELECT t.name FROM person_team p JOIN team t ON t.team_id = p.team_id
       WHERE p.person_id = ? ORDER BY t.name`,
    )
    .pluck(),
  all: search(db, FROM.all),
  byKey: search(db, FROM.byKey, `match, ${LISTED}`),
  byCard: search(db, FROM.byCard),
  byKeyPrefix: db.prepare<[KeyParameters], PersonRecord>(
    `SELECT p.* ${FOUND_BY_KEY} WHERE p.canonical_id = p.person_id ORDER BY match, ${LISTED} LIMIT $limit`,
  ),
  namesakes: db.prepare<[string], PersonRecord>(
    'SELECT * FROM person WHERE sort_key = ? AND canonical_id = person_id',
  ),
  enrolled: db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM journal INDEXED BY journal_of_people
       WHERE EXISTS (SELECT 1 FROM erased_person) AND type >= 'person.' AND type < 'person/'
         AND type = 'person.enrolled' AND device_id > ? AND device_id < ?`,
    )
    .pluck(),
  lastNumber: db
    .prepare<[string, string], string | null>(
      'SELECT max(number) FROM person WHERE number >= ? AND number < ?',
    )
    .pluck(),
});
