import { nextSerial } from '../../../shared/domain/lending/call-number.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';
import { docOf } from './title-doc.ts';
import { createTitleSearch } from './title-search-store.ts';
import { prepareTitles, readTitle, TITLE_COLUMNS, type TitleRecord } from './title-sql-store.ts';

export type TitleStore = ReturnType<typeof createTitleStore>;

/** Titles, their covers, and the index they are searched by. */
export function createTitleStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepareTitles(db);
  const search = createTitleSearch(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'title',
    key: 'title_id',
    columns: TITLE_COLUMNS,
  });

  const projector: Projector = {
    tables: ['title', 'title_cover', 'title_search'],
    on: {
      'title.edited': (event) => {
        const { titleId, edits } = event.payload;
        // Should two titles come to one number, the second is given a free one with its row.
        sql.add.run(BigInt(docOf(titleId)), titleId);
        rows.edit(titleId, event, edits);
        const row = sql.title.get(titleId);
        if (row !== undefined && edits.some((edit) => SEARCHED.has(edit.field)))
          search.index(row.doc, readTitle(row));
      },
      'title.pictured': ({ payload, stamp }) => {
        sql.setCover.run(payload.titleId, Buffer.from(payload.jpeg, 'base64'), stamp);
      },
    },
  };

  return {
    projector,
    title(titleId: string): TitleRecord | null {
      const row = sql.title.get(titleId);
      return row === undefined ? null : readTitle(row);
    },
    /** Titles of this ISBN (13 digits), the oldest first. */
    byIsbn: (isbn13: string): TitleRecord[] => sql.byIsbn.all(isbn13).map(readTitle),
    /** Titles of this call number, the oldest first; more than one only after two halls gave it out apart. */
    byCallNumber: (clc: string, serial: number): TitleRecord[] =>
      sql.byClass.all(clc, serial).map(readTitle),
    /** Every 种次号 of the class, ascending. */
    usedSerials: (clc: string): number[] => sql.serials.all(clc),
    /** The next 种次号 of the class. */
    nextSerial(clc: string): number {
      const last = sql.lastSerial.get(clc) ?? null;
      return nextSerial(last === null ? [] : [last]);
    },
    cover: (titleId: string): Buffer | null => sql.cover.get(titleId) ?? null,
    hasCover: (titleId: string): boolean => sql.hasCover.get(titleId) !== undefined,
    search: search.search,
  };
}

/** The fields that a title is found by. */
const SEARCHED: ReadonlySet<string> = new Set([
  'name',
  'subtitle',
  'authors',
  'publisher',
  'isbn',
  'clc',
  'serial',
]);
