import { useEffect, useState } from 'react';

/** A lock that the store has closed for some seconds, counted down here. */
export function useLock() {
  const [opensAt, setOpensAt] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const left = opensAt - performance.now();
    if (left <= 0) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [opensAt]);
  return {
    secondsLeft: Math.max(0, Math.ceil((opensAt - now) / 1000)),
    close: (seconds: number) => {
      const from = performance.now();
      setNow(from);
      setOpensAt(from + seconds * 1000);
    },
  };
}
