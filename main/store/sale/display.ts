import type { Slide } from '../../../shared/contract/charity.ts';
import type { Value } from '../../../shared/contract/calls.ts';
import { withoutFullNames } from '../../../shared/domain/sale/shown-maker.ts';
import { takingsOf } from '../../../shared/domain/sale/takings.ts';
import type { StoreContext } from '../context.ts';
import type { CharityStores } from './charity-stores.ts';
import type { MakerNames } from './maker-names.ts';
import type { ProductRecord } from './product-sql-store.ts';
import { createPurposeMoney } from './purpose-money.ts';
import type { SaleFacts } from './sale-facts.ts';
import { childrenAmong } from './standing-makers.ts';

/** As many as go round in a few minutes. */
const MOST_SLIDES = 40;

/** The slideshow of the public screen: what is for sale and here, and what the last closed sale brought. */
export function createDisplay(
  context: StoreContext,
  stores: CharityStores,
  names: MakerNames,
  facts: Pick<SaleFacts, 'activityName'>,
): () => Value<'charity.display'> {
  const { products, stock, rules, takings } = stores;
  const purposesOf = createPurposeMoney(stores);

  const isHere = ({ productId, forSale }: ProductRecord) =>
    forSale && stock.ofProduct(productId).some(({ quantity }) => quantity > 0);

  /** None of what would tell a child's full name, however it came to stand there. */
  const slideOf = (product: ProductRecord): Slide[] => {
    const { productId, craft, priceFen } = product;
    const makers = names.all(product.makerIds);
    const shown = (text: string | null) => withoutFullNames(text, childrenAmong(makers));
    const name = shown(product.name);
    if (name === null) return [];
    return [
      {
        productId,
        name,
        craft,
        priceFen,
        story: shown(product.story),
        makers: makers.flatMap(({ shownName, record }) =>
          shownName === null ? [] : [{ name: shownName, story: shown(record.story) }],
        ),
        className: shown(product.className),
        hasPicture: products.hasPicture(productId),
      },
    ];
  };

  const lastSale = (hallId: string): Value<'charity.display'>['last'] => {
    const last = takings.lastClosed(hallId);
    if (last === null) return null;
    const { on, eventId } = last;
    const asked = { hallId, from: on, to: on, eventId };
    const purposes = purposesOf(asked);
    return {
      on,
      eventName: eventId === null ? null : facts.activityName(eventId),
      takingsFen: takingsOf(takings.lines(asked)).takingsFen,
      purposes: purposes.flatMap(({ name }) => name ?? []),
      handedOverFen: purposes.reduce((sum, { handedOverFen }) => sum + handedOverFen, 0),
    };
  };

  return () => {
    const { hallId } = context.kiosk();
    const here = products.ofHall(hallId).filter(isHere).toReversed();
    return {
      afterMinutes: rules.of(hallId).slideshowAfterMinutes,
      slides: here.flatMap(slideOf).slice(0, MOST_SLIDES),
      last: lastSale(hallId),
    };
  };
}
