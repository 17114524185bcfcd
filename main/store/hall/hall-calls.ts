import { isSimplePin } from '../../../shared/domain/access.ts';
import { DEFAULT_ZONE } from '../../../shared/domain/calendar.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { Place } from './device.ts';
import { kioskIdOf, type HallStore } from './hall-store.ts';

export type SetUpSteps = {
  /** Makes this file the first device of a new hall. */
  readonly register: (place: Place) => void;
  /** Makes this file a further device of the hall that the slip is of, in the caller's transaction; null if it is none. */
  readonly join: (slip: string) => (Place & { hallName: string; zone: string }) | null;
  /** Adds the first administrator, in the caller's transaction; answers the post's id. */
  readonly addAdministrator: (pin: string) => string;
  /** Fills the hall with invented people and a past year; answers how many. */
  readonly fillSample: (staffId: string) => Promise<number>;
};

export type HallFacts = {
  /** Whether readers borrow and bring back at the public screen themselves; asked of a hall that is set up. */
  readonly selfService: () => boolean;
};

export function createHallCalls(
  context: StoreContext,
  hall: HallStore,
  steps: SetUpSteps,
  facts: HallFacts,
): FamilyHandlers<'hall'> {
  const { append, clock, fieldEdits, transaction } = context;

  const nameHall = (
    { hallId, kioskNumber }: Place,
    names: { readonly hallName: string; readonly zone: string; readonly kioskName: string },
  ) => {
    const hallEdits = { name: names.hallName, zone: names.zone };
    append(
      'hall.edited',
      { hallId, edits: fieldEdits.plan('hall', hallId, hallEdits) },
      { actor: 'set-up' },
    );
    const kioskId = kioskIdOf(hallId, kioskNumber);
    append(
      'kiosk.edited',
      {
        kioskId,
        edits: fieldEdits.plan('kiosk', kioskId, { name: names.kioskName, voice: false }),
      },
      { actor: 'set-up' },
    );
  };

  return {
    'hall.state': () => {
      const kiosk = hall.kiosk();
      return ok({
        setUp: kiosk !== null,
        hallName: kiosk?.hallName ?? '',
        kioskName: kiosk?.kioskName ?? '',
        kioskNumber: kiosk?.kioskNumber ?? 0,
        voice: kiosk?.voice ?? false,
        zone: kiosk?.zone ?? DEFAULT_ZONE,
        now: clock.wall(),
        clockJump: kiosk === null ? null : hall.lastJump(context.today()),
        selfService: kiosk !== null && facts.selfService(),
      });
    },

    'hall.setUp': async (request) => {
      if (hall.kiosk() !== null) return refuse('already-set-up');
      if (isSimplePin(request.pin)) return refuse('pin-too-simple');
      const hallId = context.newId();
      // All or nothing: a hall without an administrator could never be entered again.
      const staffId = transaction(() => {
        const place = { hallId, kioskNumber: request.kioskNumber };
        steps.register(place);
        nameHall(place, { ...request, zone: DEFAULT_ZONE });
        return steps.addAdministrator(request.pin);
      });
      const people = request.sample ? await steps.fillSample(staffId) : 0;
      return ok({ staffId, people });
    },

    'hall.join': ({ slip, kioskName, pin }) => {
      if (hall.kiosk() !== null) return refuse('already-set-up');
      if (isSimplePin(pin)) return refuse('pin-too-simple');
      return transaction(() => {
        const place = steps.join(slip);
        if (place === null) return refuse('not-an-invitation');
        const { hallName, zone } = place;
        nameHall(place, { hallName, zone, kioskName });
        return ok({ staffId: steps.addAdministrator(pin), hallName });
      });
    },

    'hall.edit': ({ hallName, kioskName, voice }, { actor }) =>
      transaction(() => {
        const { hallId, kioskId } = context.kiosk();
        const hallEdits = fieldEdits.plan('hall', hallId, { name: hallName });
        if (hallEdits.length > 0) append('hall.edited', { hallId, edits: hallEdits }, { actor });
        const kioskEdits = fieldEdits.plan('kiosk', kioskId, { name: kioskName, voice });
        if (kioskEdits.length > 0)
          append('kiosk.edited', { kioskId, edits: kioskEdits }, { actor });
        return ok({});
      }),
  };
}
