import { isChildMaker, shownMaker } from '../../../shared/domain/sale/shown-maker.ts';
import type { StoreContext } from '../context.ts';
import type { MakerRecord, MakerStore } from './maker-store.ts';
import type { SaleFacts, SalePerson } from './sale-facts.ts';

/** A maker as staff may see them: the record that stands for the person, and what the public sees. */
export type KnownMaker = {
  readonly person: SalePerson;
  readonly record: MakerRecord;
  readonly isChild: boolean;
  readonly shownName: string | null;
};

export type MakerNames = ReturnType<typeof createMakerNames>;

/** How makers are called: by the record that stands for each of them since two were merged. */
export function createMakerNames(
  { today }: Pick<StoreContext, 'today'>,
  makers: Pick<MakerStore, 'get'>,
  { person: personOf }: Pick<SaleFacts, 'person'>,
) {
  const known = (personId: string): KnownMaker | null => {
    const person = personOf(personId);
    if (person === null) return null;
    const record = makers.get(person.personId);
    const facts = { ...person, ...record };
    return {
      person,
      record,
      isChild: isChildMaker(facts, today()),
      shownName: shownMaker(facts, today()),
    };
  };

  const all = (personIds: readonly string[]): KnownMaker[] => eachOnce(personIds, known);

  return {
    known,
    all,
    /** As the public may see them; null names are to be left out. */
    shown: (personIds: readonly string[]): { personId: string; shownName: string | null }[] =>
      all(personIds).map(({ person, shownName }) => ({ personId: person.personId, shownName })),
  };
}

/** Each person once, those of whom nothing is known left out. */
export function eachOnce(
  personIds: readonly string[],
  known: (personId: string) => KnownMaker | null,
): KnownMaker[] {
  const byId = new Map<string, KnownMaker>();
  for (const personId of personIds) {
    const maker = known(personId);
    if (maker !== null) byId.set(maker.person.personId, maker);
  }
  return [...byId.values()];
}
