import type { Value } from '../../../shared/contract/calls.ts';
import { fingerprint } from './introduction.ts';
import { encodeSlip } from './membership.ts';
import type { Bundles, ExportOrder, Imported } from './bundles.ts';
import type { Progress, UnknownDevice } from './receive.ts';

type Job = Value<'sync.job'>;
type Running = Extract<Job, { state: 'running' }>;

export type Jobs = ReturnType<typeof createJobs>;

/** One export or import at a time, beside the calls of the day. `onChange` is told at every step. */
export function createJobs(
  bundles: Bundles,
  {
    onChange,
    onError,
  }: { readonly onChange: () => void; readonly onError: (error: unknown) => void },
) {
  let job: Job = { state: 'none' };
  let goOn: (() => void) | null = null;
  let atWork: Promise<void> = Promise.resolve();

  const show = (next: Job) => {
    job = next;
    onChange();
  };
  const running = (): Running | null => (job.state === 'running' ? job : null);

  const start = (kind: Running['kind'], work: () => Promise<Job>): boolean => {
    if (job.state === 'running') return false;
    show({ state: 'running', kind, done: 0, total: 0, paused: false });
    atWork = work().then(show, (error: unknown) => {
      onError(error);
      show({ state: 'failed' });
    });
    return true;
  };

  /** Waits here while it is paused. */
  const onProgress: Progress = async (done, total) => {
    const now = running();
    if (now === null) return;
    show({ ...now, done, total });
    if (now.paused)
      await new Promise<void>((next) => {
        goOn = next;
      });
  };

  return {
    look: (): Job => job,
    /** Resolves once nothing runs. */
    rest: (): Promise<void> => atWork,

    pause(paused: boolean): void {
      const now = running();
      if (now !== null) show({ ...now, paused });
      if (paused) return;
      goOn?.();
      goOn = null;
    },

    /** Both answer whether it began: not while another job runs. */
    export: (order: ExportOrder): boolean =>
      start('export', async () => {
        const written = await bundles.write(order);
        return written.ok
          ? { state: 'exported', events: written.value.events, files: [...written.value.files] }
          : { state: 'refused', refusal: written.refusal };
      }),

    import: (path: string, passphrase: string | null): boolean =>
      start('import', async () => {
        const read = await bundles.read(path, passphrase, onProgress);
        return read.ok ? imported(read.value) : { state: 'refused', refusal: read.refusal };
      }),
  };
}

const imported = ({ from, madeAt, added, had, unknown, gaps, forks }: Imported): Job => ({
  state: 'imported',
  ...from,
  madeAt,
  added,
  had,
  unknown: unknown.flatMap((one) => strangerOf(one, from.hallName)),
  gaps: gaps.length,
  forks: forks.length,
});

/** Whom staff may admit, with the slip to do so; the hall's name is what the bundle says. */
function strangerOf({ deviceId, says }: UnknownDevice, hallName: string) {
  if (says === null) return [];
  const { hallId, kioskNumber, publicKey } = says;
  const introduction = { deviceId, hallId, hallName, kioskNumber, publicKey, recipient: null };
  return [
    {
      deviceId,
      hallId,
      hallName,
      kioskNumber,
      fingerprint: fingerprint(publicKey),
      slip: encodeSlip(introduction),
    },
  ];
}
