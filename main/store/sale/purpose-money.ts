import type { Notice } from '../../../shared/contract/charity.ts';
import type { CharityStores } from './charity-stores.ts';
import type { TakingsAsked } from './takings-store.ts';

type MoneyStores = Pick<CharityStores, 'handovers' | 'takings'>;

/** Money of a purpose that was taken and not handed over yet, in fen. */
export function moneyLeft({ handovers, takings }: MoneyStores, hallId: string, purposeId: string) {
  const ever = { hallId, from: '', to: '9999', eventId: null };
  const money = takings.moneyByPurpose(ever).get(purposeId) ?? 0;
  return money - (handovers.byPurpose(hallId).get(purposeId) ?? 0);
}

/**
 * The money of a sale by purpose, and how much of it was handed over so far: what was taken first is handed over
 * first, and of what was taken on the same days that of other sales. Nothing is told as handed over twice.
 */
export function createPurposeMoney({
  handovers,
  purposes,
  takings,
}: Pick<CharityStores, 'handovers' | 'purposes' | 'takings'>) {
  return (asked: TakingsAsked): Notice['purposes'] => {
    const { hallId } = asked;
    const money = takings.moneyByPurpose(asked);
    const upTo = takings.moneyByPurpose({
      hallId,
      from: '',
      to: takings.lastOn(asked) ?? asked.to,
      eventId: null,
    });
    const handed = handovers.byPurpose(hallId);
    return [...money].map(([purposeId, takingsFen]) => {
      const purpose = purposeId === null ? null : purposes.get(purposeId);
      const before = (upTo.get(purposeId) ?? 0) - takingsFen;
      const left = purposeId === null ? 0 : (handed.get(purposeId) ?? 0) - before;
      return {
        name: purpose?.name ?? null,
        partner: purpose?.partner ?? null,
        filingNumber: purpose?.filingNumber ?? null,
        takingsFen,
        handedOverFen: Math.max(0, Math.min(left, takingsFen)),
      };
    });
  };
}
