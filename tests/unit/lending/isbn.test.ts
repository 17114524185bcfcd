import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ean13CheckDigit } from '../../../shared/domain/lending/ean13.ts';
import { readIsbn } from '../../../shared/domain/lending/isbn.ts';

function refusalOf(text: string): string | undefined {
  const read = readIsbn(text);
  return read.ok ? undefined : read.refusal;
}

describe('an ISBN', () => {
  it.each([
    ['9787020002207', '9787020002207', '978-7-02-000220-7'],
    ['978-7-02-000220-7', '9787020002207', '978-7-02-000220-7'],
    ['9787-0200-02207', '9787020002207', '978-7-02-000220-7'],
    ['7-02-000220-X', '9787020002207', '978-7-02-000220-7'],
    ['702000220x', '9787020002207', '978-7-02-000220-7'],
    ['７-０２-０００２２０-Ｘ', '9787020002207', '978-7-02-000220-7'],
    ['978－7－02－000220－7', '9787020002207', '978-7-02-000220-7'],
    [' 978 7 02 000220 7\r\n', '9787020002207', '978-7-02-000220-7'],
    ['ISBN 978-7-02-000220-7', '9787020002207', '978-7-02-000220-7'],
    ['ISBN-13: 978-7-02-000220-7', '9787020002207', '978-7-02-000220-7'],
    ['ISBN7-02-000220-X', '9787020002207', '978-7-02-000220-7'],
    ['9787544854146', '9787544854146', '978-7-5448-5414-6'],
    ['978-7-5448-5412-2', '9787544854122', '978-7-5448-5412-2'],
    ['978-7-5346-5590-6', '9787534655906', '978-7-5346-5590-6'],
    ['7-5037-1744-0', '9787503717444', '978-7-5037-1744-4'],
    ['0-304-33376-X', '9780304333769', '978-0-304-33376-9'],
    ['0-7356-1967-0', '9780735619678', '978-0-7356-1967-8'],
    ['9791091146135', '9791091146135', '979-10-91146-13-5'],
  ])('%j is read', (text, isbn13, hyphenated) => {
    expect(readIsbn(text)).toEqual({ ok: true, value: { isbn13, hyphenated } });
  });

  it.each(['9788184890261', '9787020002208', '978-7-02-000220-0', '7-02-000220-7', '7020002200'])(
    '%j has a wrong digit',
    (text) => {
      expect(refusalOf(text)).toBe('damaged-isbn');
    },
  );

  it.each([
    '',
    '红楼梦',
    '4036526651248',
    '9770028836002',
    '9790060115615',
    '2100100000014',
    '97870200022',
    '978-7-02-000220-X',
    '702000X207',
    '13800138000',
    'ISBN',
    'ISBN红楼梦',
    '0-00000-0000-0',
    '9'.repeat(60),
  ])('%j is none: a shop code, a magazine, sheet music, a phone number', (text) => {
    expect(refusalOf(text)).toBe('not-an-isbn');
  });

  it('of a range that is not known yet is read all the same, unhyphenated', () => {
    const body = '978999999999';
    const isbn13 = body + ean13CheckDigit(body);
    expect(readIsbn(isbn13)).toEqual({ ok: true, value: { isbn13, hyphenated: isbn13 } });
  });

  it('is damaged with any one digit of its title wrong', () => {
    const bodies = fc.stringMatching(/^97870200[0-9]{4}$/);
    fc.assert(
      fc.property(
        bodies,
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const isbn13 = body + ean13CheckDigit(body);
          const digit = (Number(isbn13[at]) + by) % 10;
          expect(readIsbn(isbn13)).toMatchObject({ ok: true, value: { isbn13 } });
          expect(refusalOf(isbn13.slice(0, at) + digit + isbn13.slice(at + 1))).toBe(
            'damaged-isbn',
          );
        },
      ),
    );
  });

  it('refuses any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['not-an-isbn', 'damaged-isbn', undefined]).toContain(refusalOf(text));
      }),
    );
  });
});
