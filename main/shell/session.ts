import { staffCalls } from '../../shared/contract/staff.ts';
import type { Session } from '../../shared/contract/wire.ts';
import type { StoreLink } from './link-core.ts';

/** Who is signed in at the kiosk's window. */
export type SessionHolder = {
  readonly current: () => Session | null;
  /** Takes the value of an accepted `staff.signIn`. */
  readonly signIn: (value: unknown) => void;
  readonly signOut: () => void;
};

export function createSession(): SessionHolder {
  let session: Session | null = null;
  return {
    current: () => session,
    signIn: (value) => {
      const post = staffCalls['staff.signIn'].value.safeParse(value);
      if (!post.success) return;
      const { staffId, label, role } = post.data;
      session = { staffId, label, role };
    },
    signOut: () => {
      session = null;
    },
  };
}

/** The role that the store gives this post now, which may have changed since it signed in; null if none. */
export async function roleNow(
  session: Session | null,
  link: Pick<StoreLink, 'call'>,
): Promise<string | null> {
  if (session === null) return null;
  const answer = await link.call('staff.posts', {}, session.staffId);
  if (!answer.ok) return session.role;
  const posts = staffCalls['staff.posts'].value.safeParse(answer.value);
  const post = posts.data?.find(({ staffId }) => staffId === session.staffId);
  return post?.active === true ? post.role : null;
}
