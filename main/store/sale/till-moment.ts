import type { StoreContext } from '../context.ts';
import type { TillStore } from './till-store.ts';

/** When what is done now in a till day counts (epoch ms): a clock that was set back never puts it before what was done. */
export const tillMoment = (
  { clock }: Pick<StoreContext, 'clock'>,
  tills: Pick<TillStore, 'lastAt'>,
  tillDayId: string,
): number => Math.max(Math.floor(clock.wall()), tills.lastAt(tillDayId));
