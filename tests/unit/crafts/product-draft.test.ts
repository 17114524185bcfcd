import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  draftOfProduct,
  EMPTY_PRODUCT,
  MOST_LETTERS,
  readProductDraft,
  type ProductDraft,
} from '../../../renderer/features/crafts/product-draft.ts';
import { rebase } from '../../../renderer/features/staff/draft-changes.ts';
import { crafts } from '../../../shared/domain/sale/words.ts';

const TIGER: ProductDraft = { ...EMPTY_PRODUCT, name: '泥老虎', craft: 'clay', price: '12.5' };

const line = (max: number) =>
  fc.array(fc.constantFrom('泥', '𠮷', 'a', '1'), { maxLength: max }).map((all) => all.join(''));

const fields = fc.record({
  name: line(MOST_LETTERS.name),
  craft: fc.constantFrom(...crafts),
  priceFen: fc.option(fc.integer({ min: 1, max: 99_999_99 })),
  makerIds: fc.uniqueArray(fc.uuid(), { maxLength: 20 }),
  className: fc.option(line(MOST_LETTERS.className).filter((text) => text !== '')),
  activityId: fc.option(fc.uuid()),
  story: fc.option(line(MOST_LETTERS.story).filter((text) => text !== '')),
  forSale: fc.boolean(),
});

test('what is stored is read back from the form as it was', () => {
  fc.assert(
    fc.property(fields, (stored) => {
      const { fields: read, problems } = readProductDraft(draftOfProduct(stored));
      expect(read).toEqual(stored);
      expect(problems).toEqual(stored.name === '' ? { name: 'name-missing' } : {});
    }),
  );
});

test('a new form asks for a name, a craft and a price', () => {
  expect(readProductDraft(EMPTY_PRODUCT).problems).toEqual({
    name: 'name-missing',
    craft: 'craft-missing',
    price: 'price-missing',
  });
});

test.each([
  ['0.01', 1],
  ['99999.99', 99_999_99],
  ['１２．５元', 12_50],
])('%s is a price', (price, priceFen) => {
  const read = readProductDraft({ ...TIGER, price });
  expect(read.problems).toEqual({});
  expect(read.fields.priceFen).toBe(priceFen);
});

test.each(['0', '0.00', '100000', '1.234', '-1', '十元'])('%s is no price', (price) => {
  expect(readProductDraft({ ...TIGER, price }).problems).toEqual({ price: 'price-malformed' });
});

test('an open price needs no amount', () => {
  const read = readProductDraft({ ...TIGER, price: null });
  expect(read.problems).toEqual({});
  expect(read.fields.priceFen).toBeNull();
});

test('a letter more than the store takes is said so', () => {
  const draft = {
    ...TIGER,
    name: '𠮷'.repeat(MOST_LETTERS.name + 1),
    className: '班'.repeat(MOST_LETTERS.className + 1),
    story: '话'.repeat(MOST_LETTERS.story + 1),
  };
  expect(readProductDraft(draft).problems).toEqual({
    name: 'text-too-long',
    className: 'text-too-long',
    story: 'text-too-long',
  });
});

test('a price that is typed over an open one stays typed', () => {
  const open = { ...TIGER, price: null };
  const mine = { ...TIGER, price: '8.00' };
  expect(readProductDraft(rebase(mine, TIGER, open)).fields.priceFen).toBe(8_00);
});
