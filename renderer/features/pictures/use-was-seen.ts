import { useEffect, useState, type RefObject } from 'react';

/** True once the element was in sight: pictures of rows far down are not asked for. */
export function useWasSeen(element: RefObject<HTMLElement | null>): boolean {
  const [wasSeen, setWasSeen] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || wasSeen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setWasSeen(true);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, wasSeen]);
  return wasSeen;
}
