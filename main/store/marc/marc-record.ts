import { oneLine } from '../../../shared/domain/typed-text.ts';

/** Terminators of ISO 2709; no encoding of ours has one of these bytes inside a character. */
export const RECORD_END = 0x1d;
export const FIELD_END = 0x1e;
export const SUBFIELD_START = '\x1f';
export const LEADER_LENGTH = 24;
/** A length has five digits for a record, four for a field. */
export const MOST_BYTES_OF_A_RECORD = 99_999;
export const MOST_BYTES_OF_A_FIELD = 9_999;

export type ControlField = { readonly tag: string; readonly text: string };

export type DataField = {
  readonly tag: string;
  readonly indicators: string;
  readonly subfields: readonly (readonly [code: string, value: string])[];
};

export type MarcField = ControlField | DataField;

/** `leader` is its 24 characters; lengths and addresses in it mean nothing here. */
export type MarcRecord = { readonly leader: string; readonly fields: readonly MarcField[] };

export function isDataField(field: MarcField): field is DataField {
  return 'subfields' in field;
}

/** The record's data fields of these tags, in the order of the record. */
export function fieldsOf(record: MarcRecord, ...tags: readonly string[]): readonly DataField[] {
  return record.fields.filter(isDataField).filter(({ tag }) => tags.includes(tag));
}

/** The tidy values of a field's subfields, in order; empty ones are left out. */
export function valuesOf(field: DataField, ...codes: readonly string[]): readonly string[] {
  return field.subfields
    .filter(([code]) => codes.includes(code))
    .map(([, value]) => oneLine(value))
    .filter((value) => value !== '');
}

/** The first tidy value of a subfield among the record's fields of a tag. */
export function firstValue(record: MarcRecord, tag: string, code: string): string | undefined {
  return fieldsOf(record, tag).flatMap((field) => valuesOf(field, code))[0];
}

export function controlText(record: MarcRecord, tag: string): string {
  const field = record.fields.find((candidate) => candidate.tag === tag);
  return field === undefined || isDataField(field) ? '' : field.text;
}

/** A data field of the subfields that have a value; no field if none has. */
export function dataField(
  tag: string,
  indicators: string,
  subfields: readonly (readonly [code: string, value: string | number | null | undefined])[],
): readonly DataField[] {
  const filled = subfields.flatMap(([code, value]) =>
    value === null || value === undefined || value === '' ? [] : [[code, String(value)] as const],
  );
  return filled.length === 0 ? [] : [{ tag, indicators, subfields: filled }];
}
