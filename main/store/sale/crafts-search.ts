import { compactCode } from '../../../shared/domain/lending/typed-code.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { ok } from '../../../shared/domain/result.ts';
import { readItemCode } from '../../../shared/domain/sale/item-code.ts';
import type { Handler, StoreContext } from '../context.ts';
import { createKeyMemory } from './craft-keys.ts';
import type { MakerNames } from './maker-names.ts';
import type { SearchWord } from './product-search-store.ts';
import type { ProductStore } from './product-store.ts';

/** Fewer digits than this are a number in a name, not a part of a code. */
const LEAST_DIGITS = 4;

/** Finds products by all the words that were typed: of the name, a class, a maker, or the digits of a code. */
export function createCraftsSearch(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  products: Pick<ProductStore, 'search' | 'makerIds'>,
  names: MakerNames,
): Handler<'crafts.search'> {
  const makersNamed = createMakerFinder(products, names);

  return ({ query, only, craft, limit }) => {
    const { hallId, kioskNumber } = kiosk();
    const words = wordsOf(query).map((word): SearchWord => ({
      ...word,
      makerIds: makersNamed(hallId, word.key),
    }));
    const { rows, total } = products.search({
      hallId,
      words,
      only,
      craft: craft ?? null,
      place: kioskNumber,
      limit,
    });
    return ok({
      rows: rows.map((row) => ({
        productId: row.productId,
        name: row.name,
        craft: row.craft,
        mode: row.mode,
        code: row.code,
        priceFen: row.priceFen,
        makers: names.shown(row.makerIds),
        className: row.className,
        forSale: row.forSale,
        hasPicture: row.hasPicture,
        stock: row.stock,
        stockHere: row.stockHere,
      })),
      total,
    });
  };
}

/** A scanned code is one word, however it is grouped; else blanks part the words. */
function wordsOf(query: string): readonly Omit<SearchWord, 'makerIds'>[] {
  const code = readItemCode(query);
  if (code.ok) return [{ key: code.value, digits: code.value }];
  return query.split(/\s+/u).flatMap((word) => {
    const key = queryKey(word);
    const digits = compactCode(word);
    const isCode = digits.length >= LEAST_DIGITS && /^[0-9]+$/.test(digits);
    return key === '' ? [] : [{ key, digits: isCode ? digits : '' }];
  });
}

/** The makers of a hall's products whom a word finds by their full or their chosen name, or by their number. */
function createMakerFinder(products: Pick<ProductStore, 'makerIds'>, names: MakerNames) {
  const keysOf = createKeyMemory();
  return (hallId: string, word: string): string[] =>
    products.makerIds(hallId).filter((makerId) => {
      const maker = names.known(makerId);
      if (maker === null) return false;
      const { person, record } = maker;
      const told = [person.name, record.chosenName ?? ''].flatMap(keysOf);
      return [...told, queryKey(person.number)].some((key) => key.startsWith(word));
    });
}
