import type { Caller } from '../context.ts';
import type { TravellingClock } from '../clock.ts';
import type { Store } from '../index.ts';
export async function fillSample(
  _store: Pick<Store, 'call' | 'journal'>,
  _caller: Caller,
  _clock: TravellingClock,
  _onProgress: (done: number, total: number) => void,
): Promise<number> {
  return 0;
}
