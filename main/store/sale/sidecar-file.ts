import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorFields, type Log } from '../../log.ts';
import { readLine, type ReadLine } from './sidecar-line.ts';

export type SidecarState = 'written' | 'failing';

/** Whose lines: each kiosk writes files of its own, so that several may share a folder. */
export type SidecarPlace = { readonly hallId: string; readonly kioskNumber: number };

/** Beside the folder of exports, where nobody tidies up. */
export const defaultSidecarDir = (exportsDir: string): string => `${exportsDir}-sidecar`;

export type Sidecar = ReturnType<typeof createSidecar>;

/** The files of the second copy of the sales: a line each, a file a day, on the disk when `append` answers. */
export function createSidecar({ dir, log }: { readonly dir: string; readonly log: Log }) {
  let state: SidecarState = 'written';

  /** A folder that can't be written is told once, and again when it is well: it never stops a sale. */
  const safely = <T>(work: () => T): T | null => {
    try {
      const value = work();
      if (state === 'failing') log.info('sidecar is written again');
      state = 'written';
      return value;
    } catch (error) {
      if (state === 'written') log.warn('sidecar is not written', errorFields(error));
      state = 'failing';
      return null;
    }
  };

  return {
    dir,
    state: (): SidecarState => state,
    safely,
    /** Whether anything was ever written there. */
    exists: (place: SidecarPlace): boolean => existsSync(folderOf(dir, place)),
    /** Makes the folder; throws where that can't be done. */
    makeFolder: (place: SidecarPlace): void =>
      void mkdirSync(folderOf(dir, place), { recursive: true }),
    /** Puts lines at the end of the day's file and syncs it; throws where that can't be done. */
    append(place: SidecarPlace, date: string, lines: string): void {
      const folder = folderOf(dir, place);
      appendSynced(folder, `${filePrefix(place)}${date}.jsonl`, Buffer.from(lines, 'utf8'));
    },
    /** The highest sequence number of each device in the newest files: up to there all is written. */
    reached(place: SidecarPlace): Map<string, number> {
      const highest = new Map<string, number>();
      for (const file of newestFiles(dir, place))
        for (const line of linesOf(file))
          if (line.kind === 'entry') {
            const [device = '', seq = '0'] = line.entry.id.split('/');
            highest.set(device, Math.max(highest.get(device) ?? 0, Number(seq)));
          }
      return highest;
    },
  };
}

/** Every line of a kiosk's files in the order of their days, with the place where it stands. */
export function* readSidecar(
  dir: string,
  place: SidecarPlace,
): Generator<ReadLine & { readonly where: string }> {
  for (const file of filesOf(dir, place)) yield* linesOf(file);
}

const folderOf = (dir: string, { hallId }: SidecarPlace) => join(dir, hallId);

const filePrefix = ({ kioskNumber }: SidecarPlace) =>
  `till-${String(kioskNumber).padStart(3, '0')}-`;

function filesOf(dir: string, place: SidecarPlace): string[] {
  const folder = folderOf(dir, place);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(filePrefix(place)) && name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** By name and by time: after a clock was set back they are not the same. */
function newestFiles(dir: string, place: SidecarPlace): readonly string[] {
  const files = filesOf(dir, place);
  const timed = files.map((file) => ({ file, time: statSync(file).mtimeMs }));
  const latest = timed.toSorted((a, b) => b.time - a.time)[0]?.file;
  return [...new Set([files.at(-1), latest])].filter((file) => file !== undefined);
}

function* linesOf(file: string): Generator<ReadLine & { readonly where: string }> {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [index, line] of lines.entries())
    if (line !== '') yield { ...readLine(line), where: `${file}:${index + 1}` };
}

function appendSynced(folder: string, name: string, bytes: Buffer): void {
  const file = openInside(folder, name);
  try {
    const { size } = fstatSync(file);
    try {
      // A line that a power cut tore stays for itself.
      writeAll(file, endsLine(file, size) ? bytes : Buffer.concat([LINE_BREAK, bytes]));
    } catch (error) {
      ftruncateSync(file, size);
      throw error;
    }
    // The bytes and how many they are; the rest of the file's facts can wait.
    fdatasyncSync(file);
    if (size === 0) syncFolder(folder);
  } finally {
    closeSync(file);
  }
}

/** The folder is made where it is missing: only the first sale of a hall finds it so. */
function openInside(folder: string, name: string): number {
  const path = join(folder, name);
  try {
    return openSync(path, 'a+', 0o600);
  } catch {
    mkdirSync(folder, { recursive: true });
    return openSync(path, 'a+', 0o600);
  }
}

const LINE_BREAK = Buffer.from('\n');

function endsLine(file: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.equals(LINE_BREAK);
}

function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** A new file's name is on the disk too; Windows has no folders to sync. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const entry = openSync(folder, 'r');
  try {
    fsyncSync(entry);
  } finally {
    closeSync(entry);
  }
}
