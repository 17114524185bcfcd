import type { CopyFields, CopyRow } from '../../../shared/contract/catalogue.ts';
import { countLetters, oneLine } from '../../../shared/domain/typed-text.ts';
import { readYuan, yuanOf } from '../../i18n/yuan.ts';
import type { TitleProblems } from './title-draft.ts';

export type Donor = { readonly personId: string; readonly name: string };

/** Copies as they are typed. */
export type CopyDraft = Pick<CopyFields, 'source' | 'onSiteOnly'> & {
  readonly location: string;
  readonly donor: Donor | null;
  readonly donorOrg: string;
  readonly price: string;
};

export const MOST_NEW_COPIES = 50;
export const MOST_LETTERS_OF_A_LOCATION = 30;
export const MOST_LETTERS_OF_AN_ORGANISATION = 60;

/** New copies of a title stand where the last ones were put, else where most books are. */
export function newCopyDraft(location: string, priceFen: number | null): CopyDraft {
  return {
    location,
    source: 'bought',
    donor: null,
    donorOrg: '',
    price: priceFen === null ? '' : yuanOf(priceFen),
    onSiteOnly: false,
  };
}

export function draftOfCopy(copy: CopyRow): CopyDraft {
  const { donorId, donorName, donorOrg, priceFen } = copy;
  return {
    location: copy.location,
    source: copy.source,
    donor: donorId === null ? null : { personId: donorId, name: donorName ?? '' },
    donorOrg: donorOrg ?? '',
    price: priceFen === null ? '' : yuanOf(priceFen),
    onSiteOnly: copy.onSiteOnly,
  };
}

/** The fields as the store keeps them, and what is wrong with them; a bought copy has no donor. */
export function readCopyDraft(draft: CopyDraft): {
  readonly fields: CopyFields;
  readonly problems: TitleProblems;
} {
  const location = oneLine(draft.location);
  const priceFen = readYuan(draft.price);
  const isGiven = draft.source === 'donated';
  const donorOrg = isGiven && draft.donor === null ? oneLine(draft.donorOrg) : '';
  return {
    fields: {
      location,
      source: draft.source,
      donorId: isGiven ? (draft.donor?.personId ?? null) : null,
      donorOrg: donorOrg || null,
      priceFen: priceFen ?? null,
      onSiteOnly: draft.onSiteOnly,
    },
    problems: {
      ...(location === '' && { location: 'location-missing' }),
      ...(countLetters(location) > MOST_LETTERS_OF_A_LOCATION && { location: 'text-too-long' }),
      ...(countLetters(donorOrg) > MOST_LETTERS_OF_AN_ORGANISATION && {
        donorOrg: 'text-too-long',
      }),
      ...(priceFen === undefined && { price: 'price-malformed' }),
    },
  };
}

/** How many copies were typed; undefined for what is no number of new copies. */
export function readCount(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim();
  const count = /^[0-9]{1,3}$/.test(typed) ? Number(typed) : 0;
  return count >= 1 && count <= MOST_NEW_COPIES ? count : undefined;
}
