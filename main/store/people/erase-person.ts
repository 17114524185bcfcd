import type { EraseReason } from '../../../shared/contract/people.ts';
import type { StoreContext } from '../context.ts';

/**
 * Erases every record of one person, and kills their cards; in the caller's transaction. What projects it detaches all
 * bodies that tell of them, here and wherever it is heard of.
 */
export function erasePerson(
  { append, today }: Pick<StoreContext, 'append' | 'today'>,
  person: {
    readonly records: readonly string[];
    readonly cards: readonly { readonly cardId: string; readonly revokedOn: string | null }[];
  },
  reason: EraseReason,
  actor: string,
): void {
  const on = today();
  for (const { cardId, revokedOn } of person.cards)
    if (revokedOn === null)
      append('card.revoked', { cardId, revokedOn: on, reason: 'left' }, { actor });
  for (const record of person.records)
    append('subject.erased', { personId: record, on, reason }, { actor, subject: record });
}
