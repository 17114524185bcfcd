import { existsSync, readFileSync } from 'node:fs';

/** Tests counted from one runner's report. `skipped` are neither. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** What Vitest's JSON report says. A run without a report, without tests or with an error has failed. */
export function vitestCounts(file: string, exitCode: number): Counts {
  const report = readReport(file);
  const passed = numberIn(report, 'numPassedTests');
  const failed = numberIn(report, 'numFailedTests');
  const skipped = numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests');
  return honest({ passed, failed, skipped }, exitCode);
}

/** What Playwright's JSON report says; a test that passed only at a second try has not passed. */
export function playwrightCounts(file: string, exitCode: number): Counts {
  const stats = readReport(file)['stats'];
  const report = isRecord(stats) ? stats : {};
  const failed = numberIn(report, 'unexpected') + numberIn(report, 'flaky');
  const skipped = numberIn(report, 'skipped');
  return honest({ passed: numberIn(report, 'expected'), failed, skipped }, exitCode);
}

function honest(counts: Counts, exitCode: number): Counts {
  const broken = exitCode !== 0 || counts.passed + counts.failed === 0;
  return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isRecord(report) ? report : {};
}

function numberIn(record: Readonly<Record<string, unknown>>, key: string): number {
  const value = record[key];
  return typeof value === 'number' ? value : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
