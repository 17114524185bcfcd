import type { Answer, Request, Value } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { dateIn, epochOf, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { TravellingClock } from '../clock.ts';
import type { Caller } from '../context.ts';
import type { Store } from '../index.ts';

/** Told how much of the work is done, often but not at every call. */
export type OnProgress = (done: number, total: number) => void;

/** Where records of the past are made: the hall's own calls, at whatever time the clock is set to. */
export type Stage = {
  readonly zone: string;
  /** The real time when it began, and its date. */
  readonly now: number;
  readonly today: IsoDate;
  /** Sets the clock to a second of a day. */
  readonly goTo: (date: IsoDate, second: number) => void;
  /** A call of staff that must go well: a refusal is thrown. */
  readonly staff: Ask;
  /** The same for a post. */
  readonly as: (caller: Caller) => Ask;
  /** The same for the public screen. */
  readonly visitor: Ask;
  /** A call of the public screen that may be refused. */
  readonly attempt: <N extends CallName>(name: N, request: Request<N>) => Promise<Answer<N>>;
};

export type Ask = <N extends CallName>(name: N, request: Request<N>) => Promise<Value<N>>;

export async function createStage(
  store: Pick<Store, 'call'>,
  caller: Caller,
  clock: TravellingClock,
): Promise<Stage> {
  const as =
    (who: Caller): Ask =>
    async (name, request) => {
      const answer = await store.call(name, request, who);
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.refusal}`);
      return answer.value;
    };
  const { zone, now } = await as(caller)('hall.state', {});
  let midnight: { readonly date: IsoDate; readonly at: number } | null = null;
  return {
    zone,
    now,
    today: dateIn(zone, now),
    goTo(date, second) {
      if (midnight?.date !== date) midnight = { date, at: epochOf(zone, date, 0) };
      clock.travelTo(midnight.at + second * 1000);
    },
    staff: as(caller),
    as,
    visitor: as(PUBLIC),
    attempt: (name, request) => store.call(name, request, PUBLIC),
  };
}

const PUBLIC: Caller = { actor: 'public', role: null };
