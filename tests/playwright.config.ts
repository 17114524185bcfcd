import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = join(import.meta.dirname, '..', 'out', 'test-results');

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.{test,spec}.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: join(results, 'e2e'),
  // Each spec opens an Electron of its own on a database of its own, and mostly waits for people.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
});
