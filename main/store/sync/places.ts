import { mkdir, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Value } from '../../../shared/contract/calls.ts';

type Place = Value<'sync.places'>[number];
type FoundBundle = Place['bundles'][number];

const BUNDLE = '.qlb';

/** Of Windows, but for those of old floppies and of the system. */
const DRIVES = 'DEFGHIJKLMNOPQRSTUVWXYZ';

/** Where Linux desktops and their administrators mount sticks: each folder in one of these, or one below it. */
const MOUNT_ROOTS = ['/media', '/run/media', '/mnt'];

/**
 * Where a bundle may be written to or read from: the sticks that are in, and the folder of this machine's own
 * exports. What can't be read, as a stick that is just being pulled out, is left out.
 */
export async function findPlaces(
  exportsDir: string,
  sticks: () => Promise<readonly string[]> = findSticks,
): Promise<readonly Place[]> {
  await mkdir(exportsDir, { recursive: true });
  const places = [
    ...(await sticks()).map((folder) => ({ folder, kind: 'stick' as const })),
    { folder: exportsDir, kind: 'here' as const },
  ];
  const looked = await Promise.all(
    places.map(async (place) => {
      const free = await freeBytes(place.folder);
      return free === null ? null : { ...place, free, bundles: await bundlesIn(place.folder) };
    }),
  );
  return looked.filter((place) => place !== null);
}

const findSticks = (): Promise<readonly string[]> =>
  process.platform === 'win32' ? findDrives() : findMounts(MOUNT_ROOTS);

async function findDrives(): Promise<readonly string[]> {
  const drives = DRIVES.split('').map((letter) => `${letter}:\\`);
  const found = await Promise.all(drives.map(async (drive) => (await freeBytes(drive)) !== null));
  return drives.filter((_, n) => found[n]);
}

/** Folders at most two below a root that lie on another device than what holds them: something is mounted there. */
export async function findMounts(roots: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(roots.map(async (root) => await mountsBelow(root, 2)));
  return found.flat().toSorted();
}

async function mountsBelow(folder: string, depth: number): Promise<string[]> {
  const own = await deviceOf(folder);
  if (own === null) return [];
  const found = await Promise.all(
    (await foldersIn(folder)).map(async (inner) => {
      const device = await deviceOf(inner);
      if (device !== null && device !== own) return [inner];
      return depth > 1 ? await mountsBelow(inner, depth - 1) : [];
    }),
  );
  return found.flat();
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

async function deviceOf(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).dev;
  } catch {
    return null;
  }
}

/** Null where there is no such folder, or nothing in the drive. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** The newest first. */
async function bundlesIn(folder: string): Promise<FoundBundle[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith(BUNDLE));
  } catch {
    return [];
  }
  const found = await Promise.all(names.map(async (name) => await look(folder, name)));
  return found.filter((one) => one !== null).toSorted((a, b) => b.writtenAt - a.writtenAt);
}

async function look(folder: string, name: string): Promise<FoundBundle | null> {
  const path = join(folder, name);
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, name, bytes: size, writtenAt: Math.floor(mtimeMs) };
  } catch {
    return null;
  }
}
