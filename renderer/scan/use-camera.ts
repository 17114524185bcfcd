import { useEffect, useEffectEvent, useState } from 'react';
import type { CameraState } from './camera-state.ts';
import { startCamera } from './camera.ts';

export type CameraPicture = {
  readonly cameraState: CameraState;
  /** For `CameraView`; null while nothing is being watched. */
  readonly stream: MediaStream | null;
};

const OFF: CameraPicture = { cameraState: 'off', stream: null };

/** Reads QR codes off the camera while `on`; the camera is let go of when the screen is left. */
export function useCamera(
  on: boolean,
  onText: (text: string, at: number) => void,
  onTrouble: (message: string) => void,
): CameraPicture {
  const [picture, setPicture] = useState<CameraPicture>(OFF);
  const seen = useEffectEvent(onText);
  const trouble = useEffectEvent(onTrouble);
  useEffect(() => {
    if (!on) return undefined;
    return afterPaint(() => {
      const stop = startCamera({
        onText: (text, at) => seen(text, at),
        onState: (cameraState, stream) => setPicture({ cameraState, stream }),
        onTrouble: (message) => trouble(message),
      });
      return () => {
        stop();
        setPicture(OFF);
      };
    });
  }, [on]);
  return picture;
}

/** Starting a camera starts processes, which a cold kiosk has no room for until its first picture is drawn. */
function afterPaint(start: () => () => void): () => void {
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => {
      stop = start();
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    stop?.();
  };
}
