import type { DecodeClient } from './decode-client.ts';

/** Every second picture of a 30 Hz camera: enough for a card in the hand, kind to a slow kiosk. */
const LOOK_EVERY = 60;

/** After a look that failed, so that a worker that can't start is not started 30 times a second. */
const REST = 1000;

export type FrameLoop = {
  /** When the camera last gave a picture, on the clock of `performance.now()`. */
  readonly lastFrameAt: () => number;
  readonly stop: () => void;
};

/** Looks at the centre of the video, one frame in flight; frames in between are let go. */
export function watchFrames(
  video: HTMLVideoElement,
  decoding: DecodeClient,
  onText: (text: string, at: number) => void,
): FrameLoop {
  let running = true;
  let looking = false;
  let nextLookAt = 0;
  let lastFrameAt = performance.now();

  const look = async (at: number) => {
    // Handed over as it is: cutting it out here (createImageBitmap) took 3 to 26 ms of the screen.
    const text = await decoding.look(new VideoFrame(video));
    if (running && text !== null) onText(text, at);
  };
  const onFrame = () => {
    if (!running) return;
    video.requestVideoFrameCallback(onFrame);
    const now = performance.now();
    lastFrameAt = now;
    if (looking || now < nextLookAt) return;
    looking = true;
    nextLookAt = now + LOOK_EVERY;
    look(now)
      .catch(() => {
        nextLookAt = performance.now() + REST;
      })
      .finally(() => {
        looking = false;
      });
  };
  video.requestVideoFrameCallback(onFrame);
  return {
    lastFrameAt: () => lastFrameAt,
    stop() {
      running = false;
    },
  };
}
