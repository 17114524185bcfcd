import { FIELD_END } from './marc-record.ts';

/** An entry of a record's directory: where it says the field stands among the data, terminator counted. */
export type DirectoryEntry = {
  readonly tag: string;
  readonly length: number;
  readonly start: number;
};

const DIRECTORY = /^(?:[0-9A-Za-z]{3}[0-9]{9})+$/;
const ENTRY = /(.{3})(.{4})(.{5})/g;
const BLANK: ReadonlySet<number> = new Set([0x00, 0x0a, 0x0d, 0x20]);

/** The entries of a directory, or nothing if it is none. */
export function readDirectory(text: string): readonly DirectoryEntry[] | undefined {
  if (!DIRECTORY.test(text)) return undefined;
  return [...text.matchAll(ENTRY)].map(([, tag = '', length, start]) => ({
    tag,
    length: Number(length),
    start: Number(start),
  }));
}

/**
 * The bytes of each entry's field, without terminators. A directory may be wrong about lengths, as it is
 * where they were counted in characters or a field is too long for its four digits: its terminators then
 * show the fields, as long as there are as many as entries.
 */
export function sliceFields(
  directory: readonly DirectoryEntry[],
  data: Uint8Array,
  mayLackTerminator: boolean,
): readonly Uint8Array[] | 'bad-directory' | 'field-out-of-range' {
  const ordered = directory.toSorted((one, other) => one.start - other.start);
  if (isExact(ordered, data)) {
    return directory.map(({ start, length }) => data.subarray(start, start + length - 1));
  }
  if (ordered.some(({ start }) => start >= data.length)) return 'field-out-of-range';
  const fields = splitFields(data, mayLackTerminator);
  const isDistinct = new Set(ordered.map(({ start }) => start)).size === ordered.length;
  if (isDistinct && fields?.length === ordered.length) {
    const places = new Map(ordered.map((entry, n) => [entry, fields[n]]));
    return directory.map((entry) => places.get(entry) ?? new Uint8Array());
  }
  const isOutside = ordered.some(({ start, length }) => start + length > data.length);
  return isOutside ? 'field-out-of-range' : 'bad-directory';
}

/** True if the fields lie one behind the other, each with its terminator, and nothing follows them. */
function isExact(ordered: readonly DirectoryEntry[], data: Uint8Array): boolean {
  let end = 0;
  for (const { start, length } of ordered) {
    if (length === 0 || start < end || data[start + length - 1] !== FIELD_END) return false;
    end = start + length;
  }
  return data.subarray(end).every((byte) => BLANK.has(byte));
}

function splitFields(
  data: Uint8Array,
  mayLackTerminator: boolean,
): readonly Uint8Array[] | undefined {
  const fields: Uint8Array[] = [];
  let at = 0;
  for (let end = data.indexOf(FIELD_END); end !== -1; end = data.indexOf(FIELD_END, at)) {
    fields.push(data.subarray(at, end));
    at = end + 1;
  }
  const rest = data.subarray(at);
  if (rest.every((byte) => BLANK.has(byte))) return fields;
  return mayLackTerminator ? [...fields, rest] : undefined;
}
