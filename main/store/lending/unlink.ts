import { isPaused, overdueOf, pauseUntil } from '../../../shared/domain/lending/overdue.ts';
import type { StoreContext } from '../context.ts';
import { UNDO_MS } from './act-lines.ts';
import type { RulesStore } from './rules-store.ts';
import type { EndedLink, UnlinkStore } from './unlink-store.ts';

const DAY_MS = 86_400_000;

/** A return that can still be undone keeps its reader: else the loan would be nobody's. */
const LEAST_MS = UNDO_MS + 60_000;

/**
 * The privacy run: cuts the link between readers and what they borrowed, so many days after it ended, and between
 * readers and what they waited for. A late return that still pauses its reader is kept until the pause is over, a lost
 * book until it is settled: without the link nobody could tell whose they are. Answers how many links were cut.
 * It does its work once a day, where the hall cuts at the return each time; call it whenever the store rests.
 */
export function createUnlink(
  context: StoreContext,
  links: UnlinkStore,
  rules: RulesStore,
): () => number {
  const { append, clock, kiosk, today, transaction } = context;
  let doneFor: string | null = null;

  const isPausing = (loan: EndedLink): boolean => {
    const { opening, pauseRule } = rules.of(kiosk().hallId);
    const { dueOn, endedOn: on, forgiven } = loan;
    const { pauseDays } = overdueOf({ opening, dueOn, on, pauseRule, forgiven });
    return isPaused(pauseUntil(on, pauseDays), today());
  };

  return () => {
    const { historyDays } = rules.of(kiosk().hallId).rules;
    const run = `${today()} ${historyDays}`;
    if (historyDays > 0 && run === doneFor) return 0;
    const cut = transaction(() => {
      const before = clock.wall() - Math.max(historyDays * DAY_MS, LEAST_MS);
      const loans = links.loansEndedBy(before).filter((loan) => !isPausing(loan));
      const actIds = [...loans.map((loan) => loan.actId), ...links.othersEndedBy(before)];
      if (actIds.length > 0) append('loan.unlinked', { actIds, on: today() }, { actor: 'privacy' });
      return actIds.length;
    });
    doneFor = run;
    return cut;
  };
}
