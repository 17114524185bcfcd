import { expect, test } from 'vitest';
import { readBookScan } from '../../../renderer/features/catalogue/book-scan.ts';
import { readTypedIsbn } from '../../../renderer/features/catalogue/typed-isbn.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';

test.each([
  ['9787020002207', '9787020002207'],
  ['978-7-02-000220-7', '9787020002207'],
  ['ISBN 978-7-02-000220-7', '9787020002207'],
  ['ISBN-13: 978-7-02-000220-7', '9787020002207'],
  ['９７８７０２０００２２０７', '9787020002207'],
  ['7-02-000220-X', '9787020002207'],
  ['702000220x', '9787020002207'],
  ['978702000220712345', '9787020002207'],
])('%s is read as 13 digits', (typed, isbn) => {
  expect(readTypedIsbn(typed)).toEqual({ isbn });
});

test.each([
  ['9787020002208', 'damaged-isbn'],
  ['7020002200', 'damaged-isbn'],
  ['12345', 'not-an-isbn'],
  ['9771000000003', 'not-an-isbn'],
  ['红楼梦', 'not-an-isbn'],
])('%s is refused: %s', (typed, problem) => {
  expect(readTypedIsbn(typed)).toEqual({ isbn: null, problem });
});

test('a book without an ISBN has no problem', () => {
  expect(readTypedIsbn(' ')).toEqual({ isbn: null });
});

test('a scan is a copy, an ISBN, something damaged or no book at all', () => {
  const copy = copyCodeOf(1, 42);
  expect(readBookScan(copy)).toEqual({ kind: 'copy', code: copy });
  expect(readBookScan('9787020002207')).toEqual({ kind: 'isbn', code: '9787020002207' });
  expect(readBookScan('9787020002208').kind).toBe('damaged');
  expect(readBookScan(`${copy.slice(0, -1)}${(Number(copy.at(-1)) + 1) % 10}`).kind).toBe(
    'damaged',
  );
  expect(readBookScan(`71${'0'.repeat(32)}`).kind).toBe('no-book');
  expect(readBookScan('6901234567892').kind).toBe('no-book');
});
