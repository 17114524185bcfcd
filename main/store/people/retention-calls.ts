import { createHash } from 'node:crypto';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { dateIn } from '../../../shared/domain/calendar.ts';
import {
  isRunDue,
  retentionKinds,
  type ClockDoubt,
  type RetentionKind,
} from '../../../shared/domain/retention.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { slices } from '../slices.ts';
import { erasePerson } from './erase-person.ts';
import type { PersonStore } from './person-store.ts';
import { createRetentionPlan, type Planned, type RetentionFacts } from './retention-plan.ts';
import type { RetentionStore } from './retention-store.ts';

/** How many people are shown of each kind. */
const EXAMPLES = 5;

/** What the yearly clean-up is told by others; handed in by the composition root. */
export type CleanUpFacts = {
  readonly cardsOf: (personId: string) => { cardId: string; revokedOn: string | null }[];
  readonly clockDoubt: () => ClockDoubt | null;
  /** When this kiosk's hall began (epoch ms). */
  readonly beganAt: () => number;
  readonly countDetached: () => number;
  readonly otherKiosks: () => number;
  readonly tellHub: () => number | null;
};

/** The yearly clean-up: shows first what it will do, then does that and nothing else. */
export function createCleanUp(
  context: StoreContext,
  people: PersonStore,
  store: RetentionStore,
  facts: CleanUpFacts & RetentionFacts,
): FamilyHandlers<'retention'> {
  const plan = createRetentionPlan(context, people, store, facts);
  const { append, fieldEdits, kiosk, today, transaction } = context;
  let isRunning = false;

  /** Everybody of whom something is over, a slice at a time: a scan goes first. */
  const gather = async () => {
    const breathe = slices();
    const due: Planned[] = [];
    let held = 0;
    for (const personId of plan.candidates()) {
      const found = plan.look(personId);
      if (found?.isHeld === true) held += 1;
      else if (found !== null) due.push(found);
      await breathe();
    }
    return { due, held, planId: planIdOf(today(), due) };
  };

  /** Says again what stands of each record, and cuts the events that it was written in. */
  const restate = ({ person, records, empties, leftOn }: Planned, actor: string): void => {
    const on = today();
    const emptied = Object.fromEntries(
      empties.map((field) => [field, field === 'guardianConsent' ? false : null]),
    );
    for (const { person_id: personId, number, enrolled_on: enrolledOn } of records) {
      const places = store.sources(personId);
      const isLeft = leftOn !== null && personId === person.person_id;
      const edits = fieldEdits.restate('person', personId, {
        ...emptied,
        ...(isLeft && { leftOn }),
      });
      // Else they would seem to have left today.
      if (isLeft && edits.every(({ field }) => field !== 'leftOn'))
        edits.push({ field: 'leftOn', value: leftOn, base: null, ver: 1 });
      const meta = { actor, subject: personId };
      append('person.restated', { personId, number, enrolledOn, edits }, meta);
      append('retention.cut', { personId, on, places }, meta);
    }
  };

  /** One person in one transaction; what was planned is looked at once more. */
  const cleanUp = (planned: Planned, actor: string): boolean =>
    transaction(() => {
      const { person_id: personId } = planned.person;
      const now = plan.look(personId);
      if (now === null || now.isHeld || now.kind !== planned.kind) return false;
      if (now.kind !== 'residents' && now.kind !== 'volunteers') restate(now, actor);
      else {
        const records = [...people.ofOnePerson(personId)].toSorted();
        erasePerson(context, { records, cards: facts.cardsOf(personId) }, 'retention', actor);
      }
      return true;
    });

  const run = async (due: readonly Planned[], actor: string) => {
    const breathe = slices();
    const done = noneDone();
    const before = facts.countDetached();
    for (const planned of due) {
      if (cleanUp(planned, actor)) done[planned.kind] += 1;
      await breathe();
    }
    const on = today();
    transaction(() => append('retention.ran', { on, done }, { actor }));
    const untold = facts.tellHub();
    return ok({
      on,
      done,
      bodies: facts.countDetached() - before,
      otherKiosks: facts.otherKiosks(),
      hub: untold === null ? 'none' : untold > 0 ? 'untold' : 'told',
    } as const);
  };

  return {
    'retention.periods': () => {
      const { hallId, zone } = kiosk();
      const lastOn = store.lastOn(hallId);
      const since = lastOn ?? dateIn(zone, facts.beganAt());
      return ok({ periods: plan.periods(), lastOn, isDue: isRunDue(since, today()) });
    },

    'retention.set': (periods, { actor }) =>
      transaction(() => {
        const { hallId } = kiosk();
        const edits = fieldEdits.plan('hall', hallId, { retention: periods });
        if (edits.length > 0) append('hall.edited', { hallId, edits }, { actor });
        return ok({});
      }),

    'retention.preview': async () => {
      const { due, held, planId } = await gather();
      return ok({
        planId,
        today: today(),
        doubt: facts.clockDoubt(),
        kinds: retentionKinds.map((kind) => {
          const ofKind = due.filter((one) => one.kind === kind);
          const examples = ofKind.slice(0, EXAMPLES).map(({ person: { number, name }, since }) => ({
            number,
            name,
            since,
          }));
          return { kind, people: ofKind.length, examples };
        }),
        held,
      });
    },

    'retention.run': async ({ planId }, { actor }) => {
      const doubt = facts.clockDoubt();
      if (doubt !== null) return refuse('clock-doubtful', { doubt, today: today() });
      if (isRunning) return refuse('retention-running');
      isRunning = true;
      try {
        const now = await gather();
        return now.planId === planId ? await run(now.due, actor) : refuse('preview-changed');
      } finally {
        isRunning = false;
      }
    },
  };
}

const noneDone = (): Record<RetentionKind, number> => ({
  residents: 0,
  volunteers: 0,
  contacts: 0,
  guardians: 0,
  former: 0,
});

/** The same for the same people on the same day, and for nothing else. */
const planIdOf = (on: string, due: readonly Planned[]): string => {
  const lines = due.map(({ kind, person }) => `${kind} ${person.person_id}`).toSorted();
  return createHash('sha256')
    .update([on, ...lines].join('\n'))
    .digest('hex');
};
