import { useEffect, useState } from 'react';

const MINUTE = 60_000;
const activity = ['pointerdown', 'keydown', 'wheel'] as const;
/** What carries this attribute may be touched without anybody coming back from the slideshow. */
const KEEPS = 'data-keeps-quiet';

export const keepsQuiet = { [KEEPS]: '' } as const;

/**
 * How many whole minutes nobody has touched the screen or a key.
 *
 * @param isCounting false while somebody is being dealt with: it begins anew afterwards
 */
export function useQuietMinutes(isCounting: boolean): number {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    if (!isCounting) return undefined;
    const count = () => setInterval(() => setMinutes((quiet) => quiet + 1), MINUTE);
    let timer = count();
    const stop = () => {
      clearInterval(timer);
      setMinutes(0);
    };
    const wake = ({ target }: Event) => {
      if (target instanceof Element && target.closest(`[${KEEPS}]`)) return;
      stop();
      timer = count();
    };
    const stopping = new AbortController();
    const options = { capture: true, passive: true, signal: stopping.signal };
    for (const event of activity) window.addEventListener(event, wake, options);
    return () => {
      stopping.abort();
      stop();
    };
  }, [isCounting]);
  return minutes;
}
