import type { Conflict } from '../../../shared/contract/conflicts.ts';
import { kioskNumberOf } from '../../../shared/domain/sync/device-id.ts';
import { common, FORGIVE, SEEN } from './common-facts.ts';
import type { ConflictFacts } from './conflict-facts.ts';
import type { ConflictRow } from './conflict-store.ts';

/** Nobody is asked to give points back: what is missing is made up for by hours to come, unless it is given. */
export function spentTwice(row: ConflictRow, facts: ConflictFacts): Conflict | null {
  const person = facts.record(row.entityId);
  if (person === null) return null;
  const { left, entries } = facts.points(row.entityId);
  return {
    ...common(row, []),
    kind: 'points-spent-twice',
    choices: [SEEN, FORGIVE],
    proposed: SEEN,
    personId: row.entityId,
    name: `${person.name} ${person.number}`,
    missing: Math.max(0, -left),
    spent: entries
      .filter(({ entryId }) => !entryId.startsWith(FORGIVE))
      .map(({ deviceId, ...entry }) => ({ ...entry, kioskNumber: kioskNumberOf(deviceId) })),
  };
}

/** Nobody but who has both things in hand can give one of them another code. */
export function oneCode(row: ConflictRow, facts: ConflictFacts): Conflict {
  const holders = facts
    .holders(row.entityId)
    .filter(({ holderId }) => holderId === row.a || holderId === row.b)
    .map(({ deviceId, ...holder }) => ({ ...holder, kioskNumber: kioskNumberOf(deviceId) }));
  return {
    ...common(
      row,
      holders.map(({ at }) => at),
    ),
    kind: 'one-code-twice',
    choices: [SEEN],
    proposed: SEEN,
    code: row.entity === 'card' ? '' : row.entityId,
    holders,
  };
}

/** One person, whose first record is kept, until staff say that they are two. */
export function samePerson(row: ConflictRow, facts: ConflictFacts): Conflict | null {
  const records = [row.a, row.b]
    .flatMap((personId) => {
      const record = facts.record(personId);
      return record === null ? [] : [{ choice: personId, ...record }];
    })
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const [first] = records;
  if (first === undefined || records.length < 2) return null;
  return {
    ...common(row, []),
    kind: 'same-person',
    choices: [...records.map(({ choice }) => choice), SEEN],
    proposed: first.choice,
    records,
  };
}

/** Ids of people begin with the time. */
const orderOf = ({
  choice,
  enrolledOn,
}: {
  readonly choice: string;
  readonly enrolledOn: string;
}) => `${enrolledOn} ${choice}`;
