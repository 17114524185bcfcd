import type { FamilyHandlers, StoreContext } from '../context.ts';
import { createCatalogueCalls } from './catalogue-calls.ts';
import {
  createCirculationExport,
  createCirculationFiles,
  type CirculationFiles,
} from './circulation-export.ts';
import { createCirculationStore } from './circulation-store.ts';
import { createLendingCalls } from './lending-calls.ts';
import type { Borrower, LendingFacts, LendingStores } from './lending-stores.ts';
import { createOverdueCalls, type CalledPerson } from './overdue-calls.ts';
import { createOverdueStore } from './overdue-store.ts';
import { createStatisticsCalls } from './statistics-calls.ts';
import { createStatisticsStore } from './statistics-store.ts';
import { createStocktakeCalls } from './stocktake-calls.ts';
import { createTitleExportCalls } from './title-export-calls.ts';
import { createTitleFileStore } from './title-file-store.ts';
import { createTitleFiles, type TitleFiles } from './title-files.ts';
import { createTitleImportCalls } from './title-import-calls.ts';
import { createUnlink } from './unlink.ts';
import { createUnlinkStore } from './unlink-store.ts';

/** What the book corner is told by other features; handed in by the composition root. */
export type BookCornerFacts = Omit<LendingFacts, 'person'> & {
  /** By the record that stands for the person; null where nobody is known. */
  readonly person: (
    personId: string,
  ) => (Borrower & CalledPerson & { readonly publicName: boolean }) | null;
  /** The one resident of that name; null where there is none, or more than one. */
  readonly residentNamed: (name: string) => string | null;
  readonly exportsDir: string;
};

/** Every call of the book corner, and its privacy run, which cuts old links between readers and books. */
export function createBookCorner(
  context: StoreContext,
  stores: LendingStores,
  facts: BookCornerFacts,
): {
  readonly handlers: FamilyHandlers<'catalogue' | 'lending' | 'stocktake'>;
  readonly unlink: () => number;
  /** What a reader has out or lost and has not settled, and waits for. */
  readonly openBooks: (personId: string) => { readonly books: number; readonly holds: number };
  /** Makes the files that the calls write into the exports folder. */
  readonly files: { readonly titles: TitleFiles; readonly circulation: CirculationFiles };
} {
  const { db } = context;
  const { titles, copies, rules } = stores;
  const { person, exportsDir } = facts;
  const files = createTitleFileStore(db);
  const titleFiles = createTitleFiles(context, files);
  const circulationFiles = createCirculationFiles(
    context,
    createCirculationStore(db),
    (personId) => person(personId)?.number ?? null,
  );
  const overdue = createOverdueStore(db);
  const links = createUnlinkStore(db);
  return {
    handlers: {
      ...createCatalogueCalls(context, stores, facts),
      ...createTitleImportCalls(context, {
        titles,
        copies,
        files,
        residentNamed: facts.residentNamed,
      }),
      ...createTitleExportCalls(context, titleFiles, exportsDir),
      ...createLendingCalls(context, stores, facts),
      ...createOverdueCalls(context, overdue, rules, { person }),
      ...createStatisticsCalls(
        context,
        { statistics: createStatisticsStore(db), overdue, rules },
        { donor: person },
      ),
      ...createCirculationExport(context, circulationFiles, exportsDir),
      ...createStocktakeCalls(context, stores.stocktakes, { acts: copies.acts, exportsDir }),
    },
    openBooks: (personId) => ({
      books: stores.loans.openOf(personId).length + links.lostOf(personId),
      holds: stores.holds.ofReader(personId).length,
    }),
    unlink: createUnlink(context, links, rules),
    files: { titles: titleFiles, circulation: circulationFiles },
  };
}
