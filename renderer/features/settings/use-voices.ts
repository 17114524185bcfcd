import { useSyncExternalStore } from 'react';

/** Draws again when this machine's voices become known: they are loaded after the page. */
export function useVoices(): number {
  return useSyncExternalStore(listen, count);
}

function listen(listener: () => void): () => void {
  const synthesis = globalThis.speechSynthesis;
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

const count = () => globalThis.speechSynthesis?.getVoices().length ?? 0;
