import { controlText, firstValue, type MarcRecord } from './marc-record.ts';

export type MarcDialect = 'cnmarc' | 'marc21';

/** CNMARC has its title in 200, MARC 21 in 245; a record with both is told by its fixed fields, one with neither by nothing. */
export function dialectOf(record: MarcRecord): MarcDialect | null {
  const isCnmarc = firstValue(record, '200', 'a') !== undefined;
  const isMarc21 = firstValue(record, '245', 'a') !== undefined;
  if (isCnmarc && isMarc21) {
    const hasDates = /^[0-9]{8}/.test(firstValue(record, '100', 'a') ?? '');
    return hasDates || controlText(record, '008') === '' ? 'cnmarc' : 'marc21';
  }
  if (isMarc21) return 'marc21';
  return isCnmarc ? 'cnmarc' : null;
}
