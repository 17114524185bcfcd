import { damaged } from './fault.ts';

/** The bytes of a text that spells them in the one right way; of any length where none is named. */
export function bytesOf(text: unknown, encoding: 'base64' | 'base64url', length?: number): Buffer {
  if (typeof text !== 'string') throw damaged('not bytes');
  const bytes = Buffer.from(text, encoding);
  if (bytes.toString(encoding) !== text) throw damaged('not bytes');
  if (length !== undefined && bytes.length !== length) throw damaged('bytes of another length');
  return bytes;
}
