import { createHash } from 'node:crypto';
import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { lettersOf } from '../../../shared/domain/person-name.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { Attendee, CheckIn } from './check-in.ts';

export type Candidate = Attendee & {
  readonly phone: string | null;
  readonly birthYear: number | null;
};

export type ByHandFacts = {
  /** Everybody with a search key that begins so. */
  readonly candidates: (keyPrefix: string) => readonly Candidate[];
  readonly secondsLocked: (name: string) => number;
  readonly fail: (name: string) => void;
  readonly succeed: (name: string) => void;
};

type Given = Checked<'attendance.byHand'>;

/** Check-in without a card: two facts that fit exactly one person. */
export function createByHand(context: StoreContext, checkIn: CheckIn, facts: ByHandFacts) {
  return (given: Given, actor: string): Answer<'attendance.byHand'> => {
    const lock = lockName(given);
    const seconds = facts.secondsLocked(lock);
    if (seconds > 0) return refuse('locked', { seconds });
    return context.transaction(() => {
      const fitting = facts
        .candidates(given.name === undefined ? (given.lastFour ?? '') : queryKey(given.name))
        .filter((person) => fits(person, given));
      const [person, another] = fitting;
      if (person === undefined) {
        facts.fail(lock);
        const locked = facts.secondsLocked(lock);
        return locked > 0 ? refuse('locked', { seconds: locked }) : refuse('no-match');
      }
      if (another !== undefined) return refuse('ask-staff');
      facts.succeed(lock);
      if (!person.active) return refuse('person-inactive');
      const { scanId, shiftId } = given;
      return checkIn(person, { scanId, source: 'hand', shiftId }, actor);
    });
  };
}

/** Guessing is counted against the fact that is guessed at; a name is kept only as a hash. */
const lockName = ({ name, lastFour }: Given) =>
  `hand:${createHash('sha256')
    .update(name === undefined ? `phone ${lastFour}` : `name ${queryKey(name)}`)
    .digest('hex')}`;

function fits(person: Candidate, { name, lastFour, birthYear }: Given): boolean {
  return (
    (name === undefined || isWholeName(name, person.name)) &&
    (lastFour === undefined || person.phone?.endsWith(lastFour) === true) &&
    (birthYear === undefined || person.birthYear === birthYear)
  );
}

/** A name as written, or in pinyin or initials of all its characters. */
function isWholeName(given: string, name: string): boolean {
  const typed = queryKey(given);
  if (/\p{Script=Han}/u.test(typed)) return typed === queryKey(name);
  return lettersOf(typed).length >= lettersOf(queryKey(name)).length;
}
