import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, type Log } from '../log.ts';
import { systemClock } from '../store/clock.ts';
import type { Caller } from '../store/context.ts';
import { prepareForBulk } from '../store/db/bulk.ts';
import { OpenError } from '../store/db/failure.ts';
import { databasePath } from '../store/db/open.ts';
import { openStore, type Store } from '../store/index.ts';
import { fillSample } from '../store/sample/fill-sample.ts';
import { EXIT, Stop, whyNotOpened } from './exit.ts';
import type { Io } from './output.ts';

/** What every command is told. */
export type Globals = {
  readonly io: Io;
  readonly data: string;
  readonly exports: string;
  readonly sidecar: string;
  readonly json: boolean;
};

/** The command line is whoever may open the folder: an administrator by its own name. */
export const CLI: Caller = { actor: 'cli', role: 'administrator' };

export type OpenOptions = {
  /** Makes a database where there is none. */
  readonly mayCreate?: boolean;
  /** Many calls: only warnings and errors are logged, and more memory is taken. */
  readonly isBulk?: boolean;
  /** Only looks: the second copy of the sales is left as it is. */
  readonly isLooking?: boolean;
};

/** Opens the folder's store as the app does, runs `work`, and closes it whatever happens. */
export async function withStore<T>(
  globals: Globals,
  work: (store: Store) => T | Promise<T>,
  { mayCreate = false, isBulk = false, isLooking = false }: OpenOptions = {},
): Promise<T> {
  if (!mayCreate && !existsSync(databasePath(globals.data)))
    throw notOpened('no-database', globals.data);
  const log = openLog(join(globals.data, 'logs'), 'cli');
  try {
    const store = open(globals, isBulk ? { ...log, info: () => undefined } : log, isLooking);
    try {
      if (isBulk) prepareForBulk(store.db);
      return await work(store);
    } finally {
      store.close();
    }
  } finally {
    await log.close();
  }
}

function open({ data, exports, sidecar }: Globals, log: Log, isLooking: boolean): Store {
  try {
    return openStore({
      dataDir: data,
      exportsDir: exports,
      sidecarDir: sidecar,
      isLooking,
      clock: systemClock(),
      log,
      fillSample: (hall, caller, clock) => fillSample(hall, caller, clock, () => undefined),
    });
  } catch (error) {
    throw error instanceof OpenError ? notOpened(error.failure, data) : error;
  }
}

const notOpened = (failure: keyof typeof whyNotOpened, data: string): Stop =>
  new Stop(
    failure === 'database-in-use' ? EXIT.inUse : EXIT.notOpened,
    `${failure}: ${whyNotOpened[failure]} (${data})`,
  );
