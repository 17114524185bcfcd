import iconv from 'iconv-lite';
import type { MarcEncoding } from '../../../shared/domain/lending/words.ts';
import {
  FIELD_END,
  isDataField,
  LEADER_LENGTH,
  type MarcField,
  type MarcRecord,
  MOST_BYTES_OF_A_FIELD,
  MOST_BYTES_OF_A_RECORD,
  RECORD_END,
  SUBFIELD_START,
} from './marc-record.ts';

/** A record that the format can't hold, by its place among those given. */
export type Unwritten = { readonly index: number; readonly problem: 'too-long' };

export type WrittenMarc = {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly problems: readonly Unwritten[];
};

const CONTROL = /\p{Cc}/gu;
const SAYS_UTF8 = 9;

/** A file of ISO 2709, in UTF-8 or in GB18030 for programs that know no other; what is too long is left out and told. */
export function writeIso2709(
  records: Iterable<MarcRecord>,
  encoding: MarcEncoding = 'utf-8',
): WrittenMarc {
  const chunks: Uint8Array[] = [];
  const problems: Unwritten[] = [];
  let index = 0;
  for (const record of records) {
    const bytes = writeRecord(record, encoding);
    if (bytes === undefined) problems.push({ index, problem: 'too-long' });
    else chunks.push(bytes);
    index += 1;
  }
  return { bytes: Buffer.concat(chunks), written: chunks.length, problems };
}

function writeRecord({ leader, fields }: MarcRecord, encoding: MarcEncoding): Buffer | undefined {
  const data = fields.map((field) => encode(textOf(field), encoding));
  if (data.some((bytes) => bytes.length > MOST_BYTES_OF_A_FIELD)) return undefined;
  let at = 0;
  const directory = fields.map(({ tag }, n) => {
    const { length } = data[n] ?? [];
    at += length;
    return `${tag}${digits(length, 4)}${digits(at - length, 5)}`;
  });
  const base = LEADER_LENGTH + directory.length * 12 + 1;
  const length = base + at + 1;
  if (length > MOST_BYTES_OF_A_RECORD) return undefined;
  const head = `${leaderOf(leader, length, base, encoding)}${directory.join('')}`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.of(FIELD_END),
    ...data,
    Buffer.of(RECORD_END),
  ]);
}

function textOf(field: MarcField): string {
  if (!isDataField(field)) return plain(field.text);
  const subfields = field.subfields.map(([code, value]) => SUBFIELD_START + code + plain(value));
  return field.indicators + subfields.join('');
}

/** No character that ISO 2709 uses itself. */
function plain(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ');
}

function encode(text: string, encoding: MarcEncoding): Buffer {
  const bytes = encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, 'gb18030');
  return Buffer.concat([bytes, Buffer.of(FIELD_END)]);
}

/** The record's leader with its lengths and addresses; it may say UTF-8 (MARC 21) only where that is true. */
function leaderOf(leader: string, length: number, base: number, encoding: MarcEncoding): string {
  const given = leader.padEnd(LEADER_LENGTH);
  const isUtf8 = encoding === 'utf-8' && given[SAYS_UTF8] === 'a';
  const status = `${given.slice(5, SAYS_UTF8)}${isUtf8 ? 'a' : ' '}`;
  return `${digits(length, 5)}${status}22${digits(base, 5)}${given.slice(17, LEADER_LENGTH)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
