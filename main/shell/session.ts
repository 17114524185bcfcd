import * as z from 'zod/mini';
import { roles } from '../../shared/contract/names.ts';
import type { Session } from '../../shared/contract/wire.ts';
import type { StoreLink } from './link-core.ts';

const post = z.object({
  staffId: z.string(),
  label: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
});

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
      const accepted = post.safeParse(value);
      if (!accepted.success) return;
      const { staffId, label, role } = accepted.data;
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
  const posts = z.array(post).safeParse(answer.value);
  const now = posts.data?.find(({ staffId }) => staffId === session.staffId);
  return now?.active === true ? now.role : null;
}
