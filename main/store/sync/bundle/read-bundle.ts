import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { sha256Hex } from '../../journal/header.ts';
import { decodeLines } from './decode.ts';
import { BundleFault, type BundleRefusal } from './fault.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { Bundle } from './line-decoder.ts';
import { openBytes, type Key } from './lock.ts';
import { manifestPath, manifestSchema, type Manifest } from './manifest.ts';

/**
 * Opens a bundle and reads all of it. What it holds is as it was packed then; whether its devices wrote that is for
 * their signatures to say.
 */
export async function readBundle(path: string, key: Key): Promise<Result<Bundle, BundleRefusal>> {
  try {
    const bytes = await readWhole(path);
    compare(bytes, await readManifest(path));
    return ok(await unpack(await openBytes(bytes, key)));
  } catch (error) {
    if (error instanceof BundleFault) return refuse(error.refusal);
    if (isSystemError(error)) return refuse('bundle-unreadable');
    throw error;
  }
}

async function readWhole(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) throw new BundleFault('bundle-too-large', `${size} bytes`);
  return buffer(createReadStream(path));
}

/** Null where there is none: the bundle's own end line says then whether it is whole. */
async function readManifest(path: string): Promise<Manifest | null> {
  try {
    const text = await readFile(manifestPath(path), 'utf8');
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function compare(bytes: Buffer, manifest: Manifest | null): void {
  if (manifest === null) return;
  if (bytes.length < manifest.bytes)
    throw new BundleFault('bundle-truncated', 'shorter than it was');
  if (sha256Hex(bytes) !== manifest.sha256)
    throw new BundleFault('bundle-damaged', 'not what it was');
}

async function unpack(packed: Uint8Array): Promise<Bundle> {
  try {
    return await decodeLines(Readable.from([packed]).pipe(createGunzip()));
  } catch (error) {
    if (isPackingError(error)) throw new BundleFault('bundle-damaged', error.message);
    throw error;
  }
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error;

const isPackingError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
