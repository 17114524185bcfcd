import { failureOf } from './camera-state.ts';
import type { CameraState } from './camera-state.ts';
import { startDecoding } from './decode-client.ts';
import { watchFrames } from './frame-loop.ts';

export type CameraHandlers = {
  /** A QR code is in view; comes again with every look while it stays there. */
  readonly onText: (text: string, at: number) => void;
  readonly onState: (state: CameraState, stream: MediaStream | null) => void;
  /** Something for the log: reading goes on, but not as it should. */
  readonly onTrouble?: ((message: string) => void) | undefined;
};

/** No audio: where Windows blocks the microphone a request for both fails (electron#25966). */
const WANTED: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
  audio: false,
};

/** Our own old stream may need this long to let go of the camera. */
const BUSY_RETRY = 500;
/** Another program's letting go, a changed permission, or a camera that wakes up late is told by no event. */
const SLOW_RETRY = 5000;
/** A camera that is plugged in raises several `devicechange` at once. */
const PLUGGED_IN = 300;
/** Two of these in a row without a new picture: the camera is frozen. */
const FROZEN_TICK = 2500;

const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms);
  });

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function openCamera(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (error) {
    if (!(error instanceof DOMException) || failureOf(error.name) !== 'busy') throw error;
    await pause(BUSY_RETRY);
    return navigator.mediaDevices.getUserMedia(WANTED);
  }
}

async function playing(stream: MediaStream): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    stopTracks(stream);
    throw error;
  }
  return video;
}

/** Calls back when no picture has come for two ticks while the screen was visible. */
function whenFrozen(lastFrameAt: () => number, onFrozen: () => void): () => void {
  let before = lastFrameAt();
  let still = 0;
  const timer = setInterval(() => {
    const moved = lastFrameAt() !== before || document.visibilityState !== 'visible';
    before = lastFrameAt();
    still = moved ? 0 : still + 1;
    if (still >= 2) onFrozen();
  }, FROZEN_TICK);
  return () => clearInterval(timer);
}

/** Reads one opened camera until it is stopped; `onLost` when it ends or freezes by itself. */
async function watch(stream: MediaStream, handlers: CameraHandlers, onLost: () => void) {
  const video = await playing(stream);
  const decoding = startDecoding((message) => handlers.onTrouble?.(message));
  const frames = watchFrames(video, decoding, handlers.onText);
  const stopFrozen = whenFrozen(frames.lastFrameAt, onLost);
  for (const track of stream.getTracks()) track.addEventListener('ended', onLost);
  return () => {
    stopFrozen();
    frames.stop();
    decoding.stop();
    for (const track of stream.getTracks()) track.removeEventListener('ended', onLost);
    stopTracks(stream);
    video.srcObject = null;
  };
}

/** Watches the camera for QR codes, and goes on trying when there is none. Returns the stop. */
export function startCamera(handlers: CameraHandlers): () => void {
  const stopping = new AbortController();
  let close: (() => void) | null = null;
  let opening = false;
  let lost = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(again);
    if (!stopping.signal.aborted) again = setTimeout(() => void open(), ms);
  };
  const onLost = () => {
    if (close === null) return;
    close();
    close = null;
    lost = true;
    handlers.onState('lost', null);
    later(PLUGGED_IN);
  };
  const opened = async (): Promise<void> => {
    const stream = await openCamera();
    if (stopping.signal.aborted) {
      stopTracks(stream);
      return;
    }
    const stop = await watch(stream, handlers, onLost);
    if (stopping.signal.aborted) {
      stop();
      return;
    }
    close = stop;
    lost = false;
    handlers.onState('watching', stream);
  };
  const open = async () => {
    if (opening || close !== null) return;
    opening = true;
    try {
      await opened();
    } catch (error) {
      if (!stopping.signal.aborted) {
        const failure = failureOf(error instanceof DOMException ? error.name : '');
        // Who pulled the plug is better told to put it back than that there never was a camera.
        handlers.onState(lost && failure === 'no-camera' ? 'lost' : failure, null);
        later(SLOW_RETRY);
      }
    } finally {
      opening = false;
    }
  };

  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) {
    handlers.onState('no-camera', null);
    return () => {};
  }
  handlers.onState('starting', null);
  devices.addEventListener('devicechange', () => later(PLUGGED_IN), {
    signal: stopping.signal,
  });
  void open();
  return () => {
    stopping.abort();
    clearTimeout(again);
    close?.();
    close = null;
  };
}
