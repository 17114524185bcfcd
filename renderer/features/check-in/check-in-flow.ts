import type { CheckInResult } from '../../../shared/contract/attendance.ts';
import type { CommonRefusal } from '../../../shared/contract/call.ts';
import type { Answer, Facts, Refusal } from '../../../shared/contract/calls.ts';

/** What somebody without a card says of themselves: two of three. */
export type HandFacts = {
  readonly name?: string;
  readonly lastFour?: string;
  readonly birthYear?: number;
};

export type Who =
  | { readonly way: 'card'; readonly code: string; readonly source: 'camera' | 'wedge' }
  | { readonly way: 'hand'; readonly facts: HandFacts };

/** One act of checking in. Its scanId stays the same however often the store has to be asked. */
export type Attempt = {
  readonly scanId: string;
  readonly who: Who;
  /** Null is the open door; undefined where nothing was chosen. */
  readonly shiftId?: string | null;
};

type CheckInCall = 'attendance.scan' | 'attendance.byHand';
export type CheckInAnswer = Answer<CheckInCall>;
export type CheckInRefusal = Refusal<CheckInCall> | CommonRefusal;
type Choice = Extract<CheckInResult, { kind: 'choose-shift' }>;

export type Problem = { readonly refusal: CheckInRefusal; readonly facts?: Facts };
/** What a result screen says. */
export type Outcome =
  | Exclude<CheckInResult, Choice>
  | ({ readonly kind: 'refused'; readonly way: Who['way'] } & Problem);

/** Cards that were shown while another one was being dealt with: each has its turn, none is lost. */
type Queue = { readonly next: readonly Attempt[] };

/** The public face is always at one of these. */
export type PublicState =
  | { readonly at: 'idle' }
  | { readonly at: 'hand'; readonly problem: Problem | null }
  | { readonly at: 'sign-in' }
  | ({ readonly at: 'asking'; readonly attempt: Attempt } & Queue)
  | ({ readonly at: 'choosing'; readonly attempt: Attempt; readonly choice: Choice } & Queue)
  | ({ readonly at: 'showing'; readonly scanId: string; readonly outcome: Outcome } & Queue);

export type PublicEvent =
  | { readonly type: 'identified'; readonly attempt: Attempt }
  | { readonly type: 'unreadable'; readonly scanId: string; readonly refusal: CheckInRefusal }
  | { readonly type: 'answered'; readonly scanId: string; readonly answer: CheckInAnswer }
  | { readonly type: 'chosen'; readonly shiftId: string | null }
  | { readonly type: 'opened'; readonly screen: 'hand' | 'sign-in' }
  /** Left by a touch, or by itself after a while. */
  | { readonly type: 'left' };

export const atIdle: PublicState = { at: 'idle' };

/** What the public face does next. Pure: who asks the store, and when time is up, is not decided here. */
export function nextState(state: PublicState, event: PublicEvent): PublicState {
  switch (event.type) {
    case 'identified':
      return identified(state, event.attempt);
    case 'unreadable':
      return unreadable(state, event.scanId, event.refusal);
    case 'answered':
      return state.at === 'asking' && state.attempt.scanId === event.scanId
        ? answered(state, event.answer)
        : state;
    case 'chosen':
      return state.at === 'choosing'
        ? {
            at: 'asking',
            attempt: { ...state.attempt, shiftId: event.shiftId },
            next: state.next,
          }
        : state;
    case 'opened':
      return opened(state, event.screen);
    case 'left':
      break;
  }
  return state.at === 'asking' ? state : goOn(queueOf(state));
}

/** A result or a choice gives way to a new card at once; those shown before it come before it. */
function identified(state: PublicState, attempt: Attempt): PublicState {
  const next = queueOf(state);
  const ahead = state.at === 'asking' ? [state.attempt, ...next] : next;
  const queue = ahead.some((one) => isSameCard(one, attempt)) ? next : [...next, attempt];
  const mustWait = state.at === 'asking' || (state.at === 'showing' && next.length > 0);
  return mustWait ? { ...state, next: queue } : goOn(queue);
}

/** Nothing stands behind an unreadable code, so it never takes the screen from a card. */
function unreadable(state: PublicState, scanId: string, refusal: CheckInRefusal): PublicState {
  if (state.at === 'asking' || state.at === 'choosing' || queueOf(state).length > 0) return state;
  return { at: 'showing', scanId, outcome: { kind: 'refused', way: 'card', refusal }, next: [] };
}

function answered(
  { attempt, next }: Extract<PublicState, { at: 'asking' }>,
  answer: CheckInAnswer,
): PublicState {
  const { scanId, who } = attempt;
  if (!answer.ok) {
    const { refusal, facts } = answer;
    const problem = facts === undefined ? { refusal } : { refusal, facts };
    if (who.way === 'hand' && canCorrect(refusal) && next.length === 0)
      return { at: 'hand', problem };
    return { at: 'showing', scanId, outcome: { kind: 'refused', way: who.way, ...problem }, next };
  }
  if (answer.value.kind === 'choose-shift')
    return { at: 'choosing', attempt, choice: answer.value, next };
  return { at: 'showing', scanId, outcome: answer.value, next };
}

function opened(state: PublicState, screen: 'hand' | 'sign-in'): PublicState {
  const isFree = state.at !== 'asking' && queueOf(state).length === 0;
  if (!isFree) return state;
  return screen === 'hand' ? { at: 'hand', problem: null } : { at: 'sign-in' };
}

function goOn([attempt, ...next]: readonly Attempt[]): PublicState {
  return attempt === undefined ? atIdle : { at: 'asking', attempt, next };
}

const queueOf = (state: PublicState): readonly Attempt[] => ('next' in state ? state.next : []);

const isSameCard = (one: Attempt, other: Attempt): boolean =>
  one.who.way === 'card' && other.who.way === 'card' && one.who.code === other.who.code;

/** What was typed stays on the screen, so that a wrong digit can be put right. */
const canCorrect = (refusal: CheckInRefusal): boolean =>
  refusal === 'no-match' || refusal === 'ask-staff' || refusal === 'locked';
