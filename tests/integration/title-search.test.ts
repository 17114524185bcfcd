import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hanReadings } from '../../shared/domain/lending/han-readings.ts';
import { searchExpression } from '../../shared/domain/lending/search-expression.ts';
import { titleTokens, type TitleFacts } from '../../shared/domain/lending/title-keys.ts';

const TITLES: readonly TitleFacts[] = [
  book('红楼梦', ['曹雪芹', '高鹗'], '人民文学出版社', '9787020002207', 'I242.4/1'),
  book('曾国藩', ['唐浩明'], '湖南文艺出版社', null, 'I247.53/2'),
  book('Java编程思想', ['Bruce Eckel'], '机械工业出版社', '9787111213826', 'TP312/12'),
  book('三体2', ['刘慈欣'], '重庆出版社', '9787536693968', 'I247.55/3'),
  book('1984', ['乔治·奥威尔'], '上海译文出版社', null, 'I561.45/1'),
  book('重庆往事', ['虹影'], null, null, 'I267/30'),
  book('绿山墙的安妮', ['蒙哥马利'], '译林出版社', null, 'I711.84/1'),
  book('钢铁是怎样炼成的', ['奥斯特洛夫斯基'], '译林出版社', null, 'I512.45/3'),
  book('Les Misérables', ['Victor Hugo'], 'Penguin', '9780140444308', 'I565.44/5'),
  book('𠮷祥的“虎”', ["O'Brien"], null, null, null),
  {
    ...book('上下五千年', ['林汉达'], '少年儿童出版社', null, 'K209/1'),
    subtitle: '彩图版：音乐卷',
  },
];

function book(
  name: string,
  authors: readonly string[],
  publisher: string | null,
  isbn: string | null,
  callNumber: string | null,
): TitleFacts {
  return { name, subtitle: null, authors, publisher, isbn, callNumber };
}

const HAN = /^\p{Script=Han}+$/u;

/** Every run of characters of a text. */
function partsOf(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters.flatMap((_, start) =>
    letters.slice(start).map((__, size) => letters.slice(start, start + size + 1).join('')),
  );
}

let db: Database.Database;

beforeAll(() => {
  db = new Database(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE title_search USING fts5(han, latin, pinyin, initials, content = '',
      contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0')`,
  );
  const insert = db.prepare(
    `INSERT INTO title_search (rowid, han, latin, pinyin, initials)
      VALUES (@rowid, @han, @latin, @pinyin, @initials)`,
  );
  for (const [at, title] of TITLES.entries()) {
    insert.run({ rowid: at, ...titleTokens(title, hanReadings) });
  }
});
afterAll(() => db.close());

function found(query: string): readonly string[] {
  const expression = searchExpression(query);
  if (expression === null) return [];
  const rows = db
    .prepare<[string], number>('SELECT rowid FROM title_search WHERE title_search MATCH ?')
    .pluck()
    .all(expression.match);
  return rows.map((at) => TITLES[at]?.name ?? '');
}

describe('a title is found', () => {
  it.each([
    ['红楼梦', ['红', '红楼', '楼梦', '梦', '红楼梦', '《红楼梦》', '红楼 梦', ' 红楼\u3000 ']],
    ['红楼梦', ['hong', 'honglou', 'hongloumeng', 'loumeng', 'meng', 'hong lou meng', 'HONGLOU']],
    ['红楼梦', ['h', 'hl', 'hlm', 'lm', 'ＨＬＭ', 'hónglóu', 'honglou 曹', '曹 hlm', '红楼 高']],
    ['红楼梦', ['曹', '曹雪芹', '雪芹', 'cxq', 'caoxueqin', '高鹗', 'gaoe', 'ge']],
    ['红楼梦', ['9787020002207', '978-7-02-000220-7', '7-02-000220-X', '702000220x', '978702']],
    ['红楼梦', ['7-02-0002', '7020002', '02-000220', '000220', '978-7-02', '红楼 9787020002207']],
    ['红楼梦', ['I242.4/1', 'i242.4', 'I242', 'I24', 'Ｉ242．4／1', 'I242.4/1 红楼']],
    ['红楼梦', ['人民文学', '人民文学出版社', '文学', '人民文学出版社 hlm']],
    ['曾国藩', ['zgf', 'cgf', 'zengguofan', 'cengguo', '国藩', 'gf', '唐浩明']],
    ['Java编程思想', ['java', 'JAV', 'java编程', '编程', 'biancheng', 'jbcsx', 'eckel', 'TP312']],
    ['Java编程思想', ['TP312/1', 'tp312/12', '编程 bruce', 'bcsx', 'javabiancheng']],
    ['三体2', ['三体', '三体2', '三体 2', 'santi', 'st2', 'santi2', '重庆出版社']],
    ['1984', ['1984', '19', '奥威尔', 'awe', '乔治奥威尔', 'qiaozhi', 'I561.45']],
    ['重庆往事', ['cqws', 'zqws', 'chongqing', 'wangshi', '往事', 'hongying']],
    ['绿山墙的安妮', ['lvshanqiang', 'lushan', 'lsq', 'anni', '山墙', 'lü', 'lüshan']],
    ['钢铁是怎样炼成的', ['gangtieshizenyangliancheng', 'gangtieshizenyangliancheng', 'zylc']],
    ['Les Misérables', ['miserables', 'Misérables', 'mis', 'les mis', 'hugo', 'penguin']],
    ['𠮷祥的“虎”', ['𠮷', '𠮷祥', '祥的虎', '“虎”', "O'Brien", 'obrien']],
    ['上下五千年', ['五千年', '音乐', 'yinyue', 'sxwqn', '彩图版音乐卷', '林汉达']],
  ])('%s by %j', (name, queries) => {
    expect(queries.filter((query) => !found(query).includes(name))).toEqual([]);
  });

  it.each([
    [
      '红楼梦',
      ['楼红', '红梦', '梦曹', '雪芹人', 'ong', 'onglou', 'j', 'hlx', '2', '红楼 周', 'I247'],
    ],
    ['红楼梦', ['出版社', '978-7-03', '9787', '9787020002214', '242', 'I242.4/2']],
    ['曾国藩', ['cgg', 'zfg', 'uo']],
    ['Java编程思想', ['ava', 'TP312/3', '编程2']],
  ])('but %s not by %j', (name, queries) => {
    expect(queries.filter((query) => found(query).includes(name))).toEqual([]);
  });

  it('by any part of its name or an author, in characters, pinyin and initials', () => {
    for (const { name, authors } of TITLES) {
      const parts = [name, ...authors].flatMap((text) => (HAN.test(text) ? partsOf(text) : []));
      const missed = parts.flatMap((part) => {
        const spelled = hanReadings(part).map(([first]) => first ?? '');
        const queries = [part, spelled.join(''), spelled.map((one) => one.slice(0, 1)).join('')];
        return queries.filter((query) => !found(query).includes(name));
      });
      expect(missed).toEqual([]);
    }
  });

  it('and any text at all is a safe search', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        '{',
        '}',
        ' ',
        'a',
        '红',
        'NOT',
        'OR',
        'NEAR',
        '\0',
        '9',
        '.',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' }), fc.string()), (query) => {
        expect(() => found(query)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
