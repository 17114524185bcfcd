import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { LendingSource } from '../../../shared/domain/lending/words.ts';
import type { StoreContext } from '../context.ts';
import type { CopyRecord } from './copy-store.ts';
import type { LendingStores } from './lending-stores.ts';
import { momentOf } from './moment.ts';
import type { Shelving } from './shelving.ts';
import type { Standings } from './standing.ts';

export type GiveBack = ReturnType<typeof createGiveBack>;

/** Takes a book back, whatever stood of it, and sets it aside for the next in line. */
export function createGiveBack(
  context: StoreContext,
  stores: LendingStores,
  standing: Standings,
  shelving: Shelving,
) {
  return (
    { copyId, loanId }: CopyRecord,
    given: {
      readonly actId: string;
      readonly condition: 'good' | 'damaged';
      readonly forgiven: boolean;
      readonly source: LendingSource;
    },
    actor: string,
  ): void => {
    const on = returnedOn(stores, standing, loanId);
    const at = momentOf(context, stores.copies.acts, copyId);
    context.append('loan.returned', { ...given, copyId, at, on }, { actor, subject: copyId });
    shelving.passOn(copyId, given.actId, actor);
  };
}

/** The day that a return counts for by now; never one before the loan. */
export function returnedOn(
  { loans }: Pick<LendingStores, 'loans'>,
  { dayOfReturn }: Pick<Standings, 'dayOfReturn'>,
  loanId: string | null,
): IsoDate {
  const lentOn = loanId === null ? undefined : loans.loan(loanId)?.lentOn;
  const day = dayOfReturn();
  return lentOn !== undefined && lentOn > day ? lentOn : day;
}
