import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess, type UtilityProcess } from 'electron';
import type { SpawnStore } from './link-core.ts';
import type { ShellOptions } from './options.ts';

/** better-sqlite3 is built for this version of Node-API. */
const NODE_API_OF_SQLITE = 10;

/**
 * Starts the store inside Electron where its Node-API is new enough, else on the project's own Node. To be called
 * before the app is ready.
 */
export function storeSpawner(options: ShellOptions): SpawnStore {
  const args = ['--data', options.dataFolder, '--exports', options.exportsFolder];
  if (options.sidecarFolder !== null) args.push('--sidecar', options.sidecarFolder);
  if (options.clockFile !== null) args.push('--clock', options.clockFile);
  return Number(process.versions['napi']) >= NODE_API_OF_SQLITE
    ? inUtilityProcess(args)
    : onOwnNode(args, options.node);
}

function inUtilityProcess(args: readonly string[]): SpawnStore {
  const program = join(app.getAppPath(), 'out', 'store', 'store.js');
  return ({ onMessage, onExit }) => {
    let child: UtilityProcess | null = null;
    // Electron has utility processes only once it is ready.
    void app.whenReady().then(() => {
      child = utilityProcess.fork(program, [...args], {
        serviceName: 'qinlin-store',
        stdio: app.isPackaged ? 'ignore' : 'inherit',
      });
      child.on('message', onMessage);
      // Its `exit` follows; without a listener the event would be thrown here.
      child.on('error', () => undefined);
      child.once('exit', (code) => onExit(`code ${code}`));
    });
    return {
      send: (message) => child?.postMessage(message, []),
      kill: () => {
        // utilityProcess.kill is a polite SIGTERM, which a hanging store would ignore.
        if (child?.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      },
    };
  };
}

/**
 * A child of Node inherits whatever sockets Chromium has open between making and handing them to a process of its
 * own, and then Chromium can't see that process end. So the first store must be started before the app is ready.
 */
function onOwnNode(args: readonly string[], node: string | null): SpawnStore {
  // A plain Node can't read inside an asar: there the store lies unpacked beside it.
  const root = app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked');
  const program = join(root, 'out', 'store', 'store.js');
  return ({ onMessage, onExit }) => {
    const child = fork(program, [...args], {
      execPath: node ?? ownNode(root),
      execArgv: [],
      // Compiling its program takes a third of the store's start.
      env: { ...process.env, NODE_COMPILE_CACHE: join(app.getPath('userData'), 'store-code') },
      serialization: 'advanced',
      stdio: ['ignore', app.isPackaged ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    });
    let hasEnded = false;
    const end = (reason: string) => {
      if (!hasEnded) onExit(reason);
      hasEnded = true;
    };
    child.on('message', onMessage);
    child.on('error', (error) => {
      if (child.pid === undefined) end(error.name);
    });
    child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    return {
      send: (message) => {
        if (!child.connected) throw new Error('the store has ended');
        child.send(message);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

function ownNode(root: string): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(process.resourcesPath, name);
  return existsSync(packaged) ? packaged : join(root, 'node_modules', '.bin', name);
}
