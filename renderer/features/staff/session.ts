import { createContext, useContext } from 'react';
import type { Role } from '../../../shared/contract/names.ts';

/** Who is signed in at the staff desk. */
export type StaffSession = {
  readonly staffId: string;
  readonly label: string;
  readonly role: Role;
};

export const SessionContext = createContext<StaffSession | null>(null);

export function useSession(): StaffSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('a staff page outside the staff desk');
  return session;
}

/** Whether the desk may write down what it sees; librarians and sellers only look at people and attendance. */
export function useIsClerk(): boolean {
  const { role } = useSession();
  return role === 'administrator' || role === 'clerk';
}
