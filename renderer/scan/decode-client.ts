import type { Look, Looked } from './decode-messages.ts';

/** A look that takes longer than this has hung: the worker is replaced. */
const HUNG = 5000;

type Waiting = {
  readonly id: number;
  readonly done: (text: string | null) => void;
  readonly failed: (reason: Error) => void;
};

export type DecodeClient = {
  /** Takes the frame over. Text of the QR code in its centre, or null. One look at a time; rejects if the worker died. */
  readonly look: (frame: VideoFrame) => Promise<string | null>;
  readonly stop: () => void;
};

/** Runs `decode` in a worker of its own, and a new worker should it crash or hang. */
export function startDecoding(onTrouble: (message: string) => void): DecodeClient {
  let worker: Worker | null = null;
  let ready = false;
  let waiting: Waiting | null = null;
  let lastId = 0;
  const told = new Set<string>();

  /** Once each: what is wrong with one look is wrong with fifteen a second. */
  const tell = (trouble: string) => {
    if (told.has(trouble)) return;
    told.add(trouble);
    onTrouble(trouble);
  };
  const discard = (why: string) => {
    worker?.terminate();
    worker = null;
    tell(why);
    waiting?.failed(new Error(why));
    waiting = null;
  };
  const start = () => {
    ready = false;
    const started = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Looked>) => {
      if (worker !== started) return;
      if (data.kind === 'trouble') tell(data.message);
      else if (data.kind === 'ready') ready = true;
      else if (data.id === waiting?.id) {
        waiting.done(data.text);
        waiting = null;
      }
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      const why: string | undefined = event.message;
      if (worker === started) discard(`decode worker: ${why ?? 'not loaded'}`);
    });
    return started;
  };

  const send = (frame: VideoFrame, to: Worker) => {
    lastId += 1;
    const look: Look = { id: lastId, frame };
    const hung = setTimeout(() => discard('decode worker: no answer'), HUNG);
    return new Promise<string | null>((done, failed) => {
      waiting = { id: look.id, done, failed };
      to.postMessage(look, [frame]);
    }).finally(() => clearTimeout(hung));
  };

  worker = start();
  return {
    async look(frame) {
      if (worker !== null && ready) return send(frame, worker);
      // A frame that no worker closes is missing from the camera's few, and its picture stops.
      frame.close();
      if (worker !== null) return null;
      worker = start();
      throw new Error('decode worker: started anew');
    },
    stop() {
      worker?.terminate();
      worker = null;
      waiting?.done(null);
      waiting = null;
    },
  };
}
