import { lendingOfficeCalls, type LendingRules } from '../../../shared/contract/lending-office.ts';
import { isIsoDate } from '../../../shared/domain/calendar.ts';
import type { OpeningDays } from '../../../shared/domain/lending/opening-days.ts';
import { closedWeekdaysOf, type DayHours } from '../../../shared/domain/lending/opening-hours.ts';
import type { PauseRule } from '../../../shared/domain/lending/overdue.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';
import { DEFAULT_RULES } from './default-rules.ts';

/** The rules of a hall as they were decided, and in the shapes that the rules of lending ask for. */
export type HallRules = {
  /** False until the hall has decided: what holds until then is nobody's word to the public. */
  readonly isDecided: boolean;
  readonly rules: LendingRules;
  readonly opening: OpeningDays & { readonly hours: readonly DayHours[] };
  readonly pauseRule: PauseRule;
};

export type RulesStore = ReturnType<typeof createRulesStore>;

/** What each hall decided about lending, as one field: rules that were half one's and half another's would be nobody's. */
export function createRulesStore(db: Db, fieldEdits: FieldEdits) {
  const stored = db
    .prepare<[string], string | null>('SELECT rules FROM lending WHERE hall_id = ?')
    .pluck();
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'lending',
    key: 'hall_id',
    columns: { rules: 'rules' },
  });

  // Every scan asks for them, and they hardly ever change.
  const kept = new Map<string, HallRules>();
  const forget = () => kept.clear();

  const projector: Projector = {
    tables: ['lending'],
    forget,
    on: {
      'lending.edited': (event) => {
        rows.edit(event.payload.hallId, event, event.payload.edits);
        forget();
      },
    },
  };

  return {
    projector,
    /** The defaults where a hall never decided, or where what arrived can't be read. */
    of(hallId: string): HallRules {
      const known = kept.get(hallId);
      if (known !== undefined) return known;
      const rules = readRules(stored.get(hallId) ?? null);
      const read = {
        isDecided: rules !== DEFAULT_RULES,
        rules,
        opening: openingOf(rules),
        pauseRule: pauseRuleOf(rules),
      };
      kept.set(hallId, read);
      return read;
    },
  };
}

function readRules(json: string | null): LendingRules {
  const read = lendingOfficeCalls['lending.rules'].value.safeParse(JSON.parse(json ?? 'null'));
  return read.success ? read.data : DEFAULT_RULES;
}

const openingOf = ({ closedWeekdays, hours, closedDates }: LendingRules) => ({
  closedWeekdays: closedWeekdaysOf({ closedWeekdays, hours }),
  hours,
  closedDates: closedDates.map(({ date }) => date).filter(isIsoDate),
});

const pauseRuleOf = ({ pausePerDay, graceDays, pauseCapDays }: LendingRules): PauseRule => ({
  perDay: pausePerDay,
  graceDays,
  capDays: pauseCapDays,
});
