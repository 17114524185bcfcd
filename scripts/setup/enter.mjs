import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { findNode } from './node.mjs';
import { preparePackages } from './packages.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { problem, tell } from './say.mjs';

/**
 * Prepares packages and Node 24 on whatever Node runs this, then runs `script` on Node 24.
 * @param {string} script path within the checkout
 * @param {{ readonly onFailure?: string }} [options] a last line for a set-up that failed
 */
export async function enter(script, { onFailure } = {}) {
  try {
    requireNode20();
    await preparePackages();
    const node = findNode();
    const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH];
    process.exitCode = await run(node, [join(root, script), ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter), QINLIN_NODE: node },
    });
  } catch (error) {
    tell(error);
    if (onFailure !== undefined) process.stdout.write(`${onFailure}\n`);
    process.exitCode = 1;
  }
}

function requireNode20() {
  if (Number.parseInt(process.versions.node, 10) >= 20) return;
  throw problem(
    `This is Node ${process.version}.`,
    'Install Node 20 or newer, then run this again.',
  );
}
