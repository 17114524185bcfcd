/**
 * `no-camera`: none connected · `blocked`: not permitted (Windows: Privacy, Camera) · `busy`: held
 * by another program · `lost`: unplugged or frozen while watching.
 */
export type CameraState =
  | 'off'
  | 'starting'
  | 'watching'
  | 'no-camera'
  | 'blocked'
  | 'busy'
  | 'lost';

export type CameraFailure = Extract<CameraState, 'no-camera' | 'blocked' | 'busy'>;

/** What a refusal of `getUserMedia` means (Media Capture and Streams, 10.2). */
export function failureOf(errorName: string): CameraFailure {
  switch (errorName) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'blocked';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'no-camera';
  }
}

export type Square = { readonly left: number; readonly top: number; readonly size: number };

/** Side of the square that is looked at, in camera pixels: half the cost of the whole picture. */
const LOOK_SIZE = 720;

/** The centre of a picture that the guide box frames and the reader looks at. */
export function centreSquare(width: number, height: number): Square {
  const size = Math.min(width, height, LOOK_SIZE);
  return {
    left: Math.floor((width - size) / 2),
    top: Math.floor((height - size) / 2),
    size,
  };
}
