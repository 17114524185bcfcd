import type { CountedCopy } from '../../../shared/domain/lending/stocktake.ts';
import { copyStates, type CopyState } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';
import { prepareStocktakes, type CopyRow, type SummaryRow } from './stocktake-sql-store.ts';
import { callNumberIn } from './title-sql-store.ts';

export type StocktakeStore = ReturnType<typeof createStocktakeStore>;

/** One copy of a stock-take, with what staff see of it. */
export type StocktakeCopy = CountedCopy & {
  readonly copyId: string;
  readonly code: string;
  readonly title: string;
  readonly callNumber: string | null;
  readonly location: string;
};

/** Stock-takes: what each shelf was to hold when its count began, and what was found since. */
export function createStocktakeStore(db: Db) {
  const sql = prepareStocktakes(db);

  const projector: Projector = {
    tables: ['stocktake', 'stocktake_shelf', 'stocktake_expected', 'stocktake_count'],
    on: {
      'stocktake.opened': ({ payload }) =>
        void sql.open.run(payload.stocktakeId, payload.name, payload.at, payload.on),
      'stocktake.begun': ({ payload, hlc }) => {
        const { stocktakeId, shelf, copyIds } = payload;
        sql.begin.run(stocktakeId, shelf, Number.parseInt(hlc, 10));
        for (const copyId of copyIds) sql.expect.run(stocktakeId, shelf, copyId);
      },
      'stocktake.counted': ({ payload, deviceId }) => {
        const { actId, stocktakeId, shelf, code, copyId, at } = payload;
        sql.count.run(actId, stocktakeId, shelf, code, copyId, at, deviceId);
      },
      'stocktake.closed': ({ payload }) => void sql.close.run(payload.stocktakeId, payload.at),
    },
  };

  return {
    projector,
    /** Newest first. */
    list: () => sql.list.all().map(summaryOf),
    get(stocktakeId: string) {
      const row = sql.summary.get(stocktakeId);
      return row === undefined ? null : summaryOf(row);
    },
    isOneOpen: () => sql.oneOpen.get() !== undefined,
    isBegun: (stocktakeId: string, shelf: string) =>
      sql.begun.get(stocktakeId, shelf) !== undefined,
    /** Every shelf that holds copies or was begun, with what it is to hold: frozen, or as it would be by now. */
    shelves: (stocktakeId: string) =>
      sql.shelves
        .all({ id: stocktakeId })
        .map((row) => ({ shelf: row.shelf, begun: row.begun === 1, expected: row.expected })),
    /** What a shelf holds by the records: neither withdrawn nor lost, nor expected on another shelf already. */
    toExpect: (stocktakeId: string, shelf: string) => sql.toExpect.all(shelf, stocktakeId),
    /** Every copy that is expected or was found. */
    copies: (stocktakeId: string): readonly StocktakeCopy[] =>
      sql.copies.all({ id: stocktakeId }).map(toCopy),
    /** The copy of a code, as it stands now. */
    copyOfCode(code: string) {
      const row = sql.byCode.get(code);
      return row === undefined
        ? null
        : {
            copyId: row.copy_id,
            title: row.title ?? '',
            location: row.location,
            state: stateOf(row.state),
            lentAt: row.lent_at,
          };
    },
    /** Where the copy was found last in this stock-take. */
    lastShelf: (stocktakeId: string, copyId: string, code: string) =>
      sql.lastShelf.get(stocktakeId, copyId, code) ?? null,
    /** Whether a code of no known copy was found on that shelf. */
    isUnknownCounted: (stocktakeId: string, shelf: string, code: string) =>
      sql.unknownCounted.get(stocktakeId, shelf, code) !== undefined,
    /** One scan, by its id, also one that was taken back. */
    counted(actId: string) {
      const row = sql.counted.get(actId);
      return row === undefined
        ? null
        : {
            stocktakeId: row.stocktake_id,
            shelf: row.shelf,
            code: row.code,
            at: row.at,
            undone: row.undone === 1,
          };
    },
    /** Codes found that are of no known copy, by shelf. */
    unknown: (stocktakeId: string) =>
      sql.unknown
        .all(stocktakeId)
        .map(({ act_id: actId, code, shelf }) => ({ actId, code, shelf })),
  };
}

const summaryOf = (row: SummaryRow) => ({
  stocktakeId: row.stocktake_id,
  name: row.name,
  openedOn: row.opened_on,
  closedAt: row.closed_at,
  expected: row.expected,
  counted: row.counted,
});

const stateOf = (text: string | null): CopyState => copyStates.find((one) => one === text) ?? 'in';

function toCopy(row: CopyRow): StocktakeCopy {
  const location = row.location ?? '';
  const { expected_on: expectedOn } = row;
  return {
    copyId: row.copy_id,
    code: row.code ?? '',
    title: row.title ?? '',
    callNumber: callNumberIn(row),
    location,
    // What was moved at the close stays told as it was found.
    home: row.closed_at === null ? location : (expectedOn ?? location),
    expectedOn,
    found:
      row.found_on === null || row.found_at === null
        ? null
        : { shelf: row.found_on, at: row.found_at },
    state: stateOf(row.state),
    lentAt: row.lent_at,
    handled: row.handled === 1,
  };
}
