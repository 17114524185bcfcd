import { useEffect, useEffectEvent, useState } from 'react';

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input'] as const;
const TICK_MS = 500;

/**
 * Calls `onIdle` once nobody has touched anything for `limitMs`. Gives the seconds that are left in the
 * last `warningMs` of it, else null.
 */
export function useIdle(limitMs: number, warningMs: number, onIdle: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    let lastInput = performance.now();
    const stopping = new AbortController();
    const touched = () => {
      lastInput = performance.now();
      setSecondsLeft(null);
    };
    for (const input of INPUTS)
      addEventListener(input, touched, { capture: true, passive: true, signal: stopping.signal });
    const timer = setInterval(() => {
      const left = limitMs - (performance.now() - lastInput);
      setSecondsLeft(left <= warningMs ? Math.max(0, Math.ceil(left / 1000)) : null);
      if (left > 0) return;
      clearInterval(timer);
      idle();
    }, TICK_MS);
    return () => {
      clearInterval(timer);
      stopping.abort();
    };
  }, [limitMs, warningMs]);
  return secondsLeft;
}
