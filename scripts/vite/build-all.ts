import { chmod, cp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { targets } from './targets.ts';
import type { Place } from './targets.ts';

/** Builds every program of the app, and lays the SQL of database and hub beside those that run it. */
export async function buildAll(place: Place): Promise<void> {
  await Promise.all(targets(place).map((target) => build(target)));
  const store = join(place.source, 'main', 'store');
  const folders = [join(store, 'db', 'migrations'), join(store, 'sync', 'hub', 'hub-schema')];
  for (const program of ['store', 'cli']) {
    for (const folder of folders)
      await cp(folder, join(place.out, program, basename(folder)), { recursive: true });
    // Outside of the checkout or the asar no package.json above would say that these are ES modules.
    await writeFile(join(place.out, program, 'package.json'), '{ "type": "module" }\n');
  }
  await chmod(join(place.out, 'cli', 'qinlin.js'), 0o755);
}
