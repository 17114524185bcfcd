import { basename } from 'node:path';
import process from 'node:process';

/**
 * The user's own npm as a program and its first arguments: the one that started us, else the one on PATH.
 * @returns {{ readonly command: string, readonly args: readonly string[], readonly shell: boolean }}
 */
export function npm() {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli) === 'npm-cli.js') {
    const node = process.env.npm_node_execpath ?? process.execPath;
    return { command: node, args: [cli], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}
