import type { ElectronProgram } from '../electron-path.ts';
import { prepareBuild } from './built.ts';
import { prepareElectron } from './electron.ts';
import { prepareSandbox } from './sandbox.ts';
import { prepareSystem } from './system-libraries.ts';

/** Everything that running the app takes, packages and Node apart: those are there when this runs. */
export async function prepareApp(options: {
  readonly virtualDisplay: boolean;
}): Promise<ElectronProgram> {
  const electron = await prepareProgram(options);
  await prepareBuild();
  return electron;
}

/** Electron itself and what it needs of the system, without a build of the app. */
export async function prepareProgram(options: {
  readonly virtualDisplay: boolean;
}): Promise<ElectronProgram> {
  const electron = await prepareElectron();
  await prepareSystem(electron, options);
  await prepareSandbox(electron);
  return electron;
}
