/**
 * One debounce over every way in: what is one act of showing a card must be one scan, and what is
 * a second act must not get lost.
 */
export type ScanSource = 'camera' | 'wedge' | 'hand';

export type Reading = {
  readonly code: string;
  readonly source: ScanSource;
  /** Milliseconds on a monotonic clock, the same for all sources. */
  readonly at: number;
  /** No card or label of the hall's, such as a poster's web address. */
  readonly isForeign?: boolean;
};

type Seen = {
  readonly code: string;
  readonly isForeign: boolean;
  readonly seenAt: number;
  readonly passedAt: number;
  /** Last reading by scanner or by hand, each of which takes a deliberate act. */
  readonly deliberateAt: number | null;
};

/** The codes that were seen lately; everything older is forgotten. */
export type ScanGate = {
  readonly seen: readonly Seen[];
  /** Whether the camera is off: nobody knows then what leaves its view. */
  readonly isBlind: boolean;
};

/** A code that the camera hasn't seen for longer than this has left. */
export const OUT_OF_VIEW = 3000;

/** The same for foreign codes: a poster on the wall is read only now and then as people pass before it. */
export const POSTER_OUT_OF_VIEW = 15_000;

/** Two bursts of one code closer than this are one pull of the trigger. */
export const ONE_TRIGGER = 500;

export const openGate: ScanGate = { seen: [], isBlind: false };

/** The camera is off from now on; the hand scanner is still heard. */
export const blinded = (gate: ScanGate): ScanGate => ({ ...gate, isBlind: true });

/** The camera is on again; what it had seen of the walls may have hung there all the while. */
export const seeingAgain = (gate: ScanGate, at: number): ScanGate => ({
  seen: gate.seen.map((one) => (one.isForeign ? { ...one, seenAt: at } : one)),
  isBlind: false,
});

/** What the hall's own codes were shown for is done: still held, they are shown for something else. */
export const startedOver = (gate: ScanGate): ScanGate => ({
  ...gate,
  seen: gate.seen.filter((one) => one.isForeign),
});

function isKept(gate: ScanGate, seen: Seen, at: number): boolean {
  if (!seen.isForeign) return at - seen.seenAt <= OUT_OF_VIEW;
  return gate.isBlind || at - seen.seenAt <= POSTER_OUT_OF_VIEW;
}

function passes(seen: Seen | undefined, reading: Reading): boolean {
  if (seen === undefined) return true;
  if (reading.source === 'camera') return false;
  if (seen.deliberateAt !== null) return reading.at - seen.deliberateAt >= ONE_TRIGGER;
  // Only the camera has had it so far: the scanner reads the same showing of the card.
  return reading.at - seen.passedAt > OUT_OF_VIEW;
}

/**
 * Whether a reading is a scan of its own.
 *
 * Camera: a code in view is one scan however long it is held, a foreign one also if most looks miss
 * it. Scanner and hand: a second reading passes (the store answers "already in since ..."), but for
 * the double burst of one trigger pull and for the first reading of a card that the camera has just
 * passed.
 */
export function throughGate(
  gate: ScanGate,
  reading: Reading,
): { readonly gate: ScanGate; readonly pass: boolean } {
  const recent = gate.seen.filter((one) => isKept(gate, one, reading.at));
  const seen = recent.find((one) => one.code === reading.code);
  const pass = passes(seen, reading);
  const now: Seen = {
    code: reading.code,
    isForeign: reading.isForeign ?? false,
    seenAt: reading.at,
    passedAt: pass || seen === undefined ? reading.at : seen.passedAt,
    deliberateAt: reading.source === 'camera' ? (seen?.deliberateAt ?? null) : reading.at,
  };
  return { gate: { ...gate, seen: [...recent.filter((one) => one !== seen), now] }, pass };
}
