import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { readCardCode, type CardCode } from '../../../shared/domain/card-code.ts';
import { REPEAT_MS } from '../../../shared/domain/attendance.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { AttendanceStore } from './attendance-store.ts';
import type { Attendee, CheckIn } from './check-in.ts';

export type CardFacts = {
  readonly cardIdOf: (code: CardCode) => string;
  readonly findCard: (cardId: string) => { holder: Attendee; revoked: boolean } | null;
  readonly isRevoked: (cardId: string) => boolean;
};

type Scan = Checked<'attendance.scan'>;

/** One scanned code: a known card checks in or out, an unknown one is kept, a revoked one is noted. */
export function createScanCard(
  context: StoreContext,
  attendance: AttendanceStore,
  checkIn: CheckIn,
  facts: CardFacts,
) {
  const { append, clock, today, transaction } = context;

  const keepUnresolved = (scan: Scan, cardId: string, actor: string): Answer<'attendance.scan'> => {
    const known = attendance.scan(scan.scanId);
    if (known !== null)
      return known.owner_id === null
        ? ok({ kind: 'unresolved', at: known.at })
        : refuse('invalid-request');
    const date = today();
    const at = clock.wall();
    const last = attendance.lastUnresolvedAt(cardId, date);
    if (last !== null && Math.abs(at - last) < REPEAT_MS)
      return ok({ kind: 'unresolved', at: last });
    const { scanId, source } = scan;
    append(
      'attendance.scanned',
      { scanId, personId: null, cardId, date, at, direction: 'toggle', shiftId: null, source },
      { actor },
    );
    return ok({ kind: 'unresolved', at });
  };

  const refuseNoted = (
    personId: string,
    reason: 'card-revoked' | 'person-inactive',
    actor: string,
  ): Answer<'attendance.scan'> => {
    const date = today();
    const at = clock.wall();
    const last = attendance.lastRefusedAt(personId, date);
    if (last === null || Math.abs(at - last) >= REPEAT_MS)
      append('attendance.refused', { date, at, reason, personId }, { actor, subject: personId });
    return refuse(reason);
  };

  return (scan: Scan, actor: string): Answer<'attendance.scan'> => {
    const code = readCardCode(scan.code);
    if (!code.ok) return code;
    const cardId = facts.cardIdOf(code.value);
    return transaction(() => {
      const card = facts.findCard(cardId);
      if (card === null)
        // Of somebody who was erased: there is nobody to whom it could be credited later.
        return facts.isRevoked(cardId)
          ? refuse('card-revoked')
          : keepUnresolved(scan, cardId, actor);
      const person = card.holder;
      if (card.revoked) return refuseNoted(person.personId, 'card-revoked', actor);
      if (!person.active) return refuseNoted(person.personId, 'person-inactive', actor);
      return checkIn(person, { ...scan, shiftId: scan.shiftId }, actor);
    });
  };
}
