import { useEffect, useState } from 'react';

/** Longer than people notice as waiting. */
const LATE = 300;

/** True once the scan of this id (null: none) has been waited for longer than a moment. */
export function useIsLate(scanId: string | null): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (scanId === null) return undefined;
    const timer = setTimeout(() => setLate(scanId), LATE);
    return () => clearTimeout(timer);
  }, [scanId]);
  return scanId !== null && late === scanId;
}
