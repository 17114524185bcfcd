const MIB = 1024 * 1024;

/** What one bundle may hold. Whoever has more writes several files. */
export const MAX_EVENTS = 200_000;
/** Header and body of one event; the largest that the contract allows is a picture of 400,000 letters. */
export const MAX_EVENT_BYTES = MIB;
/** A line that carries the largest event raw, as base64, with room to spare. */
export const MAX_LINE_BYTES = 2 * MIB;
/** All lines, unpacked. */
export const MAX_TEXT_BYTES = 128 * MIB;
/** Headers and bodies of all events: short lines can stand for long events. */
export const MAX_TOTAL_BYTES = 256 * MIB;
/** The file on the stick. */
export const MAX_FILE_BYTES = 64 * MIB;

export const MAX_STRETCHES = 100_000;
export const MAX_SHAPES = 10_000;
/** A body with more values than these, or a shape longer than that, travels raw. */
export const MAX_HOLES = 1_000;
export const MAX_SHAPE_CHARS = 16_384;
/** Longer strings are seldom said twice, and a short reference to one would be a bomb. */
export const MAX_REMEMBERED_CHARS = 256;
/** Differences of two such numbers are exact. */
export const MAX_NUMBER = 2 ** 52;
