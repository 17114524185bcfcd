import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  envDir: false,
  publicDir: false,
  plugins: [react()],
  test: {
    include: ['tests/{unit,integration,architecture,faults}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'tests/fixtures/run-folder.ts',
    // Processes, not threads: better-sqlite3 is a native module.
    pool: 'forks',
    // Left alone, Vitest keeps one core for itself: on a machine of two, files would run one after another.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A process runs many files, and loads what they import but once: no file may leave anything behind for the next.
    isolate: false,
    restoreMocks: true,
    // What the tests start runs from source: its compiled form is kept for the next one.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'qinlin-compile-cache') },
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
