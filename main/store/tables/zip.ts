import { crc32, inflateRawSync } from 'node:zlib';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';

/** Field offsets are those of APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MOST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** What node:zlib answers when more comes out than it may. */
const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

export type ZipEntry = { readonly path: string; readonly data: Uint8Array };
export type ZipRefusal = 'broken' | 'too-large';

/**
 * The wanted entries of an archive, whose sizes are measured and not believed: together they hold at
 * most `mostBytes`.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  mostBytes: number,
): Result<readonly ZipEntry[], ZipRefusal> {
  try {
    return ok(readEntries(bytes, wanted, mostBytes));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse('code' in error && error.code === TOO_LARGE ? 'too-large' : 'broken');
  }
}

function readEntries(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  mostBytes: number,
): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: ZipEntry[] = [];
  let left = mostBytes;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
    const pathLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + pathLength));
    if (wanted(path)) {
      const data = readEntry(bytes, view, at, left);
      left -= data.length;
      entries.push({ path, data });
    }
    at += 46 + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no directory');
}

function readEntry(bytes: Uint8Array, view: DataView, entry: number, most: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const encrypted = (view.getUint16(entry + 8, true) & ENCRYPTED) !== 0;
  const readable = !encrypted && (method === STORED || method === DEFLATED);
  if (!readable || view.getUint32(local, true) !== LOCAL_HEADER) throw new RangeError('no entry');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new RangeError('the entry is cut off');
  const data = bytes.subarray(start, start + size);
  if (method === DEFLATED && most > 0) return inflateRawSync(data, { maxOutputLength: most });
  if (data.length > most) throw Object.assign(new RangeError('too large'), { code: TOO_LARGE });
  return data;
}

/** An archive of the entries without compression, which every reader takes as it stands. */
export function zipStored(entries: readonly ZipEntry[]): ArrayBuffer {
  const named = entries.map(({ path, data }) => ({ path: new TextEncoder().encode(path), data }));
  const sizes = named.map(({ path, data }) => 30 + 46 + 2 * path.length + data.length);
  const archive = new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 22));
  const view = new DataView(archive);
  let at = 0;
  const placed = named.map((entry) => {
    const start = at;
    at += writeEntry(view, start, entry);
    return { ...entry, start };
  });
  const directory = at;
  for (const entry of placed) at += writeDirectoryEntry(view, at, entry);
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, placed.length, true);
  view.setUint16(at + 10, placed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}

type NamedEntry = { readonly path: Uint8Array; readonly data: Uint8Array };

function writeEntry(view: DataView, at: number, entry: NamedEntry): number {
  view.setUint32(at, LOCAL_HEADER, true);
  writeSizes(view, at + 14, entry);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(entry.path, at + 30);
  bytes.set(entry.data, at + 30 + entry.path.length);
  return 30 + entry.path.length + entry.data.length;
}

function writeDirectoryEntry(
  view: DataView,
  at: number,
  entry: NamedEntry & { readonly start: number },
): number {
  view.setUint32(at, DIRECTORY_ENTRY, true);
  writeSizes(view, at + 16, entry);
  view.setUint32(at + 42, entry.start, true);
  new Uint8Array(view.buffer).set(entry.path, at + 46);
  return 46 + entry.path.length;
}

function writeSizes(view: DataView, at: number, { path, data }: NamedEntry): void {
  view.setUint32(at, crc32(data), true);
  view.setUint32(at + 4, data.length, true);
  view.setUint32(at + 8, data.length, true);
  view.setUint16(at + 12, path.length, true);
}
