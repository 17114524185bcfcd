import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { readTable } from '../../../main/store/tables/read-table.ts';
import { openBookCorner } from '../../fixtures/book-corner.ts';
import { DAY, MINUTE } from '../../fixtures/hall-clock.ts';
import { rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, newScanId, removeHalls } from '../../fixtures/hall.ts';
import { fileOf, missingIn, openStocktake } from '../../fixtures/stocktake.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** The journal is as it was written, and what stands is what it folds to. */
const SOUND = { findings: [], projectionsMatch: true };

const ids = (...books: readonly { readonly copyId: string }[]) =>
  books.map((book) => book.copyId).toSorted();

describe('closing a stock-take', () => {
  it('notes what is missing and what was found again, in one go', async () => {
    const { corner, books, count, close, state } = await openStocktake();
    const { a, b, c, other } = books;
    corner.note(a.copyId, 'missing');
    corner.note(c.copyId, 'missing');
    corner.hall.clock.pass(MINUTE);
    await count(a.code);
    await count(b.code, 'B1');
    corner.hall.clock.pass(MINUTE);
    expect(await close()).toEqual({ missing: 1, found: 1, moved: 0 });
    expect(corner.stateOf(a.copyId)).toBe('in');
    expect(corner.stateOf(b.copyId)).toBe('in');
    expect(corner.stateOf(c.copyId)).toBe('missing');
    expect(corner.stateOf(other.copyId)).toBe('missing');
    expect(corner.stores.copies.copy(b.copyId)?.location).toBe('A1');
    expect(missingIn(await state())).toEqual(ids(c, other));
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('moves what stood on another shelf if it is to stay there', async () => {
    const { corner, books, count, close, state } = await openStocktake();
    await count(books.a.code, 'B1');
    corner.hall.clock.pass(MINUTE);
    expect(await close(true)).toMatchObject({ moved: 1 });
    expect(corner.stores.copies.copy(books.a.copyId)?.location).toBe('B1');
    expect((await state()).wrongShelf).toMatchObject([{ location: 'A1', foundAt: 'B1' }]);
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('leaves damage, loans and withdrawn books as they are', async () => {
    const { corner, books, count, close } = await openStocktake();
    const { a, b, c, other } = books;
    corner.note(a.copyId, 'damaged');
    corner.note(b.copyId, 'withdrawn');
    corner.lend(c.copyId, null);
    corner.hall.clock.pass(MINUTE);
    for (const { code } of [a, b, c]) await count(code);
    await count(other.code, 'B1');
    expect(await close(true)).toEqual({ missing: 0, found: 0, moved: 0 });
    expect([a, b, c, other].map(({ copyId }) => corner.stateOf(copyId))).toEqual([
      'damaged',
      'withdrawn',
      'lent',
      'in',
    ]);
  });

  it('keeps its record as it was, whatever becomes of the books', async () => {
    const { corner, books, count, close, state } = await openStocktake();
    await count(books.a.code);
    corner.hall.clock.pass(MINUTE);
    await close();
    const record = await state();
    corner.hall.clock.pass(DAY);
    corner.lend(books.a.copyId, null);
    corner.giveBack(books.b.copyId);
    corner.note(books.c.copyId, 'withdrawn');
    expect({ ...(await state()), shelves: [] }).toEqual({ ...record, shelves: [] });
  });

  it('ends the count: the next can be opened', async () => {
    const { corner, books, stocktakeId, close } = await openStocktake();
    const open = { name: '又一次' };
    expect(await corner.refusal('stocktake.open', open)).toBe('count-under-way');
    await close();
    const place = { stocktakeId, shelf: 'A1' };
    const scan = { ...place, actId: newScanId(), text: books.a.code };
    const bytes = fileOf(books.a.code);
    expect(await corner.refusal('stocktake.count', scan)).toBe('stocktake-closed');
    expect(await corner.refusal('stocktake.countFile', { ...place, bytes })).toBe(
      'stocktake-closed',
    );
    expect(await corner.refusal('stocktake.begin', place)).toBe('stocktake-closed');
    expect(await corner.refusal('stocktake.close', { stocktakeId, moveFound: true })).toBe(
      'stocktake-closed',
    );
    await corner.value('stocktake.open', open);
  });

  it('writes the differences of 5,000 copies at once', { timeout: 60_000 }, async () => {
    const corner = await openBookCorner();
    const titleId = corner.addTitle({ name: '丛书', clc: 'I287.8', serial: 1 });
    const copies = corner.context.transaction(() =>
      Array.from({ length: 5000 }, () => corner.addCopy(titleId, { location: 'A1' })),
    );
    const { stocktakeId } = await corner.value('stocktake.open', { name: '大盘点' });
    await corner.value('stocktake.begin', { stocktakeId, shelf: 'A1' });
    const bytes = fileOf(...copies.slice(0, 2500).map(({ code }) => code));
    const counted = await corner.value('stocktake.countFile', { stocktakeId, shelf: 'A1', bytes });
    expect(counted.added).toBe(2500);
    expect((await corner.value('stocktake.get', { stocktakeId })).missing).toHaveLength(2500);
    const closed = await corner.value('stocktake.close', { stocktakeId, moveFound: true });
    expect(closed).toEqual({ missing: 2500, found: 0, moved: 0 });
    expect(corner.stateOf(copies.at(-1)?.copyId ?? '')).toBe('missing');
  });
});

describe('the events of a stock-take', () => {
  it('come to the same in whatever order they arrive, and twice', async () => {
    const { corner, titleId, books, begin, count, file, close } = await openStocktake();
    const spare = corner.addCopy(titleId, { location: 'C1' });
    await begin('C1');
    await count(books.a.code);
    corner.hall.clock.pass(MINUTE);
    await count(books.a.code, 'B1');
    await file(fileOf(books.b.code, spare.code, copyCodeOf(999, 1)));
    corner.lend(books.c.copyId, null);
    corner.hall.clock.pass(MINUTE);
    await close(true);
    const digest = corner.digest();
    for (const seed of [1, 2, 3, 4, 5]) {
      corner.rebuildFrom(stirred(rowsOf(corner.hall), seed));
      expect(corner.digest()).toBe(digest);
    }
  });

  it('of one shelf that two devices began come to the earlier', async () => {
    const { corner, titleId, books, stocktakeId, count } = await openStocktake();
    const added = corner.addCopy(titleId, { location: 'A1' });
    const copyIds = [books.a.copyId, added.copyId];
    corner.write('stocktake.begun', { stocktakeId, shelf: 'A1', copyIds }, { actor: 'other' });
    const scan = { stocktakeId, shelf: 'A1', code: added.code, copyId: added.copyId };
    corner.write('stocktake.counted', { actId: 'same', at: 9, ...scan }, { actor: 'other' });
    corner.write('stocktake.counted', { actId: 'same', at: 5, ...scan }, { actor: 'other' });
    await count(books.a.code);
    const digest = corner.digest();
    for (const seed of [1, 2, 3]) {
      corner.rebuildFrom(stirred(rowsOf(corner.hall), seed));
      expect(corner.digest()).toBe(digest);
    }
  });
});

describe('the export of a stock-take', () => {
  it.each(['csv', 'xlsx'] as const)('holds every bucket in %s', async (format) => {
    const { corner, titleId, books, stocktakeId, count } = await openStocktake();
    const { a, b, c, other } = books;
    const withdrawn = corner.addCopy(titleId, { location: 'A1' });
    corner.note(withdrawn.copyId, 'withdrawn');
    const lentHere = corner.addCopy(titleId, { location: 'A1' });
    corner.lend(lentHere.copyId, null);
    corner.lend(c.copyId, null);
    corner.hall.clock.pass(MINUTE);
    const unknown = copyCodeOf(999, 3);
    for (const { code } of [a, withdrawn, lentHere]) await count(code);
    await count(unknown);
    await count(b.code, 'B1');
    const file = await corner.value('stocktake.export', { stocktakeId, format });
    expect(file.count).toBe(7);
    const table = await readTable(new Uint8Array(readFileSync(file.path)));
    if (!table.ok) throw new Error(table.refusal);
    expect(table.value.rows.map((row) => row.cells.map((cell) => cell.trim()))).toEqual([
      ['盘点结果', '馆藏条码', '题名', '索书号', '应在架位', '实际架位'],
      ['未找到', other.code, '小王子', 'I565.8/1', 'B1', ''],
      ['放错架位', b.code, '小王子', 'I565.8/1', 'A1', 'B1'],
      ['在架但未办归还', lentHere.code, '小王子', 'I565.8/1', 'A1', 'A1'],
      ['已注销但在架', withdrawn.code, '小王子', 'I565.8/1', 'A1', 'A1'],
      ['借出', c.code, '小王子', 'I565.8/1', 'A1', ''],
      ['在架', a.code, '小王子', 'I565.8/1', 'A1', 'A1'],
      ['未知条码', unknown, '', '', '', 'A1'],
    ]);
  });
});
