import { useEffect, useState } from 'react';
import type { Value } from '../../shared/contract/calls.ts';
import { dateIn, type IsoDate } from '../../shared/domain/calendar.ts';
import { useCallQuery } from './use-call.ts';

const LOOK_EVERY_MS = 15_000;

export type HallDay = {
  readonly hall: Value<'hall.state'>;
  /** The hall's day: it turns at the hall's midnight by the store's clock. */
  readonly today: IsoDate;
  /** By the store's clock, a few seconds old at most. */
  readonly now: number;
};

/** The hall and its day; undefined until the store has answered. */
export function useHallDay(): HallDay | undefined {
  const { data, dataUpdatedAt } = useCallQuery('hall.state', {});
  const [looked, setLooked] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLooked(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (!data?.ok) return undefined;
  const hall = data.value;
  const now = hall.now + Math.max(0, looked - dataUpdatedAt);
  return { hall, today: dateIn(hall.zone, now), now };
}
