import { sha256 } from '../journal/header.ts';
import { FORGIVE } from './common-facts.ts';
import type { ConflictFacts } from './conflict-facts.ts';
import type { ConflictRow, ConflictStore } from './conflict-store.ts';

/** An entry of points begins so that gave what was missing: the same one wherever that was chosen. */
const START = `${FORGIVE}-`;
export const entryOf = (conflictId: string): string => `${START}${conflictId}`;

/**
 * Points that two kiosks let somebody spend. What is left follows from hours, which every scan adds to, and from the
 * rate that stands: so this is worked out when somebody asks, and is the same wherever the same is known.
 */
export function createOverspent(store: ConflictStore, facts: ConflictFacts) {
  const rowOf = (personId: string): ConflictRow => {
    const spent = facts.points(personId).entries.filter(({ points }) => points > 0);
    const ids = spent.map(({ entryId }) => entryId).toSorted();
    const conflictId = sha256(['points-spent-twice', ...ids].join('|')).toString('hex');
    return rowAbout(personId, conflictId, store.choiceOf(conflictId));
  };
  const all = () => facts.overspent().map(rowOf);
  return {
    open: (): readonly ConflictRow[] => all().filter(({ choice }) => choice === null),
    /** Those that still lack the points, and those that were given them. */
    settled: (limit: number): readonly ConflictRow[] => [
      ...all().filter(({ choice }) => choice !== null),
      ...facts
        .given(START, limit)
        .map(({ personId, entryId }) => rowAbout(personId, entryId.slice(START.length), FORGIVE)),
    ],
    get: (conflictId: string): ConflictRow | null =>
      all().find((row) => row.conflictId === conflictId) ?? null,
  };
}

const rowAbout = (personId: string, conflictId: string, choice: string | null): ConflictRow => ({
  conflictId,
  kind: 'points-spent-twice',
  entity: 'person',
  entityId: personId,
  field: '',
  a: '',
  b: '',
  choice,
});
