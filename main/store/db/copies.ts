import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the copies are kept that are made before an update. */
export const copiesFolder = (dataDir: string): string => join(dataDir, 'backups');

/** Deletes the copies of the file that were made before updates; answers how many went, and how many could not. */
export function deleteCopies(dataDir: string): { readonly deleted: number; readonly left: number } {
  const folder = copiesFolder(dataDir);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  let deleted = 0;
  for (const file of files)
    try {
      rmSync(join(folder, file));
      deleted += 1;
    } catch {
      // Held by another program, or read-only: it is told of.
    }
  return { deleted, left: files.length - deleted };
}
