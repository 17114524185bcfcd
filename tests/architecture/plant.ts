import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

export const checkout = join(import.meta.dirname, '..', '..');

const Report = z.object({
  number_of_files: z.number(),
  diagnostics: z.array(
    z.object({ code: z.string().default(''), message: z.string(), filename: z.string() }),
  ),
});
const Config = z.looseObject({ options: z.looseObject({}) });

export type Found = { readonly code: string; readonly message: string; readonly file: string };
export type Linted = { readonly files: number; readonly found: readonly Found[] };

/** What our lint configuration says of a tree made of these files (path to text) and nothing else. */
export function lintPlanted(files: ReadonlyMap<string, string>): Linted {
  const tree = mkdtempSync(join(tmpdir(), 'qinlin-planted-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return lint(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** What it says of the checkout itself. */
export function lintCheckout(): Linted {
  const tree = mkdtempSync(join(tmpdir(), 'qinlin-copied-'));
  try {
    for (const folder of ['main', 'renderer', 'shared', 'scripts', 'tests']) {
      cpSync(join(checkout, folder), join(tree, folder), { recursive: true });
    }
    return lint(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** Boundaries need no types: the type-aware rules, which need the packages too, run in `npm run check`. */
function lint(tree: string): Linted {
  const config = Config.parse(JSON.parse(readFileSync(join(checkout, '.oxlintrc.json'), 'utf8')));
  const untyped = {
    ...config,
    $schema: undefined,
    options: { ...config.options, typeAware: false },
  };
  writeFileSync(join(tree, '.oxlintrc.json'), JSON.stringify(untyped));
  const oxlint = join(checkout, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.trimStart().startsWith('{'))
    throw new Error(`oxlint did not report: ${stdout}${stderr}`);
  const report = Report.parse(JSON.parse(stdout));
  const found = report.diagnostics.map(({ code, message, filename }) => {
    return { code, message, file: filename };
  });
  return { files: report.number_of_files, found };
}
