import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/**
 * The store's time now, drawn again with each new minute.
 *
 * @param ahead how far (ms) the store's clock is ahead of this page's
 */
export function useHallClock(ahead: number): number {
  const [minute, setMinute] = useState(() => Math.floor((Date.now() + ahead) / MINUTE));
  useEffect(() => {
    const look = () => setMinute(Math.floor((Date.now() + ahead) / MINUTE));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [ahead]);
  return minute * MINUTE;
}
