import type { Notice } from '../../../shared/contract/charity.ts';
import { withoutFullNames } from '../../../shared/domain/sale/shown-maker.ts';
import { sumOf } from '../../../shared/domain/sale/tenders.ts';
import {
  partsBy,
  takingsByKey,
  takingsOf,
  type Taking,
} from '../../../shared/domain/sale/takings.ts';
import type { StoreContext } from '../context.ts';
import type { CharityStores } from './charity-stores.ts';
import type { MakerNames } from './maker-names.ts';
import { createPurposeMoney } from './purpose-money.ts';
import type { SaleFacts } from './sale-facts.ts';
import { childrenAmong, createStandingMakers, type StandingMakers } from './standing-makers.ts';
import type { TakingsAsked } from './takings-store.ts';

/** What is made public of a sale, added up from its entries and held against the journal's events. */
export function createNotice(
  context: StoreContext,
  stores: CharityStores,
  names: MakerNames,
  facts: Pick<SaleFacts, 'activityName'>,
) {
  const { takings, products, tills, journalTakings } = stores;
  const purposesOf = createPurposeMoney(stores);

  const daysOf = ({ hallId, from, to, eventId }: TakingsAsked) => {
    const days = tills
      .days(hallId, from, to)
      .filter((day) => eventId === null || day.eventId === eventId);
    const closes = days.flatMap(({ tillDayId }) => tills.close(tillDayId) ?? []);
    const variance = closes.map(({ counted, expected }) => sumOf(counted) - sumOf(expected));
    return {
      days: days.length,
      openDays: days.filter((day) => !day.isClosed).length,
      varianceFen: variance.reduce((sum, fen) => sum + fen, 0),
    };
  };

  /** A line without a product names what somebody typed: no child who makes things here is to stand in it. */
  const childrenOf = (makers: StandingMakers, hallId: string) => {
    const ofHall = childrenAmong(makers.all(products.makerIds(hallId)));
    return ({ productId, makerIds }: Taking) =>
      productId === null ? ofHall : childrenAmong(makers.all(makerIds));
  };

  return (asked: TakingsAsked): Notice => {
    const makers = createStandingMakers(names);
    const lines = takings.lines(asked).map(makers.of);
    const { goodsFen, donationsFen, refundedFen, takingsFen } = takingsOf(lines);
    const taken = takings.taken(asked);
    const journal = journalTakings(asked);
    const children = childrenAmong(makers.all(lines.flatMap(({ makerIds }) => makerIds)));
    return {
      hallName: context.kiosk().hallName,
      eventName: asked.eventId === null ? null : facts.activityName(asked.eventId),
      from: asked.from,
      to: asked.to,
      ...daysOf(asked),
      sales: takings.sales(asked),
      goodsFen,
      donationsFen,
      refundedFen,
      takingsFen,
      taken,
      purposes: purposesOf(asked),
      products: productsOf(lines, childrenOf(makers, asked.hallId)),
      classes: sharesOf(lines, partsBy.class, (name) => withoutFullNames(name, children)),
      makers: sharesOf(lines, partsBy.maker, makers.shownName),
      journal: {
        takingsFen: journal,
        equal: journal === takingsFen && sumOf(taken) === takingsFen,
      },
    };
  };
}

/** What stands together: a product under its id, an open line under its name, what has no name in one. */
const keyOf = ({ productId, name }: Taking): string | null =>
  productId ?? (name === null ? null : `open:${name}`);

function productsOf(
  lines: readonly Taking[],
  childrenOf: (taking: Taking) => readonly { readonly name: string }[],
): Notice['products'] {
  const goods = lines.filter(({ kind }) => kind !== 'donation');
  const nameOf = new Map<string | null, string | null>();
  for (const line of goods) nameOf.set(keyOf(line), withoutFullNames(line.name, childrenOf(line)));
  const sums = takingsByKey(goods, (taking) => [{ key: keyOf(taking), fen: taking.fen }]);
  return largestFirst(
    [...sums].map(([key, { quantity, takingsFen }]) => ({
      name: nameOf.get(key) ?? null,
      quantity,
      takingsFen,
    })),
  );
}

/** Those whose name may not be shown stand together under none. */
function sharesOf(
  lines: readonly Taking[],
  partsOf: Parameters<typeof takingsByKey>[1],
  shown: (key: string) => string | null,
): { name: string | null; takingsFen: number }[] {
  const goods = lines.filter(({ kind }) => kind !== 'donation');
  const sums = new Map<string | null, number>();
  for (const [key, { takingsFen }] of takingsByKey(goods, partsOf)) {
    const name = key === null ? null : shown(key);
    sums.set(name, (sums.get(name) ?? 0) + takingsFen);
  }
  return largestFirst([...sums].map(([name, takingsFen]) => ({ name, takingsFen })));
}

const largestFirst = <Row extends { readonly takingsFen: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.takingsFen - a.takingsFen);
