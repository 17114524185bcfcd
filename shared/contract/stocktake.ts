import * as z from 'zod';
import { format, id, nothing, text, type CallSpec } from './call.ts';
import { librarians } from './names.ts';

const shelf = z.string().max(30);

const found = z.object({
  copyId: z.string(),
  code: z.string(),
  title: z.string(),
  callNumber: z.string().nullable(),
  location: z.string(),
});

const summary = z.object({
  stocktakeId: z.string(),
  name: z.string(),
  openedOn: z.string(),
  closedAt: z.number().nullable(),
  expected: z.number(),
  counted: z.number(),
});

export const stocktakeCalls = {
  'stocktake.list': {
    access: librarians,
    request: nothing,
    value: z.array(summary),
    refusals: [],
    reads: ['stocktake'],
  },
  'stocktake.open': {
    access: librarians,
    request: z.strictObject({ name: text(40) }),
    value: z.object({ stocktakeId: z.string() }),
    /** One count at a time: two would take each other's books for missing. */
    refusals: ['count-under-way'],
    reads: [],
  },
  'stocktake.get': {
    access: librarians,
    request: z.strictObject({ stocktakeId: id }),
    value: summary.extend({
      /** Every shelf, with what is expected once it is begun. */
      shelves: z.array(
        z.object({ shelf: z.string(), begun: z.boolean(), expected: z.number(), here: z.number() }),
      ),
      /** What closing would write now. */
      differences: z.object({ missing: z.number(), found: z.number(), wrongShelf: z.number() }),
      /** Found where they belong. */
      here: z.number(),
      /** Expected, and lent to somebody. */
      lent: z.number(),
      /** Found on a shelf that is not theirs. */
      wrongShelf: z.array(found.extend({ foundAt: z.string() })),
      /** Found on a shelf although on loan: nobody took them back. */
      foundLent: z.array(found.extend({ foundAt: z.string() })),
      unknown: z.array(z.object({ actId: z.string(), code: z.string(), shelf: z.string() })),
      /** Expected on a begun shelf and not found, in shelf order. */
      missing: z.array(found),
    }),
    refusals: ['unknown-stocktake'],
    reads: ['stocktake', 'lending', 'catalogue'],
  },
  /** Freezes what the shelf should hold. */
  'stocktake.begin': {
    access: librarians,
    request: z.strictObject({ stocktakeId: id, shelf }),
    value: z.object({ expected: z.number() }),
    refusals: ['unknown-stocktake', 'stocktake-closed', 'shelf-begun'],
    reads: [],
  },
  'stocktake.count': {
    access: librarians,
    request: z.strictObject({ actId: id, stocktakeId: id, shelf, text: z.string().max(60) }),
    value: z.object({
      outcome: z.enum(['here', 'lent', 'wrong-shelf', 'unknown', 'repeat', 'withdrawn']),
      title: z.string().nullable(),
      /** Where the book belongs. */
      location: z.string().nullable(),
    }),
    refusals: ['unknown-stocktake', 'stocktake-closed', 'shelf-not-begun', 'not-a-copy'],
    reads: [],
  },
  /** The file of a scanner: one code on each line; the same file, or two scanners' files, may be given in any order. */
  'stocktake.countFile': {
    access: librarians,
    request: z.strictObject({ stocktakeId: id, shelf, bytes: z.instanceof(Uint8Array) }),
    value: z.object({
      lines: z.number(),
      added: z.number(),
      repeats: z.number(),
      problems: z.array(z.object({ line: z.number(), text: z.string() })),
    }),
    refusals: [
      'unknown-stocktake',
      'stocktake-closed',
      'shelf-not-begun',
      'empty-table',
      'too-large',
    ],
    reads: [],
  },
  /** Writes the differences: missing copies are noted so, found ones stand again, moved ones change their shelf. */
  'stocktake.close': {
    access: librarians,
    request: z.strictObject({
      stocktakeId: id,
      /** Whether books on a wrong shelf belong there from now on. */
      moveFound: z.boolean(),
    }),
    value: z.object({ missing: z.number(), found: z.number(), moved: z.number() }),
    refusals: ['unknown-stocktake', 'stocktake-closed'],
    reads: [],
  },
  'stocktake.export': {
    access: librarians,
    request: z.strictObject({ stocktakeId: id, format }),
    value: z.object({ path: z.string(), count: z.number() }),
    refusals: ['unknown-stocktake', 'nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
