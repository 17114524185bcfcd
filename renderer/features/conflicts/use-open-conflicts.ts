import { useCallQuery } from '../../app/use-call.ts';
import { useIsClerk } from '../staff/session.ts';

/** How many conflicts wait for somebody to settle them; none to those who can't. */
export function useOpenConflicts(): number {
  const isClerk = useIsClerk();
  const { data } = useCallQuery('conflicts.count', {}, { isEnabled: isClerk });
  return data?.ok ? data.value.open : 0;
}
