import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanReadings } from '../../../shared/domain/lending/han-readings.ts';
import { searchExpression } from '../../../shared/domain/lending/search-expression.ts';
import { titleTokens, type TitleFacts } from '../../../shared/domain/lending/title-keys.ts';

const dream: TitleFacts = {
  name: '红楼梦',
  subtitle: null,
  authors: ['曹雪芹'],
  publisher: '人民文学出版社',
  isbn: '9787020002207',
  callNumber: 'I242.4/1',
};

function keysOf(name: string): { readonly pinyin: string[]; readonly initials: string[] } {
  const title = { ...dream, name, authors: [], publisher: null, isbn: null, callNumber: null };
  const { pinyin, initials } = titleTokens(title, hanReadings);
  return { pinyin: pinyin.split(' '), initials: initials.split(' ') };
}

describe('the readings of a text', () => {
  it('are the likeliest in this text first, then all others', () => {
    expect(hanReadings('重庆')[0]?.slice(0, 2)).toEqual(['chong', 'zhong']);
    expect(hanReadings('重大')[0]?.[0]).toBe('zhong');
    expect(hanReadings('曾')[0]).toEqual(expect.arrayContaining(['zeng', 'ceng']));
  });

  it('stand in the place of their character, also beside other letters and rare ones', () => {
    expect(hanReadings('A𠮷é田').map(([first]) => first)).toEqual([
      undefined,
      expect.any(String),
      undefined,
      'tian',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hanReadings(text)).toHaveLength(Array.from(text).length);
      }),
    );
  });
});

describe('the search words of a title', () => {
  it('are its characters, other words, pinyin and initials', () => {
    const tokens = titleTokens(dream, hanReadings);
    expect(tokens.han).toBe(
      '红 楼 梦 x 曹 雪 芹 x 人 民 文 学 x 9787020002207 x 7020002207 x 020002207 x 0002207',
    );
    expect(tokens.latin).toBe('i242 4 1');
    expect(tokens.pinyin.split(' ')).toEqual(
      expect.arrayContaining(['hongloumeng', 'loumeng', 'meng', 'caoxueqin', 'xueqin', 'qin']),
    );
    expect(tokens.initials.split(' ')).toEqual(expect.arrayContaining(['hlm', 'lm', 'cxq', 'xq']));
  });

  it('hold every reading of a character', () => {
    expect(keysOf('曾国藩').initials).toEqual(expect.arrayContaining(['zgf', 'cgf', 'gf']));
    expect(keysOf('重庆').pinyin).toEqual(expect.arrayContaining(['chongqing', 'zhongqing']));
    expect(keysOf('绿山墙').pinyin).toEqual(expect.arrayContaining(['lvshanqiang', 'lushanqiang']));
  });

  it('join Chinese with words in other scripts', () => {
    expect(keysOf('Java编程思想').pinyin).toContain('javabianchengsix');
    expect(keysOf('Java编程思想').initials).toContain('jbcsx');
  });

  it('are few, however long the title and however many its readings', () => {
    const hard = fc.string({
      unit: fc.constantFrom('曾', '重', '长', '乐', '行', '和', '着', '的', 'a', ' ', '：'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(hard, (name) => {
        const letters = Array.from(name).length;
        const { pinyin, initials } = keysOf(name);
        for (const keys of [pinyin, initials]) {
          expect(keys.length).toBeLessThanOrEqual(Math.max(1, letters * 8));
          expect(keys.filter((key) => key.length > 16)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a search expression', () => {
  it.each([
    ['红楼', 'han : "红 楼"'],
    ['hlm', '{latin pinyin initials} : "hlm" *'],
    ['红楼 cao', 'han : "红 楼" AND {latin pinyin initials} : "cao" *'],
    ['三体2', 'han : "三 体" AND {latin pinyin initials} : "2" *'],
    ['HǍO ＸＩＡＯ', '{latin pinyin initials} : "hao" * AND {latin pinyin initials} : "xiao" *'],
    ["O'Reilly", '{latin pinyin initials} : "oreilly" *'],
    ['I242.4/1', 'latin : "i242 4 1" *'],
    ['7-02-0002', '(latin : "7 02 0002" * OR han : "7020002" *)'],
    ['7-02-000220-X', 'han : "9787020002207"'],
    ['人民文学出版社', 'han : "人 民 文 学"'],
    ['出版社', 'han : "出 版 社"'],
    [
      'gangtieshizenyangliancheng',
      '(latin : "gangtieshizenyangliancheng" * OR {pinyin initials} : "gangtieshizenyan")',
    ],
  ])('of %j', (query, match) => {
    expect(searchExpression(query)?.match).toBe(match);
  });

  it('says when a whole ISBN was typed', () => {
    expect(searchExpression(' 978-7-02-000220-7 ')?.isbn13).toBe('9787020002207');
    expect(searchExpression('红楼 9787020002207')?.isbn13).toBeNull();
  });

  it.each(['', '   ', '"', '*', '《》', '-', '：“”', '((('])('is none for %j', (query) => {
    expect(searchExpression(query)).toBeNull();
  });
});
