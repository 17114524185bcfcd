import type { StoreContext } from '../context.ts';
import type { ActStore } from './act-store.ts';

/** When what is done now counts (epoch ms): a clock that was set back never puts it before what was done before. */
export const momentOf = (
  { clock }: Pick<StoreContext, 'clock'>,
  acts: Pick<ActStore, 'lastAt'>,
  copyId: string,
): number => Math.max(Math.floor(clock.wall()), acts.lastAt(copyId));
