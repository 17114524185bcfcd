import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCodeOf, isCardCode, readCardCode } from '../../shared/domain/card-code.ts';

const thirtyDigits = fc.stringMatching(/^[0-9]{30}$/);
const cards = thirtyDigits.map(cardCodeOf);

function refusalOf(text: string): string | undefined {
  const read = readCardCode(text);
  return read.ok ? undefined : read.refusal;
}

describe('a member card', () => {
  it('is 34 digits that start with 71 and are 1 modulo 97', () => {
    fc.assert(
      fc.property(thirtyDigits, (digits) => {
        const code = cardCodeOf(digits);
        expect(code).toMatch(/^71[0-9]{32}$/);
        expect(code.slice(2, 32)).toBe(digits);
        expect(BigInt(code) % 97n).toBe(1n);
      }),
    );
  });

  it('is read back as it was made, with white space around it and in full-width digits', () => {
    fc.assert(
      fc.property(cards, (code) => {
        const wide = code.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        for (const text of [code, ` ${code}\r\n`, `\t${code}\u3000`, wide, ` ${wide} `]) {
          expect(readCardCode(text)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  it('is refused with any one digit wrong', () => {
    fc.assert(
      fc.property(cards, (code) => {
        for (let at = 0; at < code.length; at += 1) {
          for (const digit of '0123456789') {
            if (digit === code[at]) continue;
            const wrong = code.slice(0, at) + digit + code.slice(at + 1);
            expect(refusalOf(wrong)).toBe(at < 2 ? 'not-a-card' : 'damaged-card');
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is refused with any two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(cards, (code) => {
        for (let at = 0; at + 1 < code.length; at += 1) {
          const [one = '', two = ''] = code.slice(at, at + 2);
          if (one === two) continue;
          expect(isCardCode(code.slice(0, at) + two + one + code.slice(at + 2))).toBe(false);
        }
      }),
    );
  });

  it('has one pair of check digits only, not those that are equal modulo 97', () => {
    fc.assert(
      fc.property(cards, (code) => {
        const body = code.slice(0, 32);
        const passing = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter(
          (check) => isCardCode(body + check),
        );
        expect(passing).toEqual([code.slice(32)]);
      }),
    );
  });

  it('is damaged, not unknown, when digits are lost, doubled or misread', () => {
    const code = cardCodeOf('123456789012345678901234567890');
    expect(refusalOf(code.slice(0, 33))).toBe('damaged-card');
    expect(refusalOf(code.slice(0, 20))).toBe('damaged-card');
    expect(refusalOf(`${code}0`)).toBe('damaged-card');
    expect(refusalOf(code + code)).toBe('damaged-card');
    expect(refusalOf(code.replace('0', 'O'))).toBe('damaged-card');
    expect(refusalOf(code.replace('5', ' '))).toBe('damaged-card');
  });

  it.each([
    '',
    '   ',
    '71',
    '7112345678903',
    '9787111213826',
    '2100100000017',
    'https://example.org/71',
    '王小明',
    '7'.repeat(34),
    `71${'9'.repeat(200)}`,
    `71${'x'.repeat(32)}`,
  ])('is not what %j is', (text) => {
    expect(refusalOf(text)).toBe('not-a-card');
  });

  it('refuses any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['not-a-card', 'damaged-card']).toContain(refusalOf(text));
      }),
    );
  });

  it.each(['', '1', '1'.repeat(29), '1'.repeat(31), `${'1'.repeat(29)}x`, '１'.repeat(30)])(
    'is never made of %j',
    (digits) => {
      expect(() => cardCodeOf(digits)).toThrow(RangeError);
    },
  );
});
