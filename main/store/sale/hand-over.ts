import type { Checked, Value } from '../../../shared/contract/calls.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { CharityStores } from './charity-stores.ts';
import type { HandoverRecord } from './handover-store.ts';
import { moneyLeft } from './purpose-money.ts';

type Handover = Value<'charity.handOver'>;
type Refusal = 'unknown-purpose' | 'more-than-taken' | 'handed-to-oneself' | 'invalid-request';

const FEN = 100;

/** Whether it is the hand-over that was asked for, as far as its names still stand. */
const isSame = (request: Checked<'charity.handOver'>, known: HandoverRecord): boolean =>
  known.purposeId === request.purposeId &&
  known.fen === request.fen &&
  (known.handedBy ?? request.handedBy) === request.handedBy &&
  (known.receivedBy ?? request.receivedBy) === request.receivedBy;

/** Hands money of a purpose over: never more than was taken for it in money and not handed over yet. */
export function createHandOver(context: StoreContext, stores: CharityStores) {
  const { append, clock, kiosk, today, transaction } = context;
  const { handovers, purposes } = stores;

  const told = (record: HandoverRecord): Handover => {
    const { handoverId, number, on, purposeId, fen, handedBy, receivedBy, note } = record;
    const purpose = purposes.get(purposeId)?.name ?? '';
    return { handoverId, number, on, purposeId, purpose, fen, handedBy, receivedBy, note };
  };

  /** The how-manieth of this kiosk and year. */
  const nextNumber = (): string => {
    const start = `H${String(kiosk().kioskNumber).padStart(3, '0')}-${today().slice(0, 4)}-`;
    return start + String(handovers.numbersGiven(start) + 1).padStart(3, '0');
  };

  const write = (request: Checked<'charity.handOver'>, actor: string) => {
    const { handoverId, purposeId, fen, handedBy, receivedBy, note } = request;
    const at = Math.floor(clock.wall());
    const facts = { handoverId, number: nextNumber(), purposeId, fen, at, on: today(), note };
    append('handover.made', facts, { actor, subject: handoverId });
    append('person.signed-handover', { handoverId, handedBy, receivedBy }, { actor });
  };

  return {
    told,
    handOver: (request: Checked<'charity.handOver'>, actor: string): Result<Handover, Refusal> =>
      transaction(() => {
        const { handoverId, purposeId, fen, handedBy, receivedBy } = request;
        const known = handovers.get(handoverId);
        if (known !== null)
          return isSame(request, known) ? ok(told(known)) : refuse('invalid-request');
        if (!purposes.ofHall(kiosk().hallId).some((purpose) => purpose.purposeId === purposeId))
          return refuse('unknown-purpose');
        if (queryKey(handedBy) === queryKey(receivedBy)) return refuse('handed-to-oneself');
        const left = moneyLeft(stores, kiosk().hallId, purposeId);
        if (fen > left) return refuse('more-than-taken', { yuan: Math.max(0, left) / FEN });
        write(request, actor);
        const written = handovers.get(handoverId);
        if (written === null) throw new Error('a hand-over was not written');
        return ok(told(written));
      }),
  };
}
