import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { BundleFault, damaged, type BundleRefusal } from './fault.ts';
import { MAX_LINE_BYTES, MAX_TEXT_BYTES } from './limits.ts';
import { createLineDecoder, type Bundle } from './line-decoder.ts';
import { slices } from '../../slices.ts';

const LINE_BREAK = 0x0a;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a bundle's unpacked lines, in slices of a few ms. Chains and signatures are left to whoever trusts them. */
export async function decodeBundle(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<Bundle, BundleRefusal>> {
  try {
    return ok(await decodeLines(chunks));
  } catch (error) {
    if (error instanceof BundleFault) return refuse(error.refusal);
    throw error;
  }
}

/** As `decodeBundle`, but throws its faults and whatever the source throws. */
export async function decodeLines(chunks: AsyncIterable<Uint8Array>): Promise<Bundle> {
  const decoder = createLineDecoder();
  const hash = createHash('sha256');
  const breathe = slices();
  // A copy: the end line asks for what was said before it, and the digest can be taken but once.
  const digest = () => hash.copy().digest('hex');
  for await (const line of linesOf(chunks)) {
    decoder.line(textOf(line.subarray(0, -1)), digest);
    hash.update(line);
    await breathe();
  }
  return decoder.finish();
}

/** Whole lines with their breaks. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let started: Uint8Array[] = [];
  let waiting = 0;
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > MAX_TEXT_BYTES) throw new BundleFault('bundle-too-large', 'text');
    let from = 0;
    for (let at = chunk.indexOf(LINE_BREAK); at !== -1; at = chunk.indexOf(LINE_BREAK, from)) {
      const rest = chunk.subarray(from, at + 1);
      from = at + 1;
      checkLine(waiting + rest.length);
      yield started.length === 0 ? rest : Buffer.concat([...started, rest]);
      started = [];
      waiting = 0;
    }
    if (from === chunk.length) continue;
    started.push(chunk.subarray(from));
    waiting += chunk.length - from;
    checkLine(waiting);
  }
  if (waiting > 0) throw new BundleFault('bundle-truncated', 'half a line');
}

function checkLine(bytes: number): void {
  if (bytes > MAX_LINE_BYTES) throw new BundleFault('bundle-too-large', 'line');
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw damaged('not UTF-8');
  }
}
