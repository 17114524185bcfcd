import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pinnedElectron, pinnedVersion, standInElectron } from '../electron-path.ts';
import type { ElectronProgram } from '../electron-path.ts';
import { runDownload } from './download.ts';
import { root } from './root.mjs';
import { problem, say } from './say.mjs';
import { prepareStandIn, STAND_IN_NOTE } from './stand-in.ts';
import { standInFitsHere } from './stand-in-place.ts';

const PATIENCE = { withoutAByteMs: 60_000, inAllMs: 30 * 60_000 };
const FAILED = join(root, 'node_modules', '.electron-download-failed');
const TRY_AGAIN_AFTER_MS = 24 * 3600 * 1000;

/** The pinned Electron; where its program can't be downloaded, the stand-in, announced as such. */
export async function prepareElectron(): Promise<ElectronProgram> {
  const pinned = pinnedElectron() ?? (await downloadPinned());
  if (pinned !== undefined) return pinned;
  if (!standInFitsHere()) throw noElectron();
  await prepareStandIn();
  const standIn = standInElectron();
  if (standIn === undefined) throw noElectron();
  say(`Electron ${pinnedVersion()} could not be downloaded (npx install-electron tries again).`);
  say(STAND_IN_NOTE);
  return standIn;
}

async function downloadPinned(): Promise<ElectronProgram | undefined> {
  if (standInElectron() !== undefined && failedLately()) return undefined;
  const from = mirror() === '' ? '' : ' from the mirror in ELECTRON_MIRROR';
  say(`Electron: downloading ${pinnedVersion()}${from} (about 120 MB, once)`);
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const { ok, said } = await runDownload(installer, PATIENCE);
  const pinned = ok ? pinnedElectron() : undefined;
  if (pinned === undefined) {
    say(`Electron: ${said.split('\n')[0] ?? 'the download failed'}`);
    writeFileSync(FAILED, mirror());
  } else {
    rmSync(FAILED, { force: true });
  }
  return pinned;
}

/** Not asked again at every start; but at once where another mirror is named. */
function failedLately(): boolean {
  const at = statSync(FAILED, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined || Date.now() - at > TRY_AGAIN_AFTER_MS) return false;
  return readFileSync(FAILED, 'utf8') === mirror();
}

function mirror(): string {
  return process.env['ELECTRON_MIRROR'] ?? '';
}

function noElectron(): Error {
  return problem(
    `Electron: ${pinnedVersion()} could not be downloaded for ${process.platform} on ${process.arch}.`,
    'Set ELECTRON_MIRROR to a mirror that you can reach, or HTTPS_PROXY, and run this again.',
  );
}
