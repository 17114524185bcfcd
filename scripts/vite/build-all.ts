import { chmod, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { targets } from './targets.ts';
import type { Place } from './targets.ts';

/** Builds every program of the app, and lays the SQL migrations beside those that open the database. */
export async function buildAll(place: Place): Promise<void> {
  await Promise.all(targets(place).map((target) => build(target)));
  const migrations = join(place.source, 'main', 'store', 'db', 'migrations');
  for (const program of ['store', 'cli']) {
    await cp(migrations, join(place.out, program, 'migrations'), { recursive: true });
    // Outside of the checkout or the asar no package.json above would say that these are ES modules.
    await writeFile(join(place.out, program, 'package.json'), '{ "type": "module" }\n');
  }
  await chmod(join(place.out, 'cli', 'qinlin.js'), 0o755);
}
