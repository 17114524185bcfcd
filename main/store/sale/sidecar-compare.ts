import { payloadSchemas } from '../../../shared/contract/events.ts';
import type { StoreContext } from '../context.ts';
import { readSidecar, type Sidecar } from './sidecar-file.ts';
import type { SidecarEvents } from './sidecar-events-store.ts';
import {
  isSidecarType,
  keyOf,
  purposeOf,
  type SidecarEntry,
  type SidecarType,
} from './sidecar-line.ts';

/** What stands in the second copy of the sales, and what in the database, of this kiosk. */
export type SidecarComparison = {
  readonly folder: string;
  readonly inSidecar: number;
  readonly inDatabase: number;
  /** Entries that `recover` can put back. */
  readonly databaseLacks: readonly SidecarEntry[];
  /** What those sales were made for and the database does not know either: their names are put back with them. */
  readonly purposesLacking: readonly { readonly purposeId: string; readonly name: string }[];
  /** Such as `sale.made` and its id. */
  readonly sidecarLacks: readonly string[];
  /** Lines that a power cut tore. */
  readonly torn: number;
  /** Where lines stand that are not as they were written. */
  readonly damaged: readonly string[];
  /** Whole lines that this version can't read. */
  readonly unreadable: readonly string[];
};

/** Compares the two sides by what their events are about: which device told it does not matter. */
export function createSidecarComparison(
  context: Pick<StoreContext, 'kiosk' | 'append' | 'transaction' | 'fieldEdits'>,
  dir: Sidecar['dir'],
  events: SidecarEvents,
) {
  const { kiosk, append, transaction, fieldEdits } = context;

  const read = () => {
    const entries = new Map<string, SidecarEntry>();
    const found = { torn: 0, damaged: new Array<string>(), unreadable: new Array<string>() };
    for (const line of readSidecar(dir, kiosk())) {
      const key = line.kind === 'entry' ? readableKey(line.entry) : null;
      if (line.kind === 'torn') found.torn += 1;
      else if (line.kind === 'damaged') found.damaged.push(line.where);
      else if (key === null) found.unreadable.push(line.where);
      else if (!entries.has(key)) entries.set(key, line.entry);
    }
    return { entries, ...found };
  };

  const compare = (): SidecarComparison => {
    const { hallId, kioskNumber } = kiosk();
    const { entries, ...found } = read();
    const own = new Set(events.devices(hallId, kioskNumber));
    const known = new Set<string>();
    const ours = new Set<string>();
    for (const { key, device } of events.keys()) {
      known.add(key);
      if (own.has(device)) ours.add(key);
    }
    const databaseLacks = [...entries].flatMap(([key, entry]) => (known.has(key) ? [] : [entry]));
    return {
      folder: dir,
      inSidecar: entries.size,
      inDatabase: ours.size,
      databaseLacks,
      purposesLacking: purposesOf(databaseLacks),
      sidecarLacks: [...ours].filter((key) => !entries.has(key)),
      ...found,
    };
  };

  /** As the newest of the sales called them. */
  const purposesOf = (entries: readonly SidecarEntry[]) => {
    const names = new Map<string, string>();
    for (const { type, payload, purpose } of entries) {
      const purposeId = purposeOf(type, payload);
      if (purposeId === null || purpose === null || events.purposeName(purposeId) !== null)
        continue;
      names.set(purposeId, purpose);
    }
    return Array.from(names, ([purposeId, name]) => ({ purposeId, name }));
  };

  const putPurpose = (purposeId: string, name: string) => {
    const edits = fieldEdits.plan('purpose', purposeId, { name });
    const { hallId } = kiosk();
    append('purpose.edited', { purposeId, hallId, edits }, { actor: RECOVERY });
  };

  const put = (type: SidecarType | 'person.points-spent', payload: unknown) =>
    void append(type, payloadSchemas[type].parse(payload), { actor: RECOVERY });

  return {
    compare,
    /** Appends what the database lacks under this device, with the same ids; answers how many entries. */
    recover: (): number =>
      transaction(() => {
        const { databaseLacks, purposesLacking } = compare();
        for (const { purposeId, name } of purposesLacking) putPurpose(purposeId, name);
        for (const { type, payload, points } of databaseLacks) {
          if (!isSidecarType(type)) continue;
          put(type, payload);
          if (points !== null) put('person.points-spent', points);
        }
        return databaseLacks.length;
      }),
  };
}

/** Who appends what was lost: the entries themselves say who sold. */
const RECOVERY = 'recover';

/** Null for an event of a newer program, or one that is not what its type says. */
function readableKey({ type, payload, points }: SidecarEntry): string | null {
  if (!isSidecarType(type) || !payloadSchemas[type].safeParse(payload).success) return null;
  const areReadable =
    points === null || payloadSchemas['person.points-spent'].safeParse(points).success;
  return areReadable ? keyOf(type, payload) : null;
}
