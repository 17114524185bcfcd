import type { ProductFields } from '../../../shared/contract/crafts.ts';
import { MOST_DEVICES, MOST_SERIALS, serialIn } from '../../../shared/domain/in-store-code.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { tellsFullName } from '../../../shared/domain/sale/shown-maker.ts';
import { itemCodeOf, itemCodeStart, type ItemCode } from '../../../shared/domain/sale/item-code.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { readJpeg } from '../jpeg.ts';
import type { MakerNames } from './maker-names.ts';
import type { ProductRecord } from './product-sql-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { StockStore } from './stock-store.ts';

type Given = { readonly [F in keyof ProductFields]?: ProductFields[F] | undefined };

/** The next so many item codes of this kiosk; null where they are used up. No two kiosks give out the same. */
export function nextItemCodes(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  stock: Pick<StockStore, 'lastCode'>,
  count: number,
): ItemCode[] | null {
  const { kioskNumber } = kiosk();
  const last = serialIn(stock.lastCode(itemCodeStart(kioskNumber)));
  if (kioskNumber > MOST_DEVICES || last + count > MOST_SERIALS) return null;
  return Array.from({ length: count }, (_, n) => itemCodeOf(kioskNumber, last + 1 + n));
}

/** Adds a product, or edits one on top of what its editor saw; and its picture. */
export function createCraftsSave(
  context: StoreContext,
  { products, stock }: { readonly products: ProductStore; readonly stock: StockStore },
  facts: Pick<SaleFacts, 'person' | 'activityName'>,
  names: Pick<MakerNames, 'all'>,
): Handlers<'crafts.save' | 'crafts.setPicture'> {
  const { append, transaction, fieldEdits, kiosk, newId, today } = context;

  /** Makers by the records that stand for them, each once. */
  const withMakers = (given: Given): Result<Given, 'unknown-maker' | 'unknown-activity'> => {
    const { makerIds, activityId } = given;
    if (typeof activityId === 'string' && facts.activityName(activityId) === null)
      return refuse('unknown-activity');
    if (makerIds === undefined) return ok(given);
    const standing = makerIds.map((personId) => facts.person(personId)?.personId);
    if (standing.includes(undefined)) return refuse('unknown-maker');
    const known = standing.filter((personId) => personId !== undefined);
    return ok({ ...given, makerIds: [...new Set(known)] });
  };

  /** Name, story and class are shown to everybody; they are looked at whenever one of them, or a maker, is new. */
  const namesAChild = (given: Given, before: ProductRecord | null): boolean => {
    if (!['name', 'story', 'className', 'makerIds'].some((field) => field in given)) return false;
    const { name, story, className, makerIds } = { ...before, ...given };
    const texts = [name, story, className].filter((text) => typeof text === 'string');
    return names
      .all(makerIds ?? [])
      .some(
        ({ isChild, person }) => isChild && texts.some((text) => tellsFullName(text, person.name)),
      );
  };

  return {
    'crafts.save': ({ productId, mode, fields, seen }, { actor }) =>
      transaction(() => {
        const before = productId === undefined ? null : products.product(productId);
        if (productId !== undefined && before === null) return refuse('unknown-product');
        const checked = withMakers(tidied(fields));
        if (!checked.ok) return checked;
        const given = checked.value;
        if (namesAChild(given, before)) return refuse('full-name-of-a-child');

        if (before !== null) {
          // Labels are out by then: how a product is counted is settled when it is added.
          if (mode !== undefined && mode !== before.mode) return refuse('invalid-request');
          const edits = fieldEdits.plan('product', before.productId, { ...given });
          const stale = edits.find(({ field, base }) => base !== (seen[field] ?? null));
          if (stale !== undefined) return refuse('changed-meanwhile', { field: stale.field });
          const real = edits.filter(
            ({ base, field, value }) => base !== null || isTold(field, value),
          );
          if (real.length > 0)
            append('product.edited', { productId: before.productId, edits: real }, { actor });
          return ok({ productId: before.productId, code: before.code });
        }

        if (mode === undefined || given.name === undefined || given.craft === undefined)
          return refuse('invalid-request');
        const codes = nextItemCodes(context, stock, mode === 'counted' ? 1 : 0);
        if (codes === null) return refuse('item-codes-used-up');
        const [code = null] = codes;
        const added = newId();
        const told = Object.entries(given).filter(([field, value]) => isTold(field, value));
        const edits = fieldEdits.plan('product', added, Object.fromEntries(told));
        const { hallId } = kiosk();
        append(
          'product.added',
          { productId: added, hallId, mode, code, on: today(), edits },
          { actor },
        );
        return ok({ productId: added, code });
      }),

    'crafts.setPicture': ({ productId, jpeg }, { actor }) =>
      transaction(() => {
        if (products.product(productId) === null) return refuse('unknown-product');
        const picture = readJpeg(jpeg);
        if (picture === null) return refuse('not-a-picture');
        append('product.pictured', { productId, jpeg: picture.toString('base64') }, { actor });
        return ok({});
      }),
  };
}

const tidied = (fields: Given): Given =>
  fields.story === '' ? { ...fields, story: null } : fields;

/** Whether a field says more than a product of which nothing was said. */
function isTold(field: string, value: unknown): boolean {
  if (field === 'forSale') return value === false;
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
