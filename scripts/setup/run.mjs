import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program to its end and answers its exit code (128 + signal if it was ended by one).
 * Interrupts reach the child; this process stays until the child has finished.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const end = () => child.kill('SIGTERM');
    process.on('SIGINT', keepWaiting);
    process.on('SIGTERM', end);
    const stop = () => {
      process.off('SIGINT', keepWaiting);
      process.off('SIGTERM', end);
    };
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stop();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

function keepWaiting() {}
