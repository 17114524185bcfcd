import { useEffect, useEffectEvent } from 'react';
import { digitChoice } from './typed.ts';

/** A scanner's next digit comes long before this; a person who chose waits for what happens. */
const LONE_DIGIT_MS = 250;

/**
 * A lone digit in the scan box chooses while there is something to choose from, unless more digits follow it: then
 * it was the beginning of a code.
 */
export function useLoneDigit(text: string, choices: number, onDigit: (index: number) => void) {
  const choose = useEffectEvent(onDigit);
  useEffect(() => {
    const index = digitChoice(text, choices);
    if (index === null) return undefined;
    const timer = setTimeout(() => choose(index), LONE_DIGIT_MS);
    return () => clearTimeout(timer);
  }, [text, choices]);
}
