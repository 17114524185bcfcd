/** An event as it travels. `body` is null where it was withheld or erased: the header still binds its hash. */
export type TravellingEvent = { readonly header: Buffer; readonly body: Buffer | null };

/** Events of one device in one dense run, which ends in a checkpoint that the device signed. */
export type Stretch = {
  readonly deviceId: string;
  /** Sequence number of the first event. */
  readonly first: number;
  /** Hash (hex) of the event before the first; null at the beginning of the chain. */
  readonly prev: string | null;
  readonly events: readonly TravellingEvent[];
  readonly checkpoint: {
    /** That of the last event. */
    readonly seq: number;
    readonly hash: Buffer;
    readonly signature: Buffer;
  };
};
