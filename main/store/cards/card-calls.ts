import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import type { PrintedCard } from '../../../shared/contract/cards.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { cardIdOf, type CardStore } from './card-store.ts';

/** What issuing a card needs to know of a person; handed in by the composition root. */
export type CardHolder = {
  readonly personId: string;
  readonly name: string;
  readonly number: string;
  readonly teams: readonly string[];
  readonly active: boolean;
};

export function createCardCalls(
  context: StoreContext,
  cards: CardStore,
  deps: {
    readonly holder: (personId: string) => CardHolder | null;
    /** Thirty random decimal digits. */
    readonly randomDigits: () => string;
  },
): FamilyHandlers<'cards'> {
  const { append, transaction, today } = context;

  const issueTo = (
    holder: CardHolder,
    reason: 'lost' | 'damaged' | 'replaced' | 'left',
    actor: string,
  ) => {
    for (const card of cards.ofPerson(holder.personId))
      if (card.revokedOn === null)
        append('card.revoked', { cardId: card.cardId, revokedOn: today(), reason }, { actor });
    const code = cardCodeOf(deps.randomDigits());
    const issued = { cardId: cardIdOf(code), personId: holder.personId, issuedOn: today() };
    append('card.issued', issued, { actor, subject: holder.personId });
    const { personId, name, number, teams } = holder;
    return { personId, name, number, teams: [...teams], code } satisfies PrintedCard;
  };

  return {
    'cards.issue': ({ personIds, reason }, { actor }) =>
      transaction(() => {
        // By person: one who is named twice gets one card, not one that is dead before it is printed.
        const holders = new Map<string, CardHolder>();
        for (const personId of personIds) {
          const holder = deps.holder(personId);
          if (holder === null) return refuse('unknown-person');
          if (!holder.active) return refuse('person-inactive', { name: holder.name });
          holders.set(holder.personId, holder);
        }
        const issued = [...holders.values()].map((holder) => issueTo(holder, reason, actor));
        return ok({ cards: issued, hallName: context.kiosk().hallName });
      }),

    'cards.revoke': ({ cardId, reason }, { actor }) =>
      transaction(() => {
        const card = cards.find(cardId);
        if (card === null) return refuse('unknown-card');
        if (card.revoked) return refuse('already-revoked');
        append('card.revoked', { cardId, revokedOn: today(), reason }, { actor });
        return ok({});
      }),

    'cards.link': ({ cardId, personId }, { actor }) =>
      transaction(() => {
        if (cards.find(cardId) !== null) return refuse('card-taken');
        const holder = deps.holder(personId);
        if (holder === null) return refuse('unknown-person');
        if (!holder.active) return refuse('person-inactive', { name: holder.name });
        const credited = cards.unresolvedScans(cardId);
        const issued = { cardId, personId: holder.personId, issuedOn: today() };
        append('card.issued', issued, { actor, subject: holder.personId });
        return ok({ credited });
      }),
  };
}
