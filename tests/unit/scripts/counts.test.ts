import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, playwrightCounts, vitestCounts } from '../../../scripts/run/counts.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qinlin-counts-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the closing line counts', () => {
  test('what Vitest says', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 });
    expect(vitestCounts(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  test('what Playwright says, a test that passed only at its second try as failed', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } });
    expect(playwrightCounts(file, 1)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test('a file that could not even be loaded, though every test that ran has passed', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0 });
    expect(vitestCounts(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  test('a runner that broke off without a report', () => {
    const nowhere = join(folder, 'none.json');
    expect(vitestCounts(nowhere, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightCounts(nowhere, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a run that found no tests as failed', () => {
    const file = report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } });
    expect(playwrightCounts(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  test('both runners together', () => {
    const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
