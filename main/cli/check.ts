import { digestOf } from '../store/journal/digest.ts';
import { rebuild } from '../store/journal/replay.ts';
import { verify } from '../store/journal/verify.ts';
import type { Store } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { print } from './output.ts';
import { withStore, type Globals } from './with-store.ts';

/** Checks the chain, bodies, signatures and projections; one finding a line. */
export async function runVerify(globals: Globals): Promise<number> {
  const result = await withStore(globals, (store) => verify(store.db, store.projection), {
    isLooking: true,
  });
  const findings = [
    ...result.findings.map(({ device, seq, what }) => `${what} at ${device}/${seq}`),
    ...(result.projectionsMatch ? [] : ['projections-differ: run qinlin rebuild']),
  ];
  const { events, checkpoints } = result;
  print(globals, { ...result, ok: findings.length === 0 }, [
    ...findings,
    `${events} events, ${checkpoints} signatures: ${findings.length === 0 ? 'all is well' : `${findings.length} findings`}`,
  ]);
  return findings.length === 0 ? EXIT.fine : EXIT.refused;
}

/** Folds the whole journal anew, and says whether the state changed by it. */
export async function runRebuild(globals: Globals): Promise<number> {
  const { before, after } = await withStore(globals, (store) => {
    const old = digest(store);
    rebuild(store.db, store.projection);
    return { before: old, after: digest(store) };
  });
  const changed = before !== after;
  print(globals, { before, after, changed }, [
    `before ${before}`,
    `after  ${after}`,
    changed ? 'the state was not what the journal says, and is now' : 'the state is unchanged',
  ]);
  return EXIT.fine;
}

/** One hash of the whole projected state. */
export async function runDigest(globals: Globals): Promise<number> {
  const value = await withStore(globals, digest, { isLooking: true });
  print(globals, { digest: value }, [value]);
  return EXIT.fine;
}

const digest = (store: Store): string => digestOf(store.db, store.projection.tables);
