import type { ProductFields } from '../../../shared/contract/crafts.ts';
import type { Craft } from '../../../shared/domain/sale/words.ts';
import { countLetters, oneLine } from '../../../shared/domain/typed-text.ts';
import { readYuan, yuanOf } from '../../i18n/yuan.ts';

/** The form as it is typed. */
export type ProductDraft = {
  readonly name: string;
  /** Null until one is chosen. */
  readonly craft: Craft | null;
  /** Null is an open price, which the seller types each time. */
  readonly price: string | null;
  readonly makerIds: readonly string[];
  readonly className: string;
  /** '' is none. */
  readonly activityId: string;
  readonly story: string;
  readonly forSale: boolean;
};

export const productProblems = [
  'name-missing',
  'craft-missing',
  'price-missing',
  'price-malformed',
  'text-too-long',
] as const;
export type ProductProblem = (typeof productProblems)[number];
/** A problem per field. */
export type ProductProblems = { readonly [F in keyof ProductDraft]?: ProductProblem };

export const MOST_LETTERS = { name: 40, className: 30, story: 300 } as const;
export const MOST_MAKERS = 20;

export const EMPTY_PRODUCT: ProductDraft = {
  name: '',
  craft: null,
  price: '',
  makerIds: [],
  className: '',
  activityId: '',
  story: '',
  forSale: true,
};

export function draftOfProduct(product: ProductFields): ProductDraft {
  const { priceFen } = product;
  return {
    name: product.name,
    craft: product.craft,
    price: priceFen === null ? null : yuanOf(priceFen),
    makerIds: product.makerIds,
    className: product.className ?? '',
    activityId: product.activityId ?? '',
    story: product.story ?? '',
    forSale: product.forSale,
  };
}

/** The fields as the store keeps them, and what is wrong with them; a craft that is missing is left out. */
export function readProductDraft(draft: ProductDraft): {
  readonly fields: Omit<ProductFields, 'craft'> & { readonly craft?: Craft };
  readonly problems: ProductProblems;
} {
  const { craft, price, makerIds, forSale } = draft;
  const priceFen = price === null ? null : readYuan(price);
  const fields = {
    name: oneLine(draft.name),
    ...(craft !== null && { craft }),
    priceFen: priceFen ?? null,
    makerIds: [...makerIds],
    className: oneLine(draft.className) || null,
    activityId: draft.activityId || null,
    story: tidyLines(draft.story) || null,
    forSale,
  };
  return {
    fields,
    problems: {
      ...lengthProblems(fields),
      ...(fields.name === '' && { name: 'name-missing' }),
      ...(craft === null && { craft: 'craft-missing' }),
      ...(price !== null && priceFen === null && { price: 'price-missing' }),
      ...((priceFen === undefined || priceFen === 0) && { price: 'price-malformed' }),
    },
  };
}

function lengthProblems(
  fields: Readonly<Record<keyof typeof MOST_LETTERS, string | null>>,
): ProductProblems {
  const isTooLong = (field: keyof typeof MOST_LETTERS) =>
    countLetters(fields[field] ?? '') > MOST_LETTERS[field];
  return {
    ...(isTooLong('name') && { name: 'text-too-long' }),
    ...(isTooLong('className') && { className: 'text-too-long' }),
    ...(isTooLong('story') && { story: 'text-too-long' }),
  };
}

/** Lines without what no text holds, blank lines at the ends and spaces at the ends of lines. */
function tidyLines(text: string): string {
  return text.split(/\r?\n/u).map(oneLine).join('\n').trim();
}
