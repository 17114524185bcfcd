import { systemClock } from '../store/clock.ts';
import { inspectDatabase, inspectFiles } from '../store/db/inspect.ts';
import { KeyFolder } from '../store/journal/identity.ts';
import { inspectJournal } from '../store/journal/inspect.ts';
import { inspectLending } from '../store/lending/inspect-store.ts';
import { EXIT, Stop } from './exit.ts';
import { appVersion } from './folders.ts';
import { print } from './output.ts';
import { linesOf } from './doctor-lines.ts';
import { sidecarProblems, summaryOf, type SidecarSummary } from './sidecar-summary.ts';
import { withStore, type Globals } from './with-store.ts';

/** The wall clock may stand this far before the newest event: that much drift is no fault. */
const CLOCK_TOLERANCE_MS = 60_000;

export type Report = Awaited<ReturnType<typeof examine>>;

/** Examines the machine and the database; exit code 1 if anything is wrong. */
export async function runDoctor(globals: Globals): Promise<number> {
  const report = await examine(globals);
  print(globals, report, linesOf(report));
  if (report.failure !== null) return report.failure.exitCode;
  return report.problems.length === 0 ? EXIT.fine : EXIT.refused;
}

async function examine(globals: Globals) {
  const { bootId, monotonic, wall } = systemClock();
  // Looked at before the store opens: opening empties the log, and renews a key that is gone.
  const files = inspectFiles(globals.data);
  const keyBefore = new KeyFolder(globals.data).look();
  const opened = await open(globals);
  const clock = {
    wall: wall(),
    monotonic: monotonic(),
    bootId,
    newestEvent: opened.found?.journal.newest ?? null,
  };
  const key = {
    found: keyBefore,
    state: keyState(keyBefore, opened.found?.journal.deviceId ?? null),
  };
  return {
    app: appVersion,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    data: globals.data,
    exports: globals.exports,
    files,
    clock,
    key,
    database: opened.found?.database ?? null,
    journal: opened.found?.journal ?? null,
    lending: opened.found?.lending ?? null,
    sidecar: opened.found?.sidecar ?? null,
    failure: opened.failure,
    problems: problemsOf(opened.found, clock, key.state),
  };
}

type Found = {
  readonly database: ReturnType<typeof inspectDatabase>;
  readonly journal: ReturnType<typeof inspectJournal>;
  readonly lending: ReturnType<typeof inspectLending>;
  readonly sidecar: SidecarSummary | null;
};

async function open(globals: Globals) {
  try {
    const found: Found = await withStore(
      globals,
      (store) => ({
        database: inspectDatabase(store.db),
        journal: inspectJournal(store.db),
        lending: inspectLending(store.db),
        sidecar: store.isSetUp() ? summaryOf(store.sidecar.compare()) : null,
      }),
      { isLooking: true },
    );
    return { found, failure: null };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { found: null, failure: { exitCode: error.exitCode, message: error.message } };
  }
}

type KeyState = 'in-order' | 'missing' | 'other-device' | 'not-set-up';

function keyState(before: ReturnType<KeyFolder['look']>, deviceId: string | null): KeyState {
  if (deviceId === null) return 'not-set-up';
  if (before === null) return 'missing';
  return before.deviceId === deviceId ? 'in-order' : 'other-device';
}

function problemsOf(
  found: Found | null,
  clock: { readonly wall: number; readonly newestEvent: { readonly wall: number } | null },
  key: KeyState,
): readonly string[] {
  if (found === null) return [];
  const { database, journal, sidecar } = found;
  const behind = (clock.newestEvent?.wall ?? clock.wall) - clock.wall;
  return [
    ...(behind > CLOCK_TOLERANCE_MS
      ? [`the clock stands ${Math.round(behind / 1000)} s before the newest event`]
      : []),
    ...database.integrity.map((line) => `integrity: ${line}`),
    ...(database.foreignKeyErrors > 0 ? [`${database.foreignKeyErrors} broken references`] : []),
    ...(journal.projectionErrors > 0
      ? [`${journal.projectionErrors} events could not be projected`]
      : []),
    ...(key === 'missing'
      ? ['the key folder was missing or unreadable: the file goes on as a new device']
      : []),
    ...(key === 'other-device'
      ? ['the key was of another device, machine or state: the file goes on as a new device']
      : []),
    ...(sidecar === null ? [] : sidecarProblems(sidecar)),
  ];
}
