import type { EventType } from '../../../shared/contract/events.ts';
import type { StoreContext } from '../context.ts';
import type { Append } from '../journal/journal.ts';
import type { Sidecar, SidecarPlace, SidecarState } from './sidecar-file.ts';
import type { SidecarEvents } from './sidecar-events-store.ts';
import { idOf, isSidecarType, lineOf, purposeOf, type WrittenEntry } from './sidecar-line.ts';

/** So many lines are written and synced at once where much was missed. */
const CHUNK = 500;

/** An event of this run that the files lack. `line` is made before the commit, where its parts are still at hand. */
type Due = {
  readonly deviceId: string;
  readonly seq: number;
  entry: WrittenEntry;
  line: string | null;
};

/**
 * Keeps the second copy of the sales behind the journal: after each commit, before the answer. Where the files had all
 * that was before, it writes what was just appended; else, and after anything went wrong, it reads what it writes from
 * the journal, from where the files end: so nothing rolled back is in it and nothing is left out.
 */
export function keepSidecar(
  context: Pick<StoreContext, 'db' | 'append' | 'transaction' | 'kiosk' | 'today'>,
  sidecar: Sidecar,
  events: SidecarEvents,
) {
  const { db, kiosk, today } = context;
  /** What was appended since the files had it all; null where the journal has to be asked. */
  let due: Due[] | null = null;
  let isDue = false;
  /** The transaction under way was begun here: whoever began another may still roll it back unseen. */
  let isOwn = false;
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

  /** The usual sale: the files had all before it. */
  const writeDue = (upTo: Map<string, number>, own: readonly Due[]) => {
    isProbed = true;
    sidecar.append(kiosk(), today(), own.map(({ entry, line }) => line ?? lineOf(entry)).join(''));
    for (const { deviceId, seq } of own) upTo.set(deviceId, seq);
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
      due = [];
      isDue = false;
    });
  };

  /** What fails half-way may stand in the journal all the same, where whoever called goes on. */
  const appended = <E>(work: () => E): E => {
    try {
      return work();
    } catch (error) {
      due = null;
      throw error;
    }
  };

  const append: Append = (type, payload, meta) => {
    const event = appended(() => context.append(type, payload, meta));
    if (isKept(type)) {
      isDue = true;
      if (!isOwn) due = null;
      const { id, deviceId, seq, wall } = event;
      const purpose = events.purposeName(purposeOf(type, payload));
      const entry = { id, type, wall, actor: meta.actor, payload, points: null, purpose };
      due?.push({ deviceId, seq, entry, line: null });
    } else if (type === 'person.points-spent') addPoints(payload);
    return event;
  };

  /** They belong to the sale or refund that was appended just before them. */
  const addPoints = (points: unknown) => {
    const own = due?.at(-1);
    if (own?.line === null && isOf(points, own.entry)) own.entry = { ...own.entry, points };
    else due = null;
  };

  const ownTransaction = <T>(work: () => T): T => {
    isOwn = true;
    try {
      return context.transaction(() => {
        const value = work();
        for (const own of due ?? []) own.line ??= lineOf(own.entry);
        return value;
      });
    } catch (error) {
      due = null;
      throw error;
    } finally {
      isOwn = false;
    }
  };

  return {
    append,
    /** As the journal's; while the folder fails only a quiet moment tries it again, so that no buyer waits for it. */
    transaction<T>(work: () => T): T {
      const value = isOwn || db.inTransaction ? context.transaction(work) : ownTransaction(work);
      if (isDue && !db.inTransaction && sidecar.state() === 'written') write();
      return value;
    },
    /** Writes what was missed; true where that shows that the folder came back, or is gone. */
    catchUp(): boolean {
      const before = sidecar.state();
      due = null;
      write();
      return sidecar.state() !== before;
    },
    state(): SidecarState {
      if (!isProbed) sidecar.safely(() => sidecar.makeFolder(kiosk()));
      isProbed = true;
      return sidecar.state();
    },
  };
}

const isKept = (type: EventType): boolean => isSidecarType(type);

const isOf = (points: unknown, { type, payload }: WrittenEntry): boolean =>
  typeof points === 'object' &&
  points !== null &&
  'entryId' in points &&
  isSidecarType(type) &&
  idOf(type, payload) === points.entryId;
