import type { EventType, Payload } from '../../../shared/contract/events.ts';

/** An event as projectors see it. */
export type JournalEvent<T extends EventType> = {
  /** `device/seq`. */
  readonly id: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly hlc: string;
  /** What the clock of its kiosk showed (epoch ms). */
  readonly wall: number;
  /** Sorts events of all devices by (HLC, device, seq). */
  readonly stamp: string;
  readonly type: T;
  readonly payload: Payload<T>;
};

export const stampOf = (hlc: string, deviceId: string, seq: number): string =>
  `${hlc}|${deviceId}|${String(seq).padStart(12, '0')}`;

/**
 * Folds events into the tables of one feature. It must come to the same rows whatever the order of the events,
 * so it either adds to a set, takes a maximum, or recomputes one entity from its sorted events.
 */
export type Projector = {
  /** The tables that hold its state: emptied before a rebuild, and covered by the digest. */
  readonly tables: readonly string[];
  readonly on: { readonly [T in EventType]?: (event: JournalEvent<T>) => void };
  /** Deletes all that the events of this person alone brought into the tables: their bodies are gone. */
  readonly erase?: (personId: string) => void;
  /** Deletes all that the events of this person's record alone brought (`RECORD_EVENTS`): they are applied anew. */
  readonly eraseRecord?: (personId: string) => void;
  /** Drops rows that are kept in memory: after a rollback or a rebuild they may be others. */
  readonly forget?: () => void;
};

/** The projectors of all features behind one `apply`. */
export function createProjection(projectors: readonly Projector[]) {
  return {
    erase(personId: string): void {
      for (const projector of projectors) projector.erase?.(personId);
    },
    eraseRecord(personId: string): void {
      for (const projector of projectors) projector.eraseRecord?.(personId);
    },
    forget: () => {
      for (const projector of projectors) projector.forget?.();
    },
    tables: projectors.flatMap((projector) => projector.tables),
    apply<T extends EventType>(event: JournalEvent<T>): void {
      for (const projector of projectors) projector.on[event.type]?.(event);
    },
  };
}
export type Projection = ReturnType<typeof createProjection>;
