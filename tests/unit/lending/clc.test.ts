import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHILDRENS_CLASSES,
  classOf,
  isClcNumber,
  tidyClcNumber,
  TOP_CLASSES,
  topClassOf,
} from '../../../shared/domain/lending/clc.ts';

describe('the classes of 中图法', () => {
  it('are 22, in order, without L, M, W and Y', () => {
    expect(TOP_CLASSES.map(({ number }) => number).join('')).toBe('ABCDEFGHIJKNOPQRSTUVXZ');
  });

  it('have keys and names of their own, the short list for children too', () => {
    const all = [...TOP_CLASSES, ...CHILDRENS_CLASSES];
    for (const { number, key, name } of all) {
      expect(isClcNumber(number)).toBe(true);
      expect(key).toMatch(/^[a-zA-Z]+$/);
      expect(name).toMatch(/\p{Script=Han}/u);
    }
    for (const list of [all.map(({ key }) => key), all.map(({ number }) => number)]) {
      expect(new Set(list).size).toBe(all.length);
    }
  });
});

describe('a class number', () => {
  it.each([
    ['I', 'I', '文学'],
    ['I287.8', 'I', '文学'],
    ['Q-49', 'Q', '生物科学'],
    ['O1-62', 'O', '数理科学和化学'],
    ['TP312', 'TP', '工业技术'],
    ['T-49', 'T', '工业技术'],
    ['DF4', 'DF', '政治、法律'],
    ['J523.2"17"+3:G5', 'J', '艺术'],
    ['K837.125.6(202)+R173:G25a', 'K', '历史、地理'],
    ['F08:G40-054', 'F', '经济'],
    ['K876.3=49', 'K', '历史、地理'],
    ['G49a', 'G', '文化、科学、教育、体育'],
    ['R711(711)=535', 'R', '医药、卫生'],
    ['R711<326>', 'R', '医药、卫生'],
    ['Z228.1', 'Z', '综合性图书'],
  ])('%s is of class %s', (number, letters, name) => {
    expect(isClcNumber(number)).toBe(true);
    expect(tidyClcNumber(number)).toBe(number);
    expect(classOf(number)).toBe(letters);
    expect(topClassOf(number)?.name).toBe(name);
  });

  it.each([
    [' i287.8 ', 'I287.8'],
    ['ｔｐ３１２', 'TP312'],
    ['[X-019]', 'X-019'],
    ['{D922.59}', 'D922.59'],
    ['R711〈326〉', 'R711<326>'],
    ['R711＜326＞', 'R711<326>'],
    ['R711：R83', 'R711:R83'],
    ['J523.2“17”', 'J523.2"17"'],
    ['G49A', 'G49a'],
    ['Q－49', 'Q-49'],
  ])('%j is tidied to %s', (text, number) => {
    expect(tidyClcNumber(text)).toBe(number);
  });

  it.each([
    '',
    'L1',
    'M',
    'W2',
    'Y',
    'TA1',
    'TR',
    'IB3',
    '287.8',
    'I287.',
    'I.8',
    'I287..8',
    'I287.8/12',
    'I287-',
    'R711(711',
    'J523"17',
    'I287；I28',
    '文学',
    'harry potter',
    `I${'1'.repeat(100)}`,
  ])('%j is none', (text) => {
    expect(tidyClcNumber(text)).toBeNull();
    expect(classOf(text)).toBeNull();
    expect(topClassOf(text)).toBeNull();
  });

  it('stays as it is once tidied, whatever was typed', () => {
    const typed = fc.oneof(
      fc.stringMatching(/^[A-Za-z]{1,2}[0-9.]{0,6}(?:[-=:+(<"][0-9.]{1,3}[)>"]?)?a?$/),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const number = tidyClcNumber(text);
        if (number === null) return;
        expect(isClcNumber(number)).toBe(true);
        expect(tidyClcNumber(number)).toBe(number);
        expect(topClassOf(number)).not.toBeNull();
      }),
    );
  });
});
