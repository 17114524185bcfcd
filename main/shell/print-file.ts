import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** `cards-20261123-090205`: the hall's day and time as this machine knows them. */
export function stampedName(kind: string, at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${kind}-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** Writes `<folder>/<name>.pdf`, or `<name>-2.pdf` if that exists, whole or not at all. Gives its path. */
export async function writePdf(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = await freePath(folder, name);
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  return path;
}

async function freePath(folder: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.pdf`);
    try {
      await access(path);
    } catch {
      return path;
    }
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The pages of a PDF as Chromium writes it: its page objects stand in it as they are. Null where it has none. */
export function countPages(pdf: Uint8Array): number | null {
  const found = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-z])/gi);
  return found?.length ?? null;
}
