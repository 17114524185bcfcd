import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { openBookCorner } from '../../fixtures/book-corner.ts';
import { DAY, HOUR, MINUTE } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, removeHalls } from '../../fixtures/hall.ts';
import { fileOf, missingIn, openStocktake } from '../../fixtures/stocktake.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** The journal is as it was written, and what stands is what it folds to. */
const SOUND = { findings: [], projectionsMatch: true };

const ids = (...books: readonly { readonly copyId: string }[]) =>
  books.map((book) => book.copyId).toSorted();

describe('a stock-take', () => {
  it('freezes what a shelf is to hold when its count begins', async () => {
    const { corner, titleId, expected, begin, state } = await openStocktake();
    expect(expected).toEqual([{ expected: 3 }, { expected: 1 }]);
    corner.addCopy(titleId, { location: 'A1' });
    const withdrawn = corner.addCopy(titleId, { location: 'C1' });
    corner.note(withdrawn.copyId, 'withdrawn');
    const lost = corner.addCopy(titleId, { location: 'C1' });
    corner.note(lost.copyId, 'lost');
    corner.addCopy(titleId, { location: 'C1' });
    expect(await begin('C1')).toEqual({ expected: 1 });
    expect(await begin('空架')).toEqual({ expected: 0 });
    expect((await state()).shelves).toEqual([
      { shelf: '空架', begun: true, expected: 0, here: 0 },
      { shelf: 'A1', begun: true, expected: 3, here: 0 },
      { shelf: 'B1', begun: true, expected: 1, here: 0 },
      { shelf: 'C1', begun: true, expected: 1, here: 0 },
    ]);
  });

  it('shows a shelf that has not begun with what it would hold', async () => {
    const { corner, titleId, state } = await openStocktake();
    corner.addCopy(titleId, { location: 'C1' });
    expect((await state()).shelves).toContainEqual({
      shelf: 'C1',
      begun: false,
      expected: 1,
      here: 0,
    });
  });

  it('says of each scan what it is', async () => {
    const { corner, titleId, books, count } = await openStocktake();
    const reader = await enrol(corner.hall);
    const elsewhere = corner.addCopy(titleId, { location: 'Z9' });
    const withdrawn = corner.addCopy(titleId, { location: 'A1' });
    corner.note(withdrawn.copyId, 'withdrawn');
    corner.lend(books.b.copyId, reader.personId);
    corner.hall.clock.pass(MINUTE);
    const book = { title: '小王子', location: 'A1' };
    expect(await count(books.a.code)).toEqual({ outcome: 'here', ...book });
    expect(await count(books.a.code)).toEqual({ outcome: 'repeat', ...book });
    expect(await count(books.b.code)).toEqual({ outcome: 'lent', ...book });
    expect(await count(books.c.code, 'B1')).toEqual({ outcome: 'wrong-shelf', ...book });
    expect(await count(withdrawn.code)).toEqual({ outcome: 'withdrawn', ...book });
    expect(await count(elsewhere.code)).toMatchObject({ outcome: 'wrong-shelf', location: 'Z9' });
    const unknown = copyCodeOf(999, 1);
    const nothing = { title: null, location: null };
    expect(await count(unknown)).toEqual({ outcome: 'unknown', ...nothing });
    expect(await count(unknown)).toEqual({ outcome: 'repeat', ...nothing });
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('answers a scan whose call was repeated as it was answered', async () => {
    const { corner, books, count, state } = await openStocktake();
    const actId = newScanId();
    const first = await count(books.a.code, 'A1', actId);
    expect(await count(books.a.code, 'A1', actId)).toEqual(first);
    expect((await state()).counted).toBe(1);
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('counts a book once, where it was found last', async () => {
    const { corner, books, count, state } = await openStocktake();
    await count(books.a.code, 'B1');
    corner.hall.clock.pass(MINUTE);
    expect(await state()).toMatchObject({ here: 0, wrongShelf: [{ foundAt: 'B1' }] });
    await count(books.a.code, 'A1');
    expect(await state()).toMatchObject({ counted: 1, here: 1, wrongShelf: [] });
  });

  it('has live buckets: what is lent, returned or found later moves', async () => {
    const { corner, books, count, state } = await openStocktake();
    const reader = await enrol(corner.hall);
    const { a, b, c, other } = books;
    expect(missingIn(await state())).toEqual(ids(a, b, c, other));

    corner.lend(a.copyId, reader.personId);
    corner.hall.clock.pass(MINUTE);
    expect(await state()).toMatchObject({ here: 0, lent: 1 });
    expect(missingIn(await state())).toEqual(ids(b, c, other));

    await count(b.code);
    corner.hall.clock.pass(MINUTE);
    corner.lend(b.copyId, reader.personId);
    expect(await state()).toMatchObject({ here: 0, lent: 2 });

    // Both came back over the desk: nobody need look for the one that was not on its shelf.
    corner.hall.clock.pass(HOUR);
    corner.giveBack(a.copyId);
    corner.giveBack(b.copyId);
    expect(await state()).toMatchObject({ here: 2, lent: 0 });
    expect(missingIn(await state())).toEqual(ids(c, other));
  });

  it('does not take a return before a shelf was begun for a find on it', async () => {
    const { corner, titleId, begin, state } = await openStocktake();
    const late = corner.addCopy(titleId, { location: 'C1' });
    corner.lend(late.copyId, null);
    corner.hall.clock.pass(MINUTE);
    corner.giveBack(late.copyId);
    corner.hall.clock.pass(DAY);
    await begin('C1');
    expect(missingIn(await state())).toContain(late.copyId);
  });

  it('resolves an unknown code once its copy is catalogued', async () => {
    const { corner, titleId, count, state } = await openStocktake();
    const code = copyCodeOf(7, 5);
    await count(code);
    expect((await state()).unknown).toMatchObject([{ code, shelf: 'A1' }]);
    const added = corner.addCopy(titleId, { location: 'A1' });
    expect(added.code).toBe(code);
    expect(await state()).toMatchObject({ unknown: [], here: 1, counted: 1 });
  });

  it('forgets a scan that was taken back', async () => {
    const { corner, books, count, state } = await openStocktake();
    const actId = newScanId();
    await count(books.a.code, 'A1', actId);
    corner.undo(actId, null);
    expect(await state()).toMatchObject({ here: 0, counted: 0 });
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('is taken up a week later by going on', async () => {
    const { corner, books, count, state, stocktakeId } = await openStocktake();
    await count(books.a.code);
    corner.hall.clock.pass(7 * DAY);
    await count(books.b.code);
    expect(await state()).toMatchObject({ here: 2, counted: 2, expected: 4, closedAt: null });
    expect(await corner.value('stocktake.list', {})).toMatchObject([
      { stocktakeId, name: '春季盘点', openedOn: '2026-03-02', expected: 4, counted: 2 },
    ]);
  });

  it('lists what is missing in shelf order', async () => {
    const corner = await openBookCorner();
    const add = (serial: number, location: string) =>
      corner.addCopy(
        corner.addTitle({ name: `第${serial}种`, clc: serial > 20 ? 'I29' : 'I287.8', serial }),
        { location },
      );
    const [late, twelfth, second] = [add(21, 'A2'), add(12, 'A2'), add(2, 'A2')];
    const tenth = add(3, 'A10');
    const unclassed = corner.addCopy(corner.addTitle({ name: '无号' }), { location: 'A2' });
    const { stocktakeId } = await corner.value('stocktake.open', { name: '盘点' });
    for (const shelf of ['A2', 'A10'])
      await corner.value('stocktake.begin', { stocktakeId, shelf });
    const state = await corner.value('stocktake.get', { stocktakeId });
    expect(state.missing.map((book) => book.copyId)).toEqual(
      [second, twelfth, late, unclassed, tenth].map((book) => book.copyId),
    );
    expect(state.missing[0]).toMatchObject({ callNumber: 'I287.8/2', location: 'A2' });
  });
});

describe('the file of a scanner', () => {
  it('adds each code once, however often and in whatever order it is given', async () => {
    const { corner, books, file, state } = await openStocktake();
    const { a, b, c } = books;
    const unknown = copyCodeOf(999, 7);
    const first = fileOf(
      `${a.code},2026-03-02 09:10`,
      '',
      b.code,
      a.code,
      unknown,
      '9787020002207',
    );
    const second = fileOf(`${b.code}\t10:00`, `${c.code}\t10:01`);
    expect(await file(first)).toEqual({
      lines: 5,
      added: 3,
      repeats: 1,
      problems: [{ line: 6, text: '9787020002207' }],
    });
    expect(await file(first)).toMatchObject({ added: 0, repeats: 4 });
    expect(await file(second)).toMatchObject({ added: 1, repeats: 1 });
    expect(await file(first)).toMatchObject({ added: 0 });
    expect(await state()).toMatchObject({ here: 3, counted: 3, unknown: [{ code: unknown }] });
    expect(corner.verify()).toMatchObject(SOUND);
  });

  it('adds nothing to what was scanned by hand', async () => {
    const { books, count, file, state } = await openStocktake();
    await count(books.a.code);
    expect(await file(fileOf(books.a.code))).toMatchObject({ added: 0, repeats: 1 });
    expect((await state()).counted).toBe(1);
  });

  it('is read as Windows saves it, too', async () => {
    const { books, file } = await openStocktake();
    const utf16 = Buffer.from(`\ufeff${books.a.code}\r\n`, 'utf16le');
    expect(await file(new Uint8Array(utf16))).toMatchObject({ added: 1 });
  });

  it('is refused if it is empty or far too large', async () => {
    const { corner, stocktakeId } = await openStocktake();
    const given = { stocktakeId, shelf: 'A1' };
    const refusal = (bytes: Uint8Array<ArrayBuffer>) =>
      corner.refusal('stocktake.countFile', { ...given, bytes });
    expect(await refusal(fileOf('', ' '))).toBe('empty-table');
    expect(await refusal(new Uint8Array(5 * 1024 * 1024))).toBe('too-large');
  });
});

describe('a scan of a stock-take', () => {
  it('can be taken back within ten minutes, once, while the count is open', async () => {
    const { corner, books, count, state, close } = await openStocktake();
    const undo = (actId: string) => ({ actId });
    const [first, second, third] = [newScanId(), newScanId(), newScanId()];
    await count(books.a.code, 'A1', first);
    await corner.value('lending.undo', undo(first));
    expect(missingIn(await state())).toContain(books.a.copyId);
    expect(await corner.refusal('lending.undo', undo(first))).toBe('already-undone');

    await count(books.a.code, 'A1', second);
    corner.hall.clock.pass(11 * MINUTE);
    expect(await corner.refusal('lending.undo', undo(second))).toBe('too-late');

    await count(books.b.code, 'A1', third);
    await close();
    expect(await corner.refusal('lending.undo', undo(third))).toBe('something-followed');
    expect(await corner.refusal('lending.undo', undo(newScanId()))).toBe('unknown-act');
    expect(corner.verify()).toMatchObject(SOUND);
  });
});

describe('what a stock-take refuses', () => {
  it('is a shelf that was begun, one that was not, and what is no copy’s code', async () => {
    const { corner, stocktakeId } = await openStocktake();
    const place = { stocktakeId, shelf: 'A1' };
    expect(await corner.refusal('stocktake.begin', place)).toBe('shelf-begun');
    const count = (text: string, shelf: string, id = stocktakeId) =>
      corner.refusal('stocktake.count', { actId: newScanId(), stocktakeId: id, shelf, text });
    expect(await count(copyCodeOf(7, 1), 'C1')).toBe('shelf-not-begun');
    expect(await count('9787020002207', 'A1')).toBe('not-a-copy');
    expect(await count('小王子', 'A1')).toBe('not-a-copy');
    expect(await count(copyCodeOf(7, 1), 'A1', newScanId())).toBe('unknown-stocktake');
    const unknown = { stocktakeId: newScanId() };
    expect(await corner.refusal('stocktake.get', unknown)).toBe('unknown-stocktake');
    expect(await corner.refusal('stocktake.export', { ...unknown, format: 'csv' })).toBe(
      'unknown-stocktake',
    );
  });

  it('is an export of a count that holds nothing', async () => {
    const corner = await openBookCorner();
    const { stocktakeId } = await corner.value('stocktake.open', { name: '空' });
    expect(await corner.refusal('stocktake.export', { stocktakeId, format: 'csv' })).toBe(
      'nothing-to-export',
    );
  });
});
