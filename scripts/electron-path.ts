import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './setup/root.mjs';
import {
  STAND_IN_VERSION,
  standInFitsHere,
  standInFolder,
  standInIsThere,
} from './setup/stand-in-place.ts';

/** An Electron program on this machine. `folder` holds the executable and all that belongs to it. */
export type ElectronProgram = {
  readonly folder: string;
  readonly executablePath: string;
  readonly version: string;
  readonly standIn: boolean;
};

/** The development app, ready for `_electron.launch` or `spawn`: the built checkout run by Electron. */
export type ElectronApp = ElectronProgram & {
  readonly args: readonly string[];
  /** A Node 24, for the store where this Electron's own Node-API is too old for it. */
  readonly node: string;
  /** This process's environment, with that Node named in QINLIN_NODE. */
  readonly env: Readonly<Record<string, string>>;
};

/** The Electron that package.json pins, if its program was downloaded. */
export function pinnedElectron(): ElectronProgram | undefined {
  const home = join(root, 'node_modules', 'electron');
  const version = firstLine(join(home, 'dist', 'version'))?.replace(/^v/, '');
  const program = firstLine(join(home, 'path.txt'));
  if (version === undefined || program === undefined || version !== pinnedVersion())
    return undefined;
  const folder = join(home, 'dist');
  const executablePath = join(folder, program);
  return existsSync(executablePath)
    ? { folder, executablePath, version, standIn: false }
    : undefined;
}

/** The old Electron used where the pinned one can't be downloaded, if it was prepared. */
export function standInElectron(): ElectronProgram | undefined {
  if (!standInFitsHere() || !standInIsThere()) return undefined;
  const folder = standInFolder();
  const executablePath = join(folder, 'electron');
  return { folder, executablePath, version: STAND_IN_VERSION, standIn: true };
}

/** Throws an error that says what to run when no Electron was prepared yet. */
export function electronApp(): ElectronApp {
  const program = electronProgram();
  const node = process.env['QINLIN_NODE'] ?? process.execPath;
  return { ...program, args: [root], node, env: { ...ownEnvironment(), QINLIN_NODE: node } };
}

function electronProgram(): ElectronProgram {
  const program = pinnedElectron() ?? standInElectron();
  if (program !== undefined) return program;
  throw new Error('No Electron is prepared yet: run npm test, npm start or npm run tour once.');
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/** Where `npm run package -- --dir` lays the app that it makes of this Electron. */
export function packagedFolder({ standIn }: ElectronProgram): string {
  const system = process.platform === 'win32' ? 'win' : 'linux';
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  return join(root, 'dist', standIn ? 'stand-in' : 'pinned', `${system}${arch}-unpacked`);
}

/** The packaged app of this machine. Its fuses refuse --inspect: drive it over --remote-debugging-port. */
export function packagedApp(): ElectronProgram {
  const program = electronProgram();
  const folder = packagedFolder(program);
  const name = process.platform === 'win32' ? 'Qinlin Kiosk.exe' : 'qinlin-kiosk';
  const executablePath = join(folder, name);
  if (existsSync(executablePath)) return { ...program, folder, executablePath };
  throw new Error('The app is not packaged yet: run npm run package -- --dir.');
}

export function pinnedVersion(): string {
  const about: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  if (typeof about === 'object' && about !== null && 'version' in about)
    return String(about.version);
  throw new Error('node_modules/electron/package.json has no version');
}

function firstLine(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
