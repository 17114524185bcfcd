import { isUtf8 } from 'node:buffer';
import type { MarcEncoding } from '../../../shared/domain/lending/words.ts';
import { SUBFIELD_START } from './marc-record.ts';

/** Starts a change of character set in MARC-8. */
const ESCAPE = 0x1b;
const DOUBLE_BYTES = /[\x81-\xfe][\x40-\x7e\x80-\xfe]/g;
/** An accent of MARC-8 inside a word: it stands before its letter. */
const ACCENTED_WORDS = /(?<=\P{Cc}[A-Za-z])[\xe0-\xfe](?=[A-Za-z])/gu;

export type DecodedFields = { readonly encoding: MarcEncoding; readonly texts: readonly string[] };

/** Subfield a of field 100 of CNMARC: after the date of entry and eighteen more, character set 01 (GB). */
const SAYS_GB = /^a[0-9]{8}[\x20-\x7e]{18}01/;
/** Starts a character of three or four bytes in UTF-8, as every Chinese one is. */
const LONG_CHARACTER = /[\xe0-\xf7]/;

/**
 * The texts of one record's fields: UTF-8 where all of it is, else GB18030, which GBK and GB 2312 are part
 * of. A few words of GB can be UTF-8 by chance (英 is Ӣ): they are GB where the record says so. Nothing for MARC-8, for UTF-8 that was damaged, and for bytes that are neither.
 */
export function decodeFields(
  fields: readonly Uint8Array[],
  saysUtf8: boolean,
): DecodedFields | undefined {
  if (fields.some((field) => field.includes(ESCAPE))) return undefined;
  const saysGb = !saysUtf8 && fields.some(isGeneralDataOfGb);
  const isGbByChance = saysGb && !fields.some((field) => LONG_CHARACTER.test(latin1(field)));
  if (fields.every((field) => isUtf8(field)) && !isGbByChance) {
    const utf8 = new TextDecoder();
    return { encoding: 'utf-8', texts: fields.map((field) => utf8.decode(field)) };
  }
  if (saysUtf8 || isDamagedUtf8(fields) || (!saysGb && isMarc8(fields))) return undefined;
  try {
    const gb18030 = new TextDecoder('gb18030', { fatal: true });
    return { encoding: 'gb18030', texts: fields.map((field) => gb18030.decode(field)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Behind two indicators and the mark that starts a subfield. */
const isGeneralDataOfGb = (field: Uint8Array): boolean =>
  field[2] === SUBFIELD_START.charCodeAt(0) && SAYS_GB.test(latin1(field.subarray(3)));

const latin1 = (field: Uint8Array): string => Buffer.from(field).toString('latin1');

/** Chinese read as UTF-8 is all damage if it is GBK, and mostly Chinese if it was cut somewhere. */
function isDamagedUtf8(fields: readonly Uint8Array[]): boolean {
  const forgiving = new TextDecoder();
  const text = fields.map((field) => forgiving.decode(field)).join('');
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > damaged;
}

/** In a Latin text in MARC-8 most of what would be characters of GBK are accents. */
function isMarc8(fields: readonly Uint8Array[]): boolean {
  const bytes = fields.map(latin1).join('\n');
  const accents = bytes.match(ACCENTED_WORDS)?.length ?? 0;
  return accents * 2 > (bytes.match(DOUBLE_BYTES)?.length ?? 0);
}
