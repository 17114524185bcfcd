import type { Household, ReaderPage } from '../../../shared/contract/lending.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { activeMember, type Desk } from './desk-state.ts';

const NO_ID = 'no-reader';

export type Opened = { readonly household: Household; readonly active: ReaderPage };

/** The household whose page is open, kept up to date. */
export function useOpenReader({ reader }: Desk): Opened | null {
  const found = useCallQuery(
    'lending.reader',
    { personId: reader?.personId ?? NO_ID },
    { isEnabled: reader !== null },
  );
  if (reader === null || !found.data?.ok) return null;
  const household = found.data.value;
  return { household, active: activeMember(household, reader.activeId) };
}
