import * as fc from 'fast-check';
import { polyphonic } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { nameKeys, queryKey } from '../../shared/domain/name-keys.ts';
import { lettersOf } from '../../shared/domain/person-name.ts';

type Readings = readonly (readonly string[])[];

const keysBy = (name: string, readings: Readings): readonly string[] =>
  nameKeys(name, readings).map(({ key }) => key);

const readingsOf = (name: string): Readings =>
  lettersOf(name).map((letter) => polyphonic(letter, { type: 'array' })[0] ?? []);

const keysOf = (name: string): readonly string[] => keysBy(name, readingsOf(name));

function finds(query: string, name: string): boolean {
  return keysOf(name).some((key) => key.startsWith(queryKey(query)));
}

describe('a person is found', () => {
  it.each([
    [
      '王小明',
      ['王', '王小', '小明', '明', 'w', 'wang', 'wangxiaoming', 'wangxm', 'wxm', 'xm', 'm'],
    ],
    [
      '王小明',
      ['xiaom', 'ming', 'Wang Xiao Ming', 'WXM', 'ｗｘｍ', ' 王 小 明 ', 'wáng', "wang'xiao"],
    ],
    ['单雄信', ['shanxiongxin', 'danxiong', 'chanxx', 'sxx', 'dxx', 'xx']],
    ['曾国藩', ['zeng', 'ceng', 'zgf']],
    ['吕绿', ['lv', 'lvlv', 'lulu', 'lü', 'll']],
    ['欧阳娜娜', ['ouyang', 'oynn', 'nana', '阳娜']],
    ['John Smith', ['john', 'smith', 'john smith', 'johnsmith', 'JS', 's']],
    ['José Müller', ['jose', 'muller', 'mvller', 'Müller', 'jm']],
    ['Zoë', ['zoe', 'zoë']],
    ['买买提·艾力', ['mmtal', '买买提艾力', '艾力', 'aili', '提·艾']],
    ['王John', ['wangjohn', 'john', 'wj']],
    ['𠮷田', ['𠮷', 'tian', '𠮷tian']],
  ])('%s by %j', (name, queries) => {
    expect(queries.filter((query) => !finds(query, name))).toEqual([]);
  });

  it.each([
    ['王小明', ['wm', '王明', 'wangming', 'iao', 'x m w']],
    ['单雄信', ['dang', 'sxz']],
    ['John Smith', ['ohn', 'jt']],
  ])('but %s not by %j', (name, queries) => {
    expect(queries.filter((query) => finds(query, name))).toEqual([]);
  });

  const syllables = fc.stringMatching(/^[a-uw-z]{1,6}$/);
  const letter = fc.record({
    han: fc.constantFrom('王', '小', '明', '单', '曾', '𠮷'),
    readings: fc.array(syllables, { minLength: 1, maxLength: 4 }),
  });
  const names = fc.array(letter, { minLength: 1, maxLength: 30 });

  it('by any part of the name and by the first readings from any letter on', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (letters, from, size) => {
        const start = from % letters.length;
        const part = letters.slice(start, start + 1 + (size % letters.length));
        const keys = keysBy(
          letters.map(({ han }) => han).join(''),
          letters.map(({ readings }) => readings),
        );
        const queries = [
          part.map(({ han }) => han).join(''),
          part.map(({ readings }) => readings[0]).join(' '),
          part.map(({ readings }) => readings[0]?.[0]).join(''),
        ];
        for (const query of queries) {
          expect(keys.some((key) => key.startsWith(queryKey(query)))).toBe(true);
        }
      }),
    );
  });

  it('by every combination of readings, where there are no more than 64', () => {
    const short = fc.array(letter, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(short, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (letters, picks) => {
        const keys = keysBy(
          letters.map(({ han }) => han).join(''),
          letters.map(({ readings }) => readings),
        );
        const picked = letters.map(
          ({ readings }, n) => readings[(picks[n] ?? 0) % readings.length],
        );
        expect(keys.some((key) => key.startsWith(picked.join('')))).toBe(true);
        expect(keys.some((key) => key.startsWith(picked.map((one) => one?.[0]).join('')))).toBe(
          true,
        );
      }),
    );
  });

  it('with few keys however many readings, none of them the beginning of another', () => {
    fc.assert(
      fc.property(names, (letters) => {
        const keys = keysBy(
          letters.map(({ han }) => han).join(''),
          letters.map(({ readings }) => readings),
        );
        expect(keys.length).toBeLessThanOrEqual(3 * 256 + 30);
        expect(keys.filter((key) => key !== queryKey(key))).toEqual([]);
        const beginnings = keys.filter((key, n) =>
          keys.some((other, at) => at !== n && other.startsWith(key)),
        );
        expect(beginnings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('whatever the name is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        expect(keysBy(name, [])).not.toContain('');
      }),
    );
  });
});

describe('a key is of the whole name', () => {
  const keys = nameKeys('王小明', readingsOf('王小明'));
  it.each([true, false])('or of a part: %s', (isWhole) => {
    const found = keys.filter((one) => one.isWhole === isWhole).map(({ key }) => key);
    expect(found).toEqual(
      isWhole
        ? ['wangxiaoming', 'wangxm', 'wxm', '王小明']
        : ['ming', 'xiaoming', 'xm', '小明', '明'].toSorted(),
    );
  });
});
