import { useEffect, useEffectEvent } from 'react';

/** Calls back once, this many milliseconds after the component has appeared. */
export function useTimeOut(ms: number, onTimeOut: () => void): void {
  const timeOut = useEffectEvent(onTimeOut);
  useEffect(() => {
    const timer = setTimeout(() => timeOut(), ms);
    return () => clearTimeout(timer);
  }, [ms]);
}
