import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, maskName } from '../../shared/domain/person-name.ts';

describe('a name in public', () => {
  it.each([
    ['王', '*'],
    ['王明', '王*'],
    ['王小明', '王*明'],
    ['王 小明', '王*明'],
    ['欧阳小明', '欧**明'],
    ['𠮷田𠮷', '𠮷*𠮷'],
    ['买买提·艾力', '买****力'],
    ['王'.repeat(29) + '明', '王******明'],
    ['John Smith', 'J*** S****'],
    ['  John   Smith ', 'J*** S****'],
    ['J Smith', '* S****'],
    ['Zoë', 'Z**'],
    ['José María', 'J*** M****'],
    ['Bartholomew', 'B******'],
    ['John王', 'J***王'],
    ['Иван', 'И***'],
    ['A', '*'],
    ['', ''],
  ])('of %s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('never shows a whole name, nor more than two letters of a Chinese one', () => {
    const han = fc.constantFrom('王', '李', '欧', '阳', '小', '明', '单', '𠮷');
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 30 }), (letters) => {
        const masked = lettersOf(maskName(letters.join('')));
        expect(masked).toContain('*');
        expect(masked.filter((letter) => letter !== '*').length).toBeLessThanOrEqual(2);
        expect(masked.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is made of any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const hidden = maskName(name);
        expect(hidden.includes('*')).toBe(name.trim() !== '');
      }),
    );
  });
});
