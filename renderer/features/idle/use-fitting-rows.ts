import { useLayoutEffect, useRef, useState } from 'react';

/** The line that says how many more there are takes this share of a row. */
const MORE = 0.6;

/** How many of the rows fit into the frame, with room for "… more" where not all do. */
export function useFittingRows(count: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(count);
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const measure = () => {
      const row = box.querySelector('li')?.offsetHeight ?? 0;
      if (row > 0) setFitting(box.clientHeight / row);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(box);
    return () => watching.disconnect();
  }, []);
  return { frame, rows: fitting >= count ? count : Math.max(1, Math.floor(fitting - MORE)) };
}
