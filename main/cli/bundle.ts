import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Value } from '../../shared/contract/calls.ts';
import { isIsoDate } from '../../shared/domain/calendar.ts';
import { refuse } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { EXIT, Stop } from './exit.ts';
import { print } from './output.ts';
import { sayRefused } from './refused.ts';
import { CLI, withStore, type Globals } from './with-store.ts';

export type BundleOptions = {
  readonly out?: string;
  readonly for?: string;
  readonly all?: true;
  readonly from?: string;
  readonly to?: string;
  readonly passphraseFile?: string;
};

type Job = Value<'sync.job'>;

/** Writes what is new since the last bundle for that hall, or with --all everything. */
export async function runBundleExport(globals: Globals, options: BundleOptions): Promise<number> {
  const folder = resolve(options.out ?? globals.exports);
  const passphrase = readPassphrase(options.passphraseFile);
  const job = await withStore(globals, async (store) => {
    const hallId = options.for === undefined ? null : await hallNamed(store, options.for);
    const span = spanOf(options);
    const request = { folder, hallId, all: options.all === true, span, passphrase };
    return finish(store, await store.call('sync.export', request, CLI));
  });
  if (job.state !== 'exported') return sayEnd(globals, job);
  print(globals, job, [
    ...job.files.map(({ path, bytes }) => `${path}: ${bytes} bytes, written and read back`),
    `${job.events} events; the stick may be taken out`,
  ]);
  return EXIT.fine;
}

/** Takes a bundle in; the same one again changes nothing. */
export async function runBundleImport(
  globals: Globals,
  file: string,
  { passphraseFile }: BundleOptions,
): Promise<number> {
  const request = { path: resolve(file), passphrase: readPassphrase(passphraseFile) };
  const job = await withStore(globals, async (store) =>
    finish(store, await store.call('sync.import', request, CLI)),
  );
  if (job.state !== 'imported') return sayEnd(globals, job);
  const { hallName, kioskNumber, added, had, unknown } = job;
  print(globals, job, [
    `from ${hallName}, kiosk ${kioskNumber}: ${added} events added, ${had} were here`,
    ...unknown.map(
      (one) =>
        `not taken, since nobody here knows it: kiosk ${one.kioskNumber} of ${one.hallName}, fingerprint ${one.fingerprint}`,
    ),
    ...(job.gaps === 0 ? [] : [`${job.gaps} kiosks: events before those that came are missing`]),
    ...(job.forks === 0 ? [] : [`${job.forks} kiosks wrote two events under one number: frozen`]),
  ]);
  return unknown.length === 0 ? EXIT.fine : EXIT.refused;
}

async function finish(
  store: Store,
  began: Awaited<ReturnType<typeof store.call<'sync.export' | 'sync.import'>>>,
): Promise<Job | Refusal> {
  if (!began.ok) return { state: 'not-begun', refusal: began.refusal };
  await store.exchange.jobs.rest();
  return store.exchange.jobs.look();
}

type Refusal = { readonly state: 'not-begun'; readonly refusal: string };

function sayEnd(globals: Globals, job: Job | Refusal): number {
  const refusal = 'refusal' in job ? job.refusal : 'unexpected';
  return sayRefused(globals, refuse(refusal));
}

function spanOf({ from, to }: BundleOptions) {
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined || !isIsoDate(from) || !isIsoDate(to))
    throw new Stop(EXIT.usage, '--from and --to are two days, such as 2026-01-31');
  return { from, to };
}

/** A hall by its name or its id, of those whose kiosks are known. */
async function hallNamed(store: Store, name: string): Promise<string> {
  const answer = await store.call('sync.devices', {}, CLI);
  const devices = answer.ok ? answer.value : [];
  const halls = new Set(
    devices.filter((one) => one.hallId === name || one.hallName === name).map((one) => one.hallId),
  );
  const [hallId, ...others] = halls;
  if (hallId === undefined)
    throw new Stop(EXIT.usage, `no kiosk of a hall "${name}" is known here`);
  if (others.length > 0)
    throw new Stop(EXIT.usage, `several halls are called "${name}": ${[...halls].join(' ')}`);
  return hallId;
}

/** The first line of a file: on the command line everybody on the machine could read it. */
function readPassphrase(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(resolve(file), 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    throw new Stop(EXIT.usage, `the passphrase can't be read: ${String(error)}`);
  }
}
