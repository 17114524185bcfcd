import type { Request } from '../../../shared/contract/calls.ts';
import type { PurposeRow } from '../../../shared/contract/charity.ts';

export type PurposeFields = Request<'charity.savePurpose'>['fields'];

export type PurposeDraft = {
  readonly name: string;
  readonly description: string;
  readonly partner: string;
  readonly filingNumber: string;
  readonly active: boolean;
};
export type PurposeField = keyof PurposeDraft;

export const newPurpose: PurposeDraft = {
  name: '',
  description: '',
  partner: '',
  filingNumber: '',
  active: true,
};

export const draftOfPurpose = (row: PurposeRow): PurposeDraft => ({
  name: row.name,
  description: row.description ?? '',
  partner: row.partner ?? '',
  filingNumber: row.filingNumber ?? '',
  active: row.active,
});

/** What is saved; null while it has no name. */
export function fieldsOf(draft: PurposeDraft): PurposeFields | null {
  const name = draft.name.trim();
  if (name === '') return null;
  return {
    name,
    description: orNull(draft.description),
    partner: orNull(draft.partner),
    filingNumber: orNull(draft.filingNumber),
    active: draft.active,
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What may still be handed over. */
export const leftOf = ({ takingsFen, handedOverFen }: PurposeRow): number =>
  takingsFen - handedOverFen;
