import type { Report } from './doctor.ts';
import { sidecarRows } from './sidecar-summary.ts';

/** The report as a table for people: a name and a value on each line, problems at the end. */
export function linesOf(report: Report): readonly string[] {
  const { files, clock, key, database, journal, lending, sidecar } = report;
  const newest = clock.newestEvent;
  const rows: readonly (readonly [string, string])[] = [
    ['app', report.app],
    ['node', `${report.node} on ${report.platform}`],
    ['data', report.data],
    ['exports', report.exports],
    ['database file', bytes(files.databaseBytes)],
    ['log file (WAL)', bytes(files.walBytes)],
    ['free on disk', bytes(files.freeBytes)],
    ['wall clock', new Date(clock.wall).toISOString()],
    ['monotonic clock', `${Math.round(clock.monotonic / 1000)} s`],
    ['boot', clock.bootId],
    ['newest event', newest === null ? 'none' : newestText(newest, clock)],
    ['key folder', key.state],
    ...(database === null
      ? []
      : ([
          ['sqlite', database.sqlite],
          ['schema', String(database.schema)],
          ...Object.entries(database.pragmas).map(
            ([name, value]) => [`setting ${name}`, String(value)] as const,
          ),
          [
            'integrity check',
            database.integrity.length === 0 ? 'ok' : `${database.integrity.length} errors`,
          ],
          ['foreign key check', String(database.foreignKeyErrors || 'ok')],
        ] as const)),
    ...(journal === null
      ? []
      : ([
          ['device', journal.deviceId ?? 'not set up'],
          ['events', `${journal.events} of ${journal.devices} devices`],
          ['unsigned tail', String(journal.unsignedTail)],
          ['projection errors', String(journal.projectionErrors)],
        ] as const)),
    ...(lending === null
      ? []
      : ([
          ['books', `${lending.titles} titles, ${lending.copies} copies`],
          ['open loans', String(lending.openLoans)],
        ] as const)),
    ...(sidecar === null ? [] : sidecarRows(sidecar)),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    ...rows.map(([name, value]) => name.padEnd(width) + value),
    ...report.problems.map((problem) => `PROBLEM: ${problem}`),
    ...(report.failure === null ? [] : [`NOT OPENED: ${report.failure.message}`]),
    ...(report.failure === null && report.problems.length === 0 ? ['all is well'] : []),
  ];
}

function newestText(
  newest: { readonly wall: number; readonly mono: number; readonly boot: string },
  clock: Report['clock'],
): string {
  const ago = Math.round((clock.wall - newest.wall) / 1000);
  const text = `${new Date(newest.wall).toISOString()}, ${ago} s ago by the wall clock`;
  if (newest.boot !== clock.bootId) return text;
  return `${text}, ${Math.round((clock.monotonic - newest.mono) / 1000)} s by the monotonic one`;
}

const bytes = (count: number | null): string =>
  count === null ? 'none' : `${(count / 1e6).toFixed(1)} MB`;
