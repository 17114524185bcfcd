import type { TakingsRow } from '../../../shared/contract/charity.ts';

/** A row with what it is called on the screen. */
export type NamedRow = Omit<TakingsRow, 'id' | 'name'> & {
  readonly key: string;
  readonly label: string;
};

type RowWords = {
  /** What belongs to none. */
  readonly none: string;
  /** Those whose name may not be shown, all together. */
  readonly unnamed: (count: number) => string;
};

const NONE = 'none';
const UNNAMED = 'unnamed';

/** Rows as they are listed: those without a name that may be shown stand together, at the end. */
export function namedRows(rows: readonly TakingsRow[], words: RowWords): readonly NamedRow[] {
  const named = rows.flatMap(({ id, name, ...sums }) =>
    id !== null && name !== null ? [{ key: id, label: name, ...sums }] : [],
  );
  const unnamed = rows.filter(({ id, name }) => id !== null && name === null);
  const none = rows.filter(({ id }) => id === null);
  return [
    ...named,
    ...together(unnamed, UNNAMED, words.unnamed(unnamed.length)),
    ...together(none, NONE, words.none),
  ];
}

function together(rows: readonly TakingsRow[], key: string, label: string): readonly NamedRow[] {
  return rows.length === 0 ? [] : [{ key, label, ...sumOfRows(rows) }];
}

const NOTHING = { quantity: 0, goodsFen: 0, donationsFen: 0, refundedFen: 0, takingsFen: 0 };
export type Sums = Readonly<typeof NOTHING>;

export const sumOfRows = (rows: readonly Sums[]): Sums =>
  rows.reduce<Sums>(
    (sum, row) => ({
      quantity: sum.quantity + row.quantity,
      goodsFen: sum.goodsFen + row.goodsFen,
      donationsFen: sum.donationsFen + row.donationsFen,
      refundedFen: sum.refundedFen + row.refundedFen,
      takingsFen: sum.takingsFen + row.takingsFen,
    }),
    NOTHING,
  );
