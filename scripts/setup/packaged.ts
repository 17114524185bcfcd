import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Arch, build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { packagedFolder } from '../electron-path.ts';
import type { ElectronProgram } from '../electron-path.ts';
import { prepareBuild, sourceState } from './built.ts';
import { findNode } from './node.mjs';
import { say } from './say.mjs';

const SETTINGS = ['electron-builder.yml', 'scripts/setup/packaged.ts'];

/** The unpacked app for this machine, made of the Electron that is here unless it was made of all this before. */
export async function preparePackaged(electron: ElectronProgram): Promise<string> {
  await prepareBuild();
  const folder = packagedFolder(electron);
  const stamp = join(folder, '..', `${electron.version}.made-from`);
  const state = sourceState(SETTINGS);
  if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === state)
    return folder;
  say('Package: making the unpacked app');
  rmSync(stamp, { force: true });
  await build({
    targets: Platform.current().createTarget(
      'dir',
      process.arch === 'arm64' ? Arch.arm64 : Arch.x64,
    ),
    publish: 'never',
    config: {
      electronDist: electron.folder,
      electronVersion: electron.version,
      directories: { output: join(folder, '..') },
      ...(electron.standIn ? standInConfig() : {}),
    },
  });
  writeFileSync(stamp, state);
  return folder;
}

/** Its Node-API is too old for the store, which therefore runs on a Node of its own, outside of the asar. */
function standInConfig(): Configuration {
  return {
    extraResources: [{ from: findNode(), to: 'node' }],
    asarUnpack: ['out/store/**', 'node_modules/better-sqlite3/**'],
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'app'), { recursive: true }),
  };
}
