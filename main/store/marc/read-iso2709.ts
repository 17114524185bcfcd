import type { MarcEncoding } from '../../../shared/domain/lending/words.ts';
import { decodeFields } from './field-text.ts';
import {
  FIELD_END,
  LEADER_LENGTH,
  type MarcField,
  type MarcRecord,
  MOST_BYTES_OF_A_RECORD,
  RECORD_END,
  SUBFIELD_START,
} from './marc-record.ts';
import { readDirectory, sliceFields } from './slice-fields.ts';

export type MarcProblem =
  | 'bad-leader'
  | 'bad-directory'
  | 'field-out-of-range'
  | 'not-terminated'
  | 'bad-encoding'
  | 'too-long';

/** `index` counts the records of the file from 0, broken ones too; `offset` is in bytes. */
type Place = { readonly index: number; readonly offset: number };
type Whole = { readonly record: MarcRecord; readonly encoding: MarcEncoding };
type Broken = { readonly problem: MarcProblem };
export type MarcEntry = Place & (Whole | Broken);
type Piece = {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly isTerminated: boolean;
};

/** CR and LF, NULs, the end mark of DOS, and terminators without a record. */
const BETWEEN_RECORDS: ReadonlySet<number | undefined> = new Set([
  0x00,
  0x09,
  0x0a,
  0x0d,
  0x1a,
  RECORD_END,
]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const LEADER = /[0-9]{5}[a-z][\x20-\x7e]{4}22[0-9]{5}[\x20-\x7e]{3}45[\x20-\x7e]{2}/g;
const START = /^[0-9 ]{5}[a-z][\x20-\x7e]{4}[0-9 ]{7}/;
const PRINTABLE = /^[\x20-\x7e]*$/;

/** True for what can be ISO 2709: it starts as one, or has the terminators that no table and no text has. */
export function isIso2709(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  const head = latin1(bytes.subarray(start, start + LEADER_LENGTH));
  if (START.test(head)) return true;
  return !head.startsWith('PK') && bytes.includes(FIELD_END) && bytes.includes(RECORD_END);
}

/**
 * Reads the records of a whole file (ISO 2709: CNMARC, MARC 21) one by one. Each is judged by itself: a
 * broken one is told with its problem and the next is read as if it were the first.
 */
export function* readIso2709(bytes: Uint8Array): Generator<MarcEntry, void> {
  let index = 0;
  let at = startOf(bytes);
  while (at < bytes.length) {
    const end = bytes.indexOf(RECORD_END, at);
    const isTerminated = end !== -1;
    const stop = isTerminated ? end : bytes.length;
    for (const entry of readPiece({ bytes: bytes.subarray(at, stop), offset: at, isTerminated })) {
      yield { index, ...entry };
      index += 1;
    }
    at = nextRecord(bytes, stop + 1);
  }
}

function startOf(bytes: Uint8Array): number {
  return nextRecord(bytes, BYTE_ORDER_MARK.every((byte, n) => bytes[n] === byte) ? 3 : 0);
}

function nextRecord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && BETWEEN_RECORDS.has(bytes[at])) at += 1;
  return at;
}

/** What stands before a terminator: one record, or several if some lost theirs. */
function* readPiece(piece: Piece): Generator<{ readonly offset: number } & (Whole | Broken), void> {
  const whole = readRecord(piece);
  const starts = 'problem' in whole ? leadersIn(piece.bytes) : [];
  if (starts.length === 0) yield { offset: piece.offset, ...whole };
  else {
    for (const [n, start] of [0, ...starts].entries()) {
      const part = {
        bytes: piece.bytes.subarray(start, starts[n]),
        offset: piece.offset + start,
        isTerminated: piece.isTerminated && n === starts.length,
      };
      yield { offset: part.offset, ...readRecord(part) };
    }
  }
}

/** Where further records start inside a piece. */
function leadersIn(bytes: Uint8Array): readonly number[] {
  return [...latin1(bytes).matchAll(LEADER)].flatMap(({ index }) => (index > 0 ? index : []));
}

function readRecord({ bytes, isTerminated }: Piece): Whole | Broken {
  if (bytes.length >= MOST_BYTES_OF_A_RECORD) return { problem: 'too-long' };
  const cut = isTerminated ? undefined : ({ problem: 'not-terminated' } as const);
  const leader = latin1(bytes.subarray(0, LEADER_LENGTH));
  if (leader.length < LEADER_LENGTH || !PRINTABLE.test(leader)) {
    return cut ?? { problem: 'bad-leader' };
  }
  const directoryEnd = bytes.indexOf(FIELD_END, LEADER_LENGTH);
  const directory = readDirectory(latin1(bytes.subarray(LEADER_LENGTH, Math.max(0, directoryEnd))));
  if (directory === undefined) return cut ?? { problem: 'bad-directory' };
  const slices = sliceFields(directory, bytes.subarray(directoryEnd + 1), isTerminated);
  if (typeof slices === 'string') return cut ?? { problem: slices };
  const decoded = decodeFields(slices, leader[9] === 'a');
  if (decoded === undefined) return { problem: 'bad-encoding' };
  const fields = directory.map(({ tag }, n) => fieldOf(tag, decoded.texts[n] ?? ''));
  return { record: { leader, fields }, encoding: decoded.encoding };
}

function fieldOf(tag: string, text: string): MarcField {
  if (tag.startsWith('00')) return { tag, text };
  const [indicators = '', ...parts] = text.split(SUBFIELD_START);
  const subfields = parts.flatMap((part): readonly (readonly [string, string])[] => {
    const [code = ''] = part;
    return code === '' ? [] : [[code, part.slice(code.length)]];
  });
  return { tag, indicators: indicators.padEnd(2).slice(0, 2), subfields };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
