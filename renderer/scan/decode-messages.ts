/** To the decode worker: one picture of the camera to look at. */
export type Look = { readonly id: number; readonly frame: VideoFrame };

/** From the decode worker. `trouble` is for the log, it needs no answer. */
export type Looked =
  | { readonly kind: 'ready' }
  | { readonly kind: 'looked'; readonly id: number; readonly text: string | null }
  | { readonly kind: 'trouble'; readonly message: string };
