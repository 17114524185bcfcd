import type { Role } from '../../../shared/contract/names.ts';
import type { StoreContext } from '../context.ts';
import type { Locks } from './lock-store.ts';
import { hashPin, pinMatches } from './pin.ts';
import type { StaffStore } from './staff-store.ts';

/** What a PIN that was typed for a post comes to; a wrong one has been counted. */
export type PinAnswer =
  | { readonly kind: 'right'; readonly role: Role }
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'unknown-post' };

/** The lock of a post's PIN. */
const lockOf = (staffId: string) => `pin:${staffId}`;

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
    checkPin(staffId: string, pin: string): PinAnswer {
      const post = staff.get(staffId);
      const stored = staff.pin(staffId);
      if (post === null || !post.active || stored === null) return { kind: 'unknown-post' };
      const lock = lockOf(staffId);
      const seconds = locks.secondsLeft(lock);
      if (seconds > 0) return { kind: 'locked', seconds };
      if (pinMatches(pin, stored)) {
        locks.succeed(lock);
        return { kind: 'right', role: post.role };
      }
      const triesLeft = locks.fail(lock);
      const locked = locks.secondsLeft(lock);
      return locked > 0 ? { kind: 'locked', seconds: locked } : { kind: 'wrong-pin', triesLeft };
    },
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
