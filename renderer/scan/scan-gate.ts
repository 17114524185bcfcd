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
};

type Seen = {
  readonly code: string;
  readonly seenAt: number;
  readonly passedAt: number;
  /** Last reading by scanner or by hand, each of which takes a deliberate act. */
  readonly deliberateAt: number | null;
};

/** The codes that were seen lately; everything older is forgotten. */
export type ScanGate = { readonly seen: readonly Seen[] };

/** A code that the camera hasn't seen for longer than this has left. */
export const OUT_OF_VIEW = 3000;

/** Two bursts of one code closer than this are one pull of the trigger. */
export const ONE_TRIGGER = 500;

export const openGate: ScanGate = { seen: [] };

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
 * Camera: a code in view is one scan however long it is held. Scanner and hand: a second reading
 * passes (the store answers "already in since ..."), but for the double burst of one trigger pull
 * and for the first reading of a card that the camera has just passed.
 */
export function throughGate(
  gate: ScanGate,
  reading: Reading,
): { readonly gate: ScanGate; readonly pass: boolean } {
  const recent = gate.seen.filter((one) => reading.at - one.seenAt <= OUT_OF_VIEW);
  const seen = recent.find((one) => one.code === reading.code);
  const pass = passes(seen, reading);
  const now: Seen = {
    code: reading.code,
    seenAt: reading.at,
    passedAt: pass || seen === undefined ? reading.at : seen.passedAt,
    deliberateAt: reading.source === 'camera' ? (seen?.deliberateAt ?? null) : reading.at,
  };
  return { gate: { seen: [...recent.filter((one) => one !== seen), now] }, pass };
}
