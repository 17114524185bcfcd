import { daysBetween, type IsoDate } from '../../../shared/domain/calendar.ts';
import { renewedDueDate } from '../../../shared/domain/lending/due-date.ts';
import { decideRenew, ruleFor, type Obstacle } from '../../../shared/domain/lending/loan-rules.ts';
import type { RenewProblem } from '../../../shared/domain/lending/words.ts';
import type { StoreContext } from '../context.ts';
import type { OpenLoan } from './loan-store.ts';
import type { Shelving } from './shelving.ts';
import type { Standing, Standings } from './standing.ts';

/** What stands in the way of a renewal today, and when the book would be due. */
export type Renewal = {
  readonly obstacles: readonly Obstacle<RenewProblem>[];
  readonly dueOn: IsoDate;
};

export type Renewals = ReturnType<typeof createRenewals>;

/** The same answer for the reader's page, which shows it, and for the renewal itself. */
export function createRenewals(
  { today }: Pick<StoreContext, 'today'>,
  standing: Pick<Standings, 'hallRules'>,
  shelving: Pick<Shelving, 'waitingOthers'>,
) {
  return (loan: OpenLoan, reader: Standing): Renewal => {
    const { rules, opening } = standing.hallRules();
    const { category, cardUntil } = reader.facts;
    const { dueOn: present, lentOn, material, titleId } = loan;
    const days = ruleFor(rules, category, material)?.days ?? daysBetween(lentOn, present);
    const terms = { days, move: rules.dueMove, opening, cardUntil };
    const { dueOn } = renewedDueDate({ ...terms, today: today(), dueOn: present });
    const obstacles = decideRenew({
      rules,
      today: today(),
      reader: reader.facts,
      material,
      loan,
      renewedDueOn: dueOn,
      waitingOthers: shelving.waitingOthers(titleId, reader.person.personId),
    });
    return { obstacles, dueOn };
  };
}
