import { useMemo } from 'react';
import { bytesOfBase64 } from './base64.ts';

/** A picture as the store hands it out; the same bytes for as long as the text is the same. */
export function useJpeg(base64: string | null): Uint8Array | null {
  return useMemo(() => (base64 === null ? null : bytesOfBase64(base64)), [base64]);
}
