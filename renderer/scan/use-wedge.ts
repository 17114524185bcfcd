import { useEffectEvent, useLayoutEffect } from 'react';
import { listenForWedge } from './wedge-listener.ts';
import type { WedgeHandlers } from './wedge-listener.ts';

/** Hears a keyboard-wedge scanner while the calling component is on screen. */
export function useWedge({ onCode, onUnreadable }: WedgeHandlers): void {
  const heard = useEffectEvent(onCode);
  const unreadable = useEffectEvent(onUnreadable);
  // Before the screen that asks for a card can be seen: the first scan may come with it.
  useLayoutEffect(
    () =>
      listenForWedge({
        onCode: (code, at) => heard(code, at),
        onUnreadable: (reason, at) => unreadable(reason, at),
      }),
    [],
  );
}
