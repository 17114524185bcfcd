import { existsSync, readdirSync } from 'node:fs';
import type { Value } from '../../../shared/contract/calls.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { Shredded } from '../shred.ts';
import { erasePerson } from './erase-person.ts';
import type { Mentions } from './mention-store.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

/** What an erasure is told by other features; handed in by the composition root. */
export type EraseFacts = {
  readonly cardsOf: (personId: string) => { cardId: string; revokedOn: string | null }[];
  readonly isCheckedIn: (personId: string) => boolean;
  /** Books that are out or lost and not settled, and holds, of the person. */
  readonly openBooks: (personId: string) => { readonly books: number; readonly holds: number };
  readonly countBodies: (personIds: readonly string[]) => number;
  readonly mentions: (texts: readonly string[]) => Mentions;
  /** How many other kiosks the hall has. */
  readonly otherKiosks: () => number;
  /** Hastens the next exchange with the hub; answers how many removals it has not heard of, null without a hub. */
  readonly tellHub: () => number | null;
  readonly shred: () => Shredded;
  readonly exportsDir: string;
};

type Report = Value<'people.erase'>;

/** Erases a person with every record that was merged into theirs, and says what can't be reached from here. */
export function createEraseCalls(
  context: StoreContext,
  people: PersonStore,
  facts: EraseFacts,
): Handlers<'people.erase'> {
  const { today, transaction } = context;

  const write = (
    row: PersonRecord,
    reason: Parameters<Handlers['people.erase']>[0]['reason'],
    actor: string,
  ) => {
    const personId = row.person_id;
    const on = today();
    const records = [...people.ofOnePerson(personId)].toSorted();
    const names = records.flatMap((record) => people.get(record) ?? []).flatMap(textsOf);
    const cards = facts.cardsOf(personId);
    const bodies = facts.countBodies(records);
    erasePerson(context, { records, cards }, reason, actor);
    return {
      number: row.number,
      on,
      records: records.length,
      bodies,
      cards: cards.length,
      mentions: { ...facts.mentions([...new Set(names)]) },
      otherKiosks: facts.otherKiosks(),
    };
  };

  return {
    'people.erase': ({ personId, reason }, { actor }) => {
      const written = transaction(() => {
        const row = people.get(people.canonical(personId) ?? '');
        if (row === null) return refuse('unknown-person');
        if (facts.isCheckedIn(row.person_id)) return refuse('still-checked-in');
        const open = facts.openBooks(row.person_id);
        if (open.books + open.holds > 0) return refuse('still-has-books', { ...open });
        return ok(write(row, reason, actor));
      });
      if (!written.ok) return written;
      const { isWhole, copiesDeleted, copiesLeft } = facts.shred();
      const untold = facts.tellHub();
      const { exportsDir } = facts;
      const exports = countFiles(exportsDir);
      return ok({
        ...written.value,
        isWhole,
        copiesDeleted,
        copiesLeft,
        exportsDir,
        exports,
        hub: untold === null ? 'none' : untold > 0 ? 'untold' : 'told',
      } satisfies Report);
    },
  };
}

const countFiles = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;

/** What a person would be known by in somebody else's record or in a note. */
const textsOf = ({ name, phone }: PersonRecord): string[] =>
  [name, phone ?? ''].filter((text) => text.length > 1);
