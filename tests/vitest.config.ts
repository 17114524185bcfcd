import { tmpdir } from 'node:os';
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
    // better-sqlite3 is a native module: each test file gets a process of its own.
    pool: 'forks',
    // What the tests start runs from source: its compiled form is kept for the next one.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'qinlin-compile-cache') },
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
