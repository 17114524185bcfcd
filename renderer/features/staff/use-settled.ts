import { useEffect, useState } from 'react';

/** Longer than a scanner needs for its next key, shorter than anybody waits for. */
const SETTLED_MS = 150;

/** The text once nobody has typed for a moment, so that a code that runs through the box is not looked for. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
