import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** The lowest versions that the programs run in: the stand-in's Chromium and Node. */
const CHROMIUM = 'chrome130';
const NODE = 'node20';

/** How long plugins took is no warning. */
const QUIET = { pluginTimings: false };

/** Where a build reads and writes: the checkout's folder and its `out`. */
export type Place = { readonly source: string; readonly out: string };

export function targets(place: Place): readonly InlineConfig[] {
  return [
    nodeProgram(place, { entry: 'main/shell/index.ts', file: 'shell/index.js' }),
    nodeProgram(place, { entry: 'main/store/process.ts', file: 'store/store.js' }),
    nodeProgram(place, { entry: 'main/cli/qinlin.ts', file: 'cli/qinlin.js', command: true }),
    preload(place),
    renderer(place),
  ];
}

type Program = { readonly entry: string; readonly file: string; readonly command?: boolean };

/** An ES module with everything in it but Electron, the native SQLite, and what is loaded only when it is needed. */
function nodeProgram(place: Place, { entry, file, command = false }: Program): InlineConfig {
  const [folder = '', name = ''] = file.split('/');
  const source = join(place.source, entry);
  const external = ['electron', 'better-sqlite3'];
  return {
    ...common(place),
    ssr: { target: 'node', noExternal: true, external },
    build: {
      ...commonBuild(join(place.out, folder)),
      ssr: source,
      target: NODE,
      rolldownOptions: {
        checks: QUIET,
        external: [...external, /^electron\//, /^node:/],
        output: {
          format: 'es',
          entryFileNames: name,
          chunkFileNames: '[name].js',
          ...(command && !hasShebang(source) ? { banner: '#!/usr/bin/env node' } : {}),
        },
      },
    },
  };
}

/** A sandboxed preload is one CommonJS file that may require nothing but Electron. */
function preload(place: Place): InlineConfig {
  return {
    ...common(place),
    build: {
      ...commonBuild(join(place.out, 'preload')),
      target: CHROMIUM,
      lib: { entry: join(place.source, 'main/shell/preload.ts'), formats: ['cjs'] },
      rolldownOptions: {
        checks: QUIET,
        external: ['electron', /^electron\//],
        output: { entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}

function renderer(place: Place): InlineConfig {
  const root = join(place.source, 'renderer');
  return {
    ...common(place),
    root,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      ...commonBuild(join(place.out, 'renderer')),
      target: CHROMIUM,
      minify: true,
      modulePreload: { polyfill: false },
      // The page may load files only: its Content-Security-Policy refuses data: for scripts, wasm and fonts.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        checks: QUIET,
        input: ['index.html', 'print.html'].map((page) => join(root, page)),
        // What both pages need is one file: each further one is a request before the first picture.
        output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 2 }] } },
      },
    },
  };
}

function common(place: Place): InlineConfig {
  return {
    configFile: false,
    root: place.source,
    publicDir: false,
    envDir: false,
    logLevel: 'warn',
    mode: 'production',
  };
}

function commonBuild(outDir: string) {
  return { outDir, emptyOutDir: true, minify: false, sourcemap: true, reportCompressedSize: false };
}

function hasShebang(file: string): boolean {
  return readFileSync(file, 'utf8').startsWith('#!');
}
