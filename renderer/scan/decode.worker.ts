import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { centreSquare } from './camera-state.ts';
import type { Look, Looked } from './decode-messages.ts';
import { decode, firstLook, loadSecondLook } from './decode.ts';

// The reader throws for each unreadable row; with stacks an empty picture takes four times as long.
Reflect.set(Error, 'stackTraceLimit', 0);

const answer = (message: Looked) => postMessage(message);

async function fetchSecondLook(): Promise<boolean> {
  try {
    const response = await fetch(wasmUrl);
    if (!response.ok) throw new Error(`${wasmUrl}: ${response.status}`);
    await loadSecondLook(await response.arrayBuffer());
    return true;
  } catch (error) {
    answer({ kind: 'trouble', message: `second reader not loaded: ${String(error)}` });
    return false;
  }
}

let secondReady = false;
void fetchSecondLook().then((ready) => {
  secondReady = ready;
});

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });

/** The centre of the frame; the frame is given back to the camera at once. */
function pixelsOf(frame: VideoFrame): ImageData | null {
  const { left, top, size } = centreSquare(frame.displayWidth, frame.displayHeight);
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  context?.drawImage(frame, left, top, size, size, 0, 0, size, size);
  frame.close();
  return context?.getImageData(0, 0, size, size) ?? null;
}

async function look(frame: VideoFrame): Promise<string | null> {
  const pixels = pixelsOf(frame);
  if (pixels === null) return null;
  return secondReady ? decode(pixels) : firstLook(pixels);
}

addEventListener('message', ({ data: { id, frame } }: MessageEvent<Look>) => {
  look(frame)
    .catch((error: unknown) => {
      answer({ kind: 'trouble', message: String(error) });
      return null;
    })
    .then((text) => answer({ kind: 'looked', id, text }))
    .catch(reportError);
});

answer({ kind: 'ready' });
