import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';

/** Writes a file whole or not at all: a temporary one beside it, synced, then renamed over it. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  try {
    writeSynced(part, bytes);
    renameSync(part, path);
  } catch (error) {
    // On a full stick it would take up the room that is left.
    rmSync(part, { force: true });
    throw error;
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a file that somebody asked for; a disk or a stick that does not take it is their answer, not a failure. */
export function writeExport(
  path: string,
  bytes: Uint8Array,
): Result<{ readonly path: string }, 'cannot-write'> {
  try {
    writeWhole(path, bytes);
    return ok({ path });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse('cannot-write', { path, code });
  }
}
