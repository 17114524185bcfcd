import type { Log } from '../../log.ts';
import type { StoreContext } from '../context.ts';
import { createSidecarComparison } from './sidecar-compare.ts';
import { createSidecarEvents } from './sidecar-events-store.ts';
import { createSidecar } from './sidecar-file.ts';
import { keepSidecar } from './sidecar.ts';

/** The second copy of the sales: every feature appends and commits through it, so that none of its events is missed. */
export function createSaleSidecar(
  context: Pick<StoreContext, 'db' | 'append' | 'transaction' | 'kiosk' | 'today' | 'fieldEdits'>,
  folder: { readonly dir: string; readonly log: Log },
) {
  const events = createSidecarEvents(context.db);
  const kept = keepSidecar(context, createSidecar(folder), events);
  const { append, transaction } = kept;
  const comparison = createSidecarComparison(
    { ...context, append, transaction },
    folder.dir,
    events,
  );
  return { ...kept, ...comparison };
}
