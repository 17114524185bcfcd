import { isExpired, queueOf } from '../../../shared/domain/lending/hold-queue.ts';
import { decideHold } from '../../../shared/domain/lending/loan-rules.ts';
import { inShelfOrder } from '../../../shared/domain/lending/stocktake.ts';
import type { Checked, Answer } from '../../../shared/contract/calls.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { ActLines } from './act-lines.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import type { ReaderPages } from './reader-page.ts';
import type { Shelving } from './shelving.ts';
import type { Standings } from './standing.ts';

export type HoldParts = {
  readonly lines: ActLines;
  readonly pages: ReaderPages;
  readonly standing: Standings;
  readonly shelving: Shelving;
};

type HoldHandlers = Handlers<'lending.placeHold' | 'lending.cancelHold' | 'lending.holds'>;

/** Waiting for a book that is out. */
export function createHoldCalls(
  context: StoreContext,
  stores: LendingStores,
  facts: Pick<LendingFacts, 'person'>,
  { lines, pages, standing, shelving }: HoldParts,
): HoldHandlers {
  const { append, clock, today, transaction } = context;
  const { holds, titles } = stores;
  const now = () => Math.floor(clock.wall());

  const placeIn = (holdId: string, titleId: string) => {
    const hold = holds.ofTitle(titleId).find((one) => one.holdId === holdId);
    return hold === undefined ? null : pages.placeOf(hold);
  };

  const placeHold = (
    { holdId, titleId, personId }: Checked<'lending.placeHold'>,
    actor: string,
  ): Answer<'lending.placeHold'> => {
    const title = titles.title(titleId);
    if (title === null) return refuse('unknown-title');
    const person = facts.person(personId);
    if (person === null) return refuse('unknown-person');
    const known = holds.hold(holdId);
    if (known !== null) {
      const isSame =
        known.titleId === titleId && lines.readerOf(holdId)?.personId === person.personId;
      return isSame ? ok({ place: placeIn(holdId, titleId) ?? 1 }) : refuse('invalid-request');
    }
    const reader = standing.of(person);
    const own = holds.ofReader(person.personId);
    const waiting = queueOf(holds.ofTitle(titleId)).length;
    const [obstacle] = decideHold({
      rules: standing.hallRules().rules,
      today: today(),
      reader: reader.facts,
      material: title.material,
      holdsOfMaterial: own.filter((hold) => hold.material === title.material).length,
      alreadyHeld: own.some((hold) => hold.titleId === titleId),
      alreadyBorrowed: reader.loans.some((loan) => loan.titleId === titleId),
      copiesOnShelf: Math.max(0, shelving.freeCopies(titleId).length - waiting),
    });
    if (obstacle !== undefined) return refuse(obstacle.problem, obstacle.facts);
    // A clock that was set back lets nobody overtake.
    const at = Math.max(now(), holds.lastPlacedAt(titleId));
    append(
      'hold.placed',
      { holdId, titleId, at, on: today(), source: 'desk' },
      { actor, subject: titleId },
    );
    append('person.linked', { personId: person.personId, actId: holdId }, { actor });
    return ok({ place: placeIn(holdId, titleId) ?? 1 });
  };

  return {
    'lending.placeHold': (request, { actor }) => transaction(() => placeHold(request, actor)),

    'lending.cancelHold': ({ holdId }, { actor }) =>
      transaction(() => {
        const known = holds.hold(holdId);
        if (known === null) return refuse('unknown-hold');
        const hold = holds.ofTitle(known.titleId).find((one) => one.holdId === holdId);
        if (hold === undefined) return ok({});
        shelving.end(hold, isExpired(hold, today()) ? 'expired' : 'cancelled', null, actor);
        if (hold.shelved !== null) shelving.passOn(hold.shelved.copyId, null, actor);
        return ok({});
      }),

    'lending.holds': () => {
      const open = holds.open().map((hold) => {
        const person = hold.readerId === null ? null : facts.person(hold.readerId);
        const reader = person === null ? null : { personId: person.personId, name: person.name };
        return { hold, reader, phone: person?.phone ?? null };
      });
      const shelf = open.flatMap(({ hold, reader, phone }) => {
        if (hold.shelved === null) return [];
        const { holdId, title, code } = hold;
        const { until } = hold.shelved;
        const expired = isExpired(hold, today());
        return [{ holdId, title, code, reader, phone, until, expired }];
      });
      const wanted = [...new Set(open.map(({ hold }) => hold.titleId))];
      const atHand = wanted.flatMap(shelving.toFetch).map(({ hold, copy }) => {
        const { title, code, callNumber, location } = lines.summaryOf(copy);
        const reader = lines.readerOf(hold.holdId);
        return { holdId: hold.holdId, title, code, callNumber, location, reader };
      });
      const places = new Map<string, number>();
      const waiting = open.flatMap(({ hold, reader }) => {
        if (hold.shelved !== null) return [];
        const { holdId, titleId, title, placedOn } = hold;
        const place = (places.get(titleId) ?? 0) + 1;
        places.set(titleId, place);
        return [{ holdId, titleId, title, reader, placedOn, place }];
      });
      return ok({
        fetch: [...inShelfOrder(atHand)],
        shelf: shelf.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)),
        waiting,
      });
    },
  };
}
