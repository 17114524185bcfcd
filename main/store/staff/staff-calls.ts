import { isSimplePin } from '../../../shared/domain/access.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { Posts } from './posts.ts';
import type { StaffStore } from './staff-store.ts';

export function createStaffCalls(
  context: StoreContext,
  staff: StaffStore,
  posts: Posts,
): FamilyHandlers<'staff'> {
  const { append, transaction, fieldEdits } = context;
  const labelTaken = (label: string, except?: string) =>
    staff.list().some((post) => post.label === label && post.staffId !== except);

  return {
    'staff.posts': () => ok(staff.list().filter((post) => post.active && post.hasPin)),
    'staff.list': () => ok(staff.list()),

    'staff.signIn': ({ staffId, pin }) => {
      const answer = posts.checkPin(staffId, pin);
      const post = staff.get(staffId);
      if (answer.kind === 'unknown-post' || post === null) return refuse('unknown-post');
      if (answer.kind === 'right') return ok(post);
      return answer.kind === 'locked'
        ? refuse('locked', { seconds: answer.seconds })
        : refuse('wrong-pin', { triesLeft: answer.triesLeft });
    },

    'staff.add': ({ label, role, pin }, { actor }) => {
      if (isSimplePin(pin)) return refuse('pin-too-simple');
      return transaction(() => {
        if (labelTaken(label)) return refuse('label-taken');
        return ok({ staffId: posts.add({ label, role, pin }, actor) });
      });
    },

    'staff.edit': ({ staffId, ...changes }, { actor }) =>
      transaction(() => {
        const post = staff.get(staffId);
        if (post === null) return refuse('unknown-post');
        if (changes.label !== undefined && labelTaken(changes.label, staffId))
          return refuse('label-taken');
        const after = { role: changes.role ?? post.role, active: changes.active ?? post.active };
        const othersRemain = staff
          .list()
          .some(
            (one) =>
              one.staffId !== staffId && one.active && one.hasPin && one.role === 'administrator',
          );
        if (!othersRemain && !(after.active && after.role === 'administrator'))
          return refuse('last-administrator');
        const edits = fieldEdits.plan('staff', staffId, changes);
        if (edits.length > 0) append('staff.edited', { staffId, edits }, { actor });
        return ok({});
      }),

    'staff.setPin': ({ staffId, pin }, { actor }) => {
      if (isSimplePin(pin)) return refuse('pin-too-simple');
      return transaction(() => {
        if (staff.get(staffId) === null) return refuse('unknown-post');
        posts.setPin(staffId, pin, actor);
        return ok({});
      });
    },
  };
}
