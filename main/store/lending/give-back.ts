import type { LendingSource } from '../../../shared/domain/lending/words.ts';
import type { StoreContext } from '../context.ts';
import type { CopyRecord } from './copy-store.ts';
import type { LendingStores } from './lending-stores.ts';
import { momentOf } from './moment.ts';
import type { Shelving } from './shelving.ts';

export type GiveBack = ReturnType<typeof createGiveBack>;

/** Takes a book back, whatever stood of it, and sets it aside for the next in line. */
export function createGiveBack(context: StoreContext, stores: LendingStores, shelving: Shelving) {
  return (
    { copyId }: CopyRecord,
    given: {
      readonly actId: string;
      readonly condition: 'good' | 'damaged';
      readonly forgiven: boolean;
      readonly source: LendingSource;
    },
    actor: string,
  ): void => {
    const at = momentOf(context, stores.copies.acts, copyId);
    context.append(
      'loan.returned',
      { ...given, copyId, at, on: context.today() },
      { actor, subject: copyId },
    );
    shelving.passOn(copyId, given.actId, actor);
  };
}
