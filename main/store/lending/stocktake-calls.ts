import { join } from 'node:path';
import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { clockTime } from '../../../shared/domain/calendar.ts';
import {
  bucketsOf,
  byShelf,
  differencesOf,
  inShelfOrder,
  stocktakeBuckets,
} from '../../../shared/domain/lending/stocktake.ts';
import {
  stocktakeSheet,
  type StocktakeEntry,
} from '../../../shared/domain/lending/stocktake-sheet.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { writeExport } from '../files.ts';
import { writeTable } from '../tables/write-table.ts';
import type { ActStore } from './act-store.ts';
import { momentOf } from './moment.ts';
import { createStocktakeCount } from './stocktake-count.ts';
import type { StocktakeCopy, StocktakeStore } from './stocktake-store.ts';

export function createStocktakeCalls(
  context: StoreContext,
  stocktakes: StocktakeStore,
  { acts, exportsDir }: { readonly acts: ActStore; readonly exportsDir: string },
): FamilyHandlers<'stocktake'> {
  const { append, clock, newId, today, transaction } = context;
  const count = createStocktakeCount(context, stocktakes);
  const close = createClose(context, stocktakes, acts);

  return {
    'stocktake.list': () => ok(stocktakes.list()),

    'stocktake.open': ({ name }, { actor }) =>
      transaction(() => {
        if (stocktakes.isOneOpen()) return refuse('count-under-way');
        const stocktakeId = newId();
        const at = Math.floor(clock.wall());
        append(
          'stocktake.opened',
          { stocktakeId, name, at, on: today() },
          { actor, subject: stocktakeId },
        );
        return ok({ stocktakeId });
      }),

    'stocktake.get': ({ stocktakeId }) => {
      const summary = stocktakes.get(stocktakeId);
      return summary === null ? refuse('unknown-stocktake') : ok(stateOf(summary, stocktakes));
    },

    'stocktake.begin': ({ stocktakeId, shelf }, { actor }) =>
      transaction(() => {
        const summary = stocktakes.get(stocktakeId);
        if (summary === null) return refuse('unknown-stocktake');
        if (summary.closedAt !== null) return refuse('stocktake-closed');
        if (stocktakes.isBegun(stocktakeId, shelf)) return refuse('shelf-begun');
        const copyIds = stocktakes.toExpect(stocktakeId, shelf);
        append('stocktake.begun', { stocktakeId, shelf, copyIds }, { actor, subject: stocktakeId });
        return ok({ expected: copyIds.length });
      }),

    'stocktake.count': (request, { actor }) => count.one(request, actor),
    'stocktake.countFile': (request, { actor }) => count.file(request, actor),
    'stocktake.close': (request, { actor }) => close(request, actor),

    'stocktake.export': async ({ stocktakeId, format }) => {
      const summary = stocktakes.get(stocktakeId);
      if (summary === null) return refuse('unknown-stocktake');
      const entries = entriesOf(stocktakeId, stocktakes);
      if (entries.length === 0) return refuse('nothing-to-export');
      const time = clockTime(context.kiosk().zone, clock.wall()).replace(':', '');
      const path = join(exportsDir, `盘点-${today()}-${time}.${format}`);
      const sheet = stocktakeSheet(summary.name, entries);
      const written = writeExport(path, await writeTable(format, sheet));
      return written.ok ? ok({ path, count: entries.length }) : written;
    },
  };
}

/** Writes what differs between the records and the shelves, and the close itself, all or nothing. */
function createClose(context: StoreContext, stocktakes: StocktakeStore, acts: ActStore) {
  const { append, clock, fieldEdits, newId, today, transaction } = context;

  return (request: Checked<'stocktake.close'>, actor: string): Answer<'stocktake.close'> =>
    transaction(() => {
      const { stocktakeId, moveFound } = request;
      const summary = stocktakes.get(stocktakeId);
      if (summary === null) return refuse('unknown-stocktake');
      if (summary.closedAt !== null) return refuse('stocktake-closed');
      const { missing, foundAgain, wrongShelf } = differencesOf(stocktakes.copies(stocktakeId));
      const noteAll = (copies: readonly StocktakeCopy[], condition: 'missing' | 'good') => {
        for (const { copyId } of copies) {
          const at = momentOf(context, acts, copyId);
          append(
            'copy.noted',
            { actId: newId(), copyId, at, on: today(), condition, resolution: null, note: null },
            { actor, subject: copyId },
          );
        }
      };
      noteAll(missing, 'missing');
      noteAll(foundAgain, 'good');
      const moved = moveFound ? wrongShelf : [];
      for (const { copyId, found } of moved) {
        const edits = fieldEdits.plan('copy', copyId, { location: found?.shelf });
        append('copy.edited', { copyId, edits }, { actor, subject: copyId });
      }
      const at = Math.floor(clock.wall());
      append('stocktake.closed', { stocktakeId, at }, { actor, subject: stocktakeId });
      return ok({ missing: missing.length, found: foundAgain.length, moved: moved.length });
    });
}

type Summary = NonNullable<ReturnType<StocktakeStore['get']>>;

function stateOf(summary: Summary, stocktakes: StocktakeStore) {
  const { stocktakeId } = summary;
  const copies = stocktakes.copies(stocktakeId);
  const buckets = bucketsOf(copies);
  // A closed one has written what differed.
  const differences = differencesOf(summary.closedAt === null ? copies : []);
  const hereOn = new Map<string, number>();
  for (const { home } of buckets.here) hereOn.set(home, (hereOn.get(home) ?? 0) + 1);
  return {
    ...summary,
    shelves: stocktakes
      .shelves(stocktakeId)
      .map((shelf) => ({ ...shelf, here: hereOn.get(shelf.shelf) ?? 0 }))
      .toSorted((a, b) => byShelf(a.shelf, b.shelf)),
    differences: {
      missing: differences.missing.length,
      found: differences.foundAgain.length,
      wrongShelf: differences.wrongShelf.length,
    },
    here: buckets.here.length,
    lent: [...buckets.lent, ...buckets['found-lent']].filter((copy) => copy.expectedOn !== null)
      .length,
    wrongShelf: inShelfOrder(buckets['wrong-shelf']).map(foundBook),
    foundLent: inShelfOrder(buckets['found-lent']).map(foundBook),
    unknown: stocktakes.unknown(stocktakeId),
    missing: inShelfOrder(buckets.missing).map(bookOf),
  };
}

const bookOf = ({ copyId, code, title, callNumber, home }: StocktakeCopy) => ({
  copyId,
  code,
  title,
  callNumber,
  location: home,
});

const foundBook = (copy: StocktakeCopy) => ({
  ...bookOf(copy),
  foundAt: copy.found?.shelf ?? '',
});

function entriesOf(stocktakeId: string, stocktakes: StocktakeStore): readonly StocktakeEntry[] {
  const buckets = bucketsOf(stocktakes.copies(stocktakeId));
  const unknown = stocktakes.unknown(stocktakeId).map(({ code, shelf }): StocktakeEntry => ({
    bucket: 'unknown',
    code,
    title: null,
    callNumber: null,
    location: null,
    foundOn: shelf,
  }));
  const copies = stocktakeBuckets.flatMap((bucket) =>
    inShelfOrder(buckets[bucket]).map((copy): StocktakeEntry => ({
      bucket,
      ...bookOf(copy),
      foundOn: copy.found?.shelf ?? null,
    })),
  );
  return [...copies, ...unknown];
}
