import { useEffect } from 'react';
import { playTone } from '../check-in/sounds.ts';
import { toneOf } from './desk-result.ts';
import type { Result } from './desk-state.ts';

/** Each result sounds once. */
export function useResultSound(result: Result | null): void {
  useEffect(() => {
    if (result !== null) void playTone(toneOf(result));
  }, [result]);
}
