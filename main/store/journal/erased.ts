import type { EventType } from '../../../shared/contract/events.ts';
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
  const isCut = db.prepare<[string, number], number>(
    'SELECT 1 FROM body_cut WHERE device_id = ? AND seq = ?',
  );
  const has = (id: string): boolean => isErased.get(id) !== undefined;

  /** Whether an event tells of an erased person: it is to be kept without its body, and not projected. */
  const names = (event: Telling): boolean =>
    isAboutPeople(event.type) && isAnybody.get() !== undefined && peopleOf(event).some(has);

  return {
    has,
    isAnybody: (): boolean => isAnybody.get() !== undefined,
    names,
    /**
     * Whether a stored event is to be kept without its body: it was cut, or names somebody who was erased. A body that
     * can't be read names nobody.
     */
    isGone: (deviceId: string, seq: number, { type, subject, body }: StoredTelling): boolean =>
      isAboutPeople(type) &&
      ((RECORD_EVENTS.has(type) && isCut.get(deviceId, seq) !== undefined) ||
        (isAnybody.get() !== undefined && names({ type, subject, payload: readBody(type, body) }))),
  };
}

/** The events that a person's record is made of. */
export const RECORD_EVENTS: ReadonlySet<string> = new Set<EventType>([
  'person.enrolled',
  'person.edited',
  'person.restated',
]);

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
