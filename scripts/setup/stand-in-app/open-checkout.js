// The stand-in has no default_app.asar. This opens the folder named on the command line as that does.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * What default_app.asar calls too.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Undocumented
 */

const named = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (named === undefined) {
  process.stderr.write('electron: name the folder of the app to open\n');
  app.exit(1);
} else {
  const folder = resolve(named);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = about.productName ?? about.name;
  app.setName(name);
  if (hasUndocumented(app)) {
    app.setVersion(about.version);
    app.setAppPath(folder);
  }
  app.setPath('userData', join(app.getPath('appData'), name));
  // Awaited at the top level, so that the app is loaded before Electron says it is ready.
  await import(pathToFileURL(join(folder, about.main)).href);
}

/**
 * @param {object} value
 * @returns {value is Undocumented}
 */
function hasUndocumented(value) {
  return 'setVersion' in value && 'setAppPath' in value;
}
