const START = [0xff, 0xd8, 0xff];
const END = [0xff, 0xd9];
/** Frame headers of every coding (SOF0 to SOF15), without tables and arithmetic conditioning. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const SCAN = 0xda;

/** Whether these bytes are a whole JPEG: start, a frame with a size, its picture data, end. */
export function isJpeg(bytes: Uint8Array): boolean {
  if (!START.every((byte, at) => bytes[at] === byte)) return false;
  if (!END.every((byte, at) => bytes[bytes.length - END.length + at] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasSize = false;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    if (marker === SCAN) return hasSize;
    if (isFrame(marker)) hasSize = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    // A marker may be led in by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return false;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The bytes of a JPEG that was sent as base64; null for anything else. */
export function readJpeg(base64: string): Buffer | null {
  if (!BASE64.test(base64)) return null;
  const bytes = Buffer.from(base64, 'base64');
  return isJpeg(bytes) ? bytes : null;
}
