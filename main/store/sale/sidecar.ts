import type { EventType } from '../../../shared/contract/events.ts';
import type { StoreContext } from '../context.ts';
import type { Append } from '../journal/journal.ts';
import type { Sidecar, SidecarPlace, SidecarState } from './sidecar-file.ts';
import type { SidecarEvents } from './sidecar-events-store.ts';
import { isSidecarType, lineOf } from './sidecar-line.ts';

/** So many lines are written and synced at once where much was missed. */
const CHUNK = 500;

export type KeptSidecar = ReturnType<typeof keepSidecar>;

/**
 * Keeps the second copy of the sales behind the journal: after each commit, before the answer. It reads what it
 * writes from the journal, from where the files end, so that nothing rolled back is in it and nothing is left out.
 */
export function keepSidecar(
  context: Pick<StoreContext, 'db' | 'append' | 'transaction' | 'kiosk' | 'today'>,
  sidecar: Sidecar,
  events: SidecarEvents,
) {
  const { db, kiosk, today } = context;
  /** What was appended since the files had it all, by device and sequence; null where more than that is missing. */
  let due: Map<string, { readonly deviceId: string; readonly seq: number }> | null = null;
  let isDue = false;
  let isProbed = false;
  let reached: Map<string, number> | null = null;
  const headsBefore = events.heads();

  /**
   * Up to where the files have it all. After a restore they may hold more than the file did when it was opened, under
   * numbers that are given out anew since.
   */
  const readReached = (place: SidecarPlace) =>
    new Map(
      Array.from(sidecar.reached(place), ([device, seq]) => [
        device,
        Math.min(seq, headsBefore.get(device) ?? 0),
      ]),
    );

  const writeOf = (device: string, upTo: Map<string, number>) => {
    const { hallId, kioskNumber } = kiosk();
    for (;;) {
      const next = events.after(device, upTo.get(device) ?? 0, CHUNK);
      const last = next.at(-1);
      if (last === undefined) return;
      isProbed = true;
      sidecar.append({ hallId, kioskNumber }, today(), next.map(lineOf).join(''));
      upTo.set(device, Number(last.id.slice(device.length + 1)));
      if (next.length < CHUNK) return;
    }
  };

  /** The usual sale: the files had all before it, and it is found by its number. */
  const writeDue = (upTo: Map<string, number>, own: Exclude<typeof due, null>) => {
    const found = [...own.values()].flatMap(({ deviceId, seq }) => {
      const entry = events.at(deviceId, seq);
      return entry === null ? [] : [{ deviceId, seq, line: lineOf(entry) }];
    });
    if (found.length === 0) return;
    isProbed = true;
    sidecar.append(kiosk(), today(), found.map(({ line }) => line).join(''));
    for (const { deviceId, seq } of found) upTo.set(deviceId, seq);
  };

  const write = () => {
    const wasFailing = sidecar.state() === 'failing';
    sidecar.safely(() => {
      const place = kiosk();
      if (wasFailing) sidecar.makeFolder(place);
      // A folder that is gone, or a new stick in its place, gets everything anew.
      const isThere = sidecar.exists(place);
      const own = isThere ? due : null;
      due = null;
      if (reached === null || !isThere) reached = readReached(place);
      if (own !== null) writeDue(reached, own);
      else
        for (const device of events.devices(place.hallId, place.kioskNumber))
          writeOf(device, reached);
      due = new Map();
      isDue = false;
    });
  };

  const append: Append = (type, payload, meta) => {
    const event = context.append(type, payload, meta);
    if (isKept(type)) {
      isDue = true;
      due?.set(event.id, event);
    }
    return event;
  };

  return {
    append,
    /** As the journal's; while the folder fails only a quiet moment tries it again, so that no buyer waits for it. */
    transaction<T>(work: () => T): T {
      const value = context.transaction(work);
      if (isDue && !db.inTransaction && sidecar.state() === 'written') write();
      return value;
    },
    /** Writes what was missed. */
    catchUp(): void {
      due = null;
      write();
    },
    state(): SidecarState {
      if (!isProbed) sidecar.safely(() => sidecar.makeFolder(kiosk()));
      isProbed = true;
      return sidecar.state();
    },
  };
}

const isKept = (type: EventType): boolean => isSidecarType(type);
