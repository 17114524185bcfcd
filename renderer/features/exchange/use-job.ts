import type { Value } from '../../../shared/contract/calls.ts';
import { useCallQuery } from '../../app/use-call.ts';

export type Job = Value<'sync.job'>;

/** What the store is at, or came to last. */
export function useJob(): Job {
  const { data } = useCallQuery('sync.job', {});
  return data?.ok === true ? data.value : { state: 'none' };
}
