import { homedir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

export const appVersion: string = manifest.version;

type Env = Readonly<Record<string, string | undefined>>;

/** Where the app keeps its data unless told otherwise: Electron's userData, by the same rule. */
export const defaultDataFolder = (env: Env): string =>
  env['QINLIN_DATA'] ?? join(appDataFolder(env), manifest.name, 'data');

export const defaultExportsFolder = (env: Env): string =>
  env['QINLIN_EXPORTS'] ?? join(homedir(), 'Documents', '亲邻之家');

/** Where the second copy of the sales goes if the surroundings say so; else it stands beside the exports. */
export const givenSidecarFolder = (env: Env): string | undefined => env['QINLIN_SIDECAR'];

function appDataFolder(env: Env): string {
  if (process.platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
