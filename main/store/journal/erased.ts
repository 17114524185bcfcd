import { isPersonal } from '../../../shared/contract/names.ts';
import type { Db } from '../db/failure.ts';
import { decodeBody } from './header.ts';

/** An event that may tell of somebody who was erased. */
export type Telling = {
  readonly type: string;
  readonly subject: string | null;
  readonly payload: unknown;
};

export type Erased = ReturnType<typeof createErased>;

/** Whose data was erased here. */
export function createErased(db: Db) {
  const isErased = db.prepare<[string], number>('SELECT 1 FROM erased_person WHERE person_id = ?');
  const isAnybody = db.prepare<[], number>('SELECT 1 FROM erased_person LIMIT 1');
  const has = (id: string): boolean => isErased.get(id) !== undefined;

  /** Whether an event tells of an erased person: it is to be kept without its body, and not projected. */
  const names = (event: Telling): boolean =>
    isAboutPeople(event.type) && isAnybody.get() !== undefined && peopleOf(event).some(has);

  return {
    has,
    isAnybody: (): boolean => isAnybody.get() !== undefined,
    names,
    /** The same of an event as it is stored; a body that can't be read names nobody. */
    namesIn: ({ type, subject, body }: StoredTelling): boolean =>
      isAboutPeople(type) &&
      isAnybody.get() !== undefined &&
      names({ type, subject, payload: readBody(type, body) }),
  };
}

export type StoredTelling = {
  readonly type: string;
  readonly subject: string | null;
  readonly body: Buffer;
};

/**
 * That two records are one person tells nothing of who it is, and the hours of both stand in the sums of one: merges
 * stay.
 */
export const isAboutPeople = (type: string): boolean =>
  isPersonal(type) && type !== 'person.merged';

/** The ids that an event may name a person by: its subject and what its payload holds, but for nested values. */
export function peopleOf({ subject, payload }: Telling): string[] {
  const values: unknown[] =
    typeof payload === 'object' && payload !== null ? Object.values(payload) : [];
  return [subject, ...values].filter((value) => typeof value === 'string');
}

export function readBody(type: string, body: Buffer): unknown {
  try {
    return decodeBody(type, body);
  } catch {
    return null;
  }
}
