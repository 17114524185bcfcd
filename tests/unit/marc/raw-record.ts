/** A field as it stands in a file: tag and bytes, `$` before each subfield's code. */
export type RawField = readonly [tag: string, text: string | Uint8Array];

export type RawOptions = {
  readonly leader?: string;
  /** What the directory says in place of the truth. */
  readonly directory?: (tag: string, length: number, start: number) => string;
};

/** A record put together by hand, so that the tests of reading need no writer. */
export function rawRecord(fields: readonly RawField[], options: RawOptions = {}): Buffer {
  const data = fields.map(([, text]) => Buffer.concat([bytesOf(text), Buffer.of(0x1e)]));
  const entry =
    options.directory ?? ((tag, length, start) => `${tag}${digits(length, 4)}${digits(start, 5)}`);
  let start = 0;
  const directory = fields.map(([tag], n) => {
    const length = data[n]?.length ?? 0;
    start += length;
    return entry(tag, length, start - length);
  });
  const base = 24 + directory.join('').length + 1;
  const leader = options.leader ?? `${digits(base + start + 1, 5)}nam0 22${digits(base, 5)}   450 `;
  return Buffer.concat([
    Buffer.from(leader + directory.join(''), 'latin1'),
    Buffer.of(0x1e),
    ...data,
    Buffer.of(0x1d),
  ]);
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text.replaceAll('$', '\x1f')) : text;
}

/** As many digits as there are, all of them 9 for what is larger. */
export function digits(value: number, width: number): string {
  return String(Math.min(value, 10 ** width - 1)).padStart(width, '0');
}
