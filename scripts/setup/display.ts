import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { problem } from './say.mjs';
import { needsVirtualDisplay } from './system-libraries.ts';

const SCREEN = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];

export type Display = { readonly stop: () => void };

/**
 * Gives this process, and all that it starts, a display: the one there is, or an Xvfb of its own, which
 * ends with this process. Sets DISPLAY, and switches off D-Bus, which has no one to talk to there.
 */
export async function openDisplay(): Promise<Display> {
  if (!needsVirtualDisplay()) return { stop: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', ...SCREEN], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  server.unref();
  process.env['DISPLAY'] = `:${number}`;
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:';
  return { stop };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(problem('Display: Xvfb did not start.', 'Start Xvfb by hand to see why.'));
    const numbers = server.stdio[3];
    let said = '';
    numbers?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // The server ends itself if it can't write the whole line.
      if (!said.endsWith('\n')) return;
      numbers.destroy();
      resolve(said.trim());
    });
    server.once('error', fail);
    server.once('exit', fail);
  });
}
