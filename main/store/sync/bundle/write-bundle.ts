import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { ExportRefusal } from '../../../../shared/domain/sync/words.ts';
import { sha256Hex } from '../../journal/header.ts';
import { encodeBundle, type Stretches } from './codec.ts';
import { lockBytes, type Lock } from './lock.ts';
import { manifestPath, type Manifest } from './manifest.ts';
import type { BundleHead } from './structure.ts';
import { ReadBackError, writeSafely } from './write-safely.ts';

export type WriteRefusal = Exclude<ExportRefusal, 'nothing-new' | 'no-recipient'>;

export type Written = { readonly path: string; readonly bytes: number; readonly sha256: string };

/**
 * Writes `name.qlb` and then its manifest into a folder. Answers once both are there, synced and read back: the stick
 * may be taken out then. Where that fails no half file stays, as far as the stick still lets itself be written to.
 */
export async function writeBundle(given: {
  readonly folder: string;
  readonly name: string;
  readonly head: BundleHead;
  readonly stretches: Stretches;
  readonly lock: Lock;
}): Promise<Result<Written, WriteRefusal>> {
  const path = join(given.folder, `${given.name}.qlb`);
  const bytes = await lockBytes(await pack(given.head, given.stretches), given.lock);
  const written = { path, bytes: bytes.length, sha256: sha256Hex(bytes) };
  const manifest: Manifest = {
    format: 'qinlin-bundle-manifest',
    version: 1,
    bundleId: given.head.bundleId,
    file: `${given.name}.qlb`,
    bytes: written.bytes,
    sha256: written.sha256,
  };
  try {
    await writeSafely(path, bytes);
    await writeSafely(manifestPath(path), Buffer.from(`${JSON.stringify(manifest)}\n`));
    return ok(written);
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    return refuse(refusalOf(error));
  }
}

/** The lines of a bundle, packed. Its whole fits in memory: 100,000 events are about 3 MB. */
export async function pack(head: BundleHead, stretches: Stretches): Promise<Buffer> {
  const gzip = createGzip({ level: constants.Z_BEST_COMPRESSION });
  const [packed] = await Promise.all([
    buffer(gzip),
    pipeline(Readable.from(inPieces(encodeBundle(head, stretches))), gzip),
  ]);
  return packed;
}

const PIECE_CHARS = 64 * 1024;

/** Joins lines: handing each to the packer by itself would take longer than making it. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE_CHARS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const refusals: Readonly<Record<string, WriteRefusal>> = {
  ENOSPC: 'stick-full',
  EDQUOT: 'stick-full',
  EFBIG: 'stick-full',
  EROFS: 'stick-read-only',
  EACCES: 'stick-read-only',
  EPERM: 'stick-read-only',
  ENOENT: 'stick-gone',
  ENOTDIR: 'stick-gone',
  EIO: 'stick-gone',
  ENODEV: 'stick-gone',
  ENXIO: 'stick-gone',
};

/** Throws what is no fault of the stick. */
function refusalOf(error: unknown): WriteRefusal {
  if (error instanceof ReadBackError) return 'stick-faulty';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = refusals[code];
  if (refusal === undefined) throw error;
  return refusal;
}
