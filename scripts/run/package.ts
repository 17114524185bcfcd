import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { prepareBuild } from '../setup/built.ts';
import { prepareElectron } from '../setup/electron.ts';
import { preparePackaged } from '../setup/packaged.ts';
import { problem, say } from '../setup/say.mjs';
import { main } from './main.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    win: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
  },
});

await main(async () => {
  const electron = await prepareElectron();
  if (electron.standIn && !values.dir) throw noInstallers();
  const made = values.dir ? [await preparePackaged(electron)] : await buildInstallers();
  say(`Made:\n  ${made.join('\n  ')}`);
  return 0;
});

/** What electron-builder.yml lists for the platforms named, or else for this one. */
async function buildInstallers(): Promise<readonly string[]> {
  await prepareBuild();
  const named = [
    ...(values.win ? [Platform.WINDOWS] : []),
    ...(values.linux ? [Platform.LINUX] : []),
  ];
  const platforms = named.length > 0 ? named : [Platform.current()];
  const targets = new Map(platforms.flatMap((platform) => [...platform.createTarget()]));
  return build({ targets, publish: 'never' });
}

function noInstallers(): Error {
  return problem(
    'Installers are never made of the stand-in: it is an old Electron, unfit for a public kiosk.',
    'Set ELECTRON_MIRROR to a mirror that you can reach and run npx install-electron, then try again.\nnpm run package -- --dir makes an unpacked folder for testing.',
  );
}
