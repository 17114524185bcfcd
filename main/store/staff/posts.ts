import type { Role } from '../../../shared/contract/names.ts';
import type { StoreContext } from '../context.ts';
import type { Locks } from './lock-store.ts';
import { hashPin } from './pin.ts';
import type { StaffStore } from './staff-store.ts';

/** The lock of a post's PIN. */
export const lockOf = (staffId: string) => `pin:${staffId}`;

type NewPost = { readonly label: string; readonly role: Role; readonly pin: string };

/** Writes posts and their PINs, in the caller's transaction. */
export function createPosts(context: StoreContext, staff: StaffStore, locks: Locks) {
  const { append, fieldEdits } = context;

  const setPin = (staffId: string, pin: string, actor: string): void => {
    const { salt, hash } = hashPin(pin);
    staff.setPin(staffId, salt, hash);
    locks.succeed(lockOf(staffId));
    append('staff.pin-set', { staffId }, { actor });
  };

  return {
    setPin,
    /** Answers the new post's id. */
    add({ label, role, pin }: NewPost, actor: string): string {
      const staffId = context.newId();
      const edits = fieldEdits.plan('staff', staffId, { label, role, active: true });
      append('staff.edited', { staffId, edits }, { actor });
      setPin(staffId, pin, actor);
      return staffId;
    },
  };
}
export type Posts = ReturnType<typeof createPosts>;
