import type { Value } from '../../../shared/contract/calls.ts';
import { useCallQuery } from '../../app/use-call.ts';

export type Place = Value<'sync.places'>[number];

/** Sticks as they are put in and pulled out, and this machine's folder; undefined until the first look is over. */
export function usePlaces(): readonly Place[] | undefined {
  const { data } = useCallQuery('sync.places', {}, { isWatched: true });
  return data?.ok === true ? data.value : undefined;
}
