import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  digitChoice,
  isBookCode,
  looksLikeWords,
} from '../../../renderer/features/lending/typed.ts';

test('a code is kept without hyphens and spaces, in half-width digits', () => {
  expect(codeOf('978-7-02-000220-7')).toBe('9787020002207');
  expect(codeOf(' ９７８７０２０００２２０７ ')).toBe('9787020002207');
  expect(codeOf('7-5327-1234-x')).toBe('753271234X');
});

test.each([
  ['2100100000016', true],
  ['9787020002207', true],
  ['978-7-02-000220-7', true],
  ['7-5327-1234-X', true],
  [`71${'0'.repeat(32)}`, false],
  ['6901234567892', false],
  ['红楼梦', false],
  ['', false],
])('%s is the code of a book: %s', (typed, isBook) => {
  expect(isBookCode(typed)).toBe(isBook);
});

describe('what is looked for while it is typed', () => {
  test.each(['红楼梦', 'hlm', '1234', 'I247.5/12', '王'])('%s is', (typed) => {
    expect(looksLikeWords(typed)).toBe(true);
  });

  test.each(['', '  ', '97870', '978-7-02', '2100100000016', '753271234X'])(
    '"%s" is not',
    (typed) => {
      expect(looksLikeWords(typed)).toBe(false);
    },
  );

  test('no code that runs through the box ever is, once it has five digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,34}$/), (code) => {
        expect(looksLikeWords(code)).toBe(false);
      }),
    );
  });
});

describe('a lone digit', () => {
  test('names a choice that is there', () => {
    expect(digitChoice('1', 3)).toBe(0);
    expect(digitChoice('３', 3)).toBe(2);
    expect(digitChoice(' 9 ', 9)).toBe(8);
  });

  test('names nothing where there is no such choice', () => {
    expect(digitChoice('4', 3)).toBeNull();
    expect(digitChoice('0', 3)).toBeNull();
    expect(digitChoice('1', 0)).toBeNull();
  });

  test('is no choice once more is typed: the code of the next scan begins with a digit too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,34}$/), (code) => {
        expect(digitChoice(code, 9)).toBeNull();
      }),
    );
  });
});
