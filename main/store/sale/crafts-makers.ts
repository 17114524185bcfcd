import type { MakerRow } from '../../../shared/contract/crafts.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { tellsFullName } from '../../../shared/domain/sale/shown-maker.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { createKeyMemory } from './craft-keys.ts';
import type { KnownMaker, MakerNames } from './maker-names.ts';
import type { MakerStore } from './maker-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleFacts } from './sale-facts.ts';

/** Those who make things: how the public may see them. */
export function createMakerCalls(
  context: StoreContext,
  { products, makers }: { readonly products: ProductStore; readonly makers: MakerStore },
  facts: Pick<SaleFacts, 'findPeople'>,
  names: MakerNames,
): Handlers<'crafts.makers' | 'crafts.saveMaker'> {
  const { append, fieldEdits, kiosk, transaction } = context;
  const keysOf = createKeyMemory();

  const knownMakers = () =>
    names.all([...products.makerIds(kiosk().hallId), ...makers.all()]).toSorted(byName);

  return {
    'crafts.makers': ({ query, limit }) => {
      const key = queryKey(query);
      if (key === '') return ok(knownMakers().slice(0, limit).map(toRow));
      const chosen = knownMakers().filter(({ record: { chosenName } }) =>
        keysOf(chosenName ?? '').some((one) => one.startsWith(key)),
      );
      const found = facts.findPeople(query, limit).map(({ personId }) => personId);
      const called = chosen.map(({ person }) => person.personId);
      return ok(
        names
          .all([...called, ...found])
          .slice(0, limit)
          .map(toRow),
      );
    },

    'crafts.saveMaker': ({ personId: given, chosenName, story, consent }, { actor }) =>
      transaction(() => {
        const maker = names.known(given);
        if (maker === null) return refuse('unknown-maker');
        const { person, isChild } = maker;
        if (isChild && [chosenName, story].some((text) => tellsFullName(text ?? '', person.name)))
          return refuse('full-name-of-a-child');
        if (isChild && consent && !person.guardianConsent)
          return refuse('guardian-consent-missing');
        const { personId } = person;
        const edits = fieldEdits
          .plan('person', personId, {
            makerName: chosenName,
            makerStory: story === '' ? null : story,
            makerConsent: consent,
          })
          // What was never set and is set to nothing is no edit.
          .filter(({ base, value }) => base !== null || (value !== null && value !== false));
        if (edits.length > 0)
          append('person.edited', { personId, edits }, { actor, subject: personId });
        return ok(toRow(names.known(personId) ?? maker));
      }),
  };
}

const toRow = ({ person, record, isChild, shownName }: KnownMaker): MakerRow => ({
  personId: person.personId,
  name: person.name,
  number: person.number,
  isChild,
  ...record,
  shownName,
  guardianName: person.guardianName,
});

const collator = new Intl.Collator('zh');

const byName = ({ person: one }: KnownMaker, { person: other }: KnownMaker): number =>
  collator.compare(one.name, other.name) || collator.compare(one.number, other.number);
