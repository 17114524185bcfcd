import { constants } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { sha256Hex } from '../../journal/header.ts';

/** The stick gave back something else than was written to it. */
export class ReadBackError extends Error {}

/** Writes a file so that it is there whole or not at all: synced, read back and compared before it gets its name. */
export async function writeSafely(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (sha256Hex(await readFile(part)) !== sha256Hex(bytes)) throw new ReadBackError(path);
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the new name last. Windows doesn't sync folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
