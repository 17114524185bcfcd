import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseTitleColumns } from '../../../shared/domain/lending/title-columns.ts';
import { unknownTitle } from '../../../shared/domain/lending/title-draft.ts';
import { importTitles, type TitleRow } from '../../../shared/domain/lending/title-import.ts';

type Cells = readonly string[];

function read(...table: readonly Cells[]) {
  return importTitles(table.map((cells, n) => ({ line: n + 1, cells })));
}

function rowsOf(...table: readonly Cells[]): readonly TitleRow[] {
  const titles = read(...table);
  return titles.ok ? titles.value.rows : [];
}

describe('the columns of a list of books', () => {
  it.each([
    ['书名', 'name'],
    [' 题　名 ', 'name'],
    ['*书名（必填）', 'name'],
    ['Title', 'name'],
    ['ISBN', 'isbn'],
    ['ＩＳＢＮ号', 'isbn'],
    ['isbn-13', 'isbn'],
    ['作者', 'authors'],
    ['著者', 'authors'],
    ['Author(s)', 'authors'],
    ['出版社', 'publisher'],
    ['出版年', 'year'],
    ['出版时间：', 'year'],
    ['分类号', 'clc'],
    ['种次号', 'serial'],
    ['索书号', 'callNumber'],
    ['价格', 'priceFen'],
    ['定价(元)', 'priceFen'],
    ['册数', 'copies'],
    ['馆藏地', 'location'],
    ['位置', 'location'],
    ['来源', 'source'],
    ['捐赠人', 'donor'],
    ['捐赠单位', 'donor'],
    ['年龄', 'ageFrom'],
    ['类型', 'material'],
    ['语种', 'language'],
    ['丛书名', 'series'],
    ['内容简介', 'summary'],
    ['序号', null],
    ['constructor', null],
    ['', null],
  ])('%j is %s', (heading, field) => {
    expect(recogniseTitleColumns([heading])).toEqual([{ heading, field }]);
  });

  it('count once each, the first of two alike', () => {
    const fields = recogniseTitleColumns(['书名', '题名', '价格', '定价']).map(
      ({ field }) => field,
    );
    expect(fields).toEqual(['name', null, 'priceFen', null]);
  });
});

describe('a list of books', () => {
  it('is read with every field', () => {
    const headings =
      '序号 书名 副题名 ISBN 作者 出版社 出版年 分类号 种次号 价格 册数 馆藏地 来源 年龄 类型 语种 丛书 简介';
    const cells = [
      '1',
      '《红楼梦》',
      '校注本',
      '978-7-02-000220-7',
      '(清)曹雪芹著、高鹗',
      '人民文学出版社',
      '2008年7月',
      'i242.4',
      '026',
      '59.7元',
      '2册',
      'A 架',
      '春风小学捐赠',
      '14+',
      '图书',
      '中文',
      '读本丛书',
      '上册。\n下册。',
    ];
    expect(rowsOf(headings.split(' '), cells)).toEqual([
      {
        line: 2,
        name: '红楼梦',
        copies: 2,
        problems: [],
        draft: {
          isbn: '9787020002207',
          name: '红楼梦',
          subtitle: '校注本',
          authors: ['曹雪芹', '高鹗'],
          publisher: '人民文学出版社',
          year: 2008,
          clc: 'I242.4',
          serial: 26,
          ageFrom: 14,
          material: 'book',
          language: 'chi',
          series: '读本丛书',
          summary: '上册。\n下册。',
          priceFen: 5970,
          copies: 2,
          location: 'A 架',
          donor: '春风小学',
        },
      },
    ]);
  });

  it('kept by hand needs no more than names and numbers', () => {
    const rows = rowsOf(
      ['图书角台账'],
      ['', '登记：王老师'],
      ['书名', '册数'],
      ['红楼梦', '2'],
      ['月亮上的邮局', ''],
      ['合计', '3'],
    );
    expect(rows).toEqual([
      {
        line: 4,
        name: '红楼梦',
        copies: 2,
        problems: [],
        draft: { ...unknownTitle, name: '红楼梦', copies: 2 },
      },
      {
        line: 5,
        name: '月亮上的邮局',
        copies: 1,
        problems: [],
        draft: { ...unknownTitle, name: '月亮上的邮局' },
      },
    ]);
  });

  it('has class and 种次号 in its call numbers where it has no columns for them', () => {
    expect(rowsOf(['书名', '索书号'], ['信', 'I287.8/12'])).toMatchObject([
      { draft: { clc: 'I287.8', serial: 12 } },
    ]);
    expect(rowsOf(['书名', '索书号', '分类号'], ['信', 'I287.8/12', 'J228'])).toMatchObject([
      { draft: { clc: 'J228', serial: 12 } },
    ]);
  });

  it('counts the rows of one title as its copies', () => {
    const rows = rowsOf(
      ['书名', 'ISBN', '作者', '册数'],
      ['红楼梦', '9787020002207', '', '2'],
      ['月亮', '', '王小明', ''],
      ['红楼梦 (上)', '7-02-000220-X', '', ''],
      ['月亮', '', '王小明', ''],
      ['月亮', '', '李小红', ''],
      ['红楼梦', '9787020002207', '', '198'],
    );
    expect(rows).toMatchObject([
      { line: 2, copies: 2, draft: { copies: 3 } },
      { line: 3, copies: 1, draft: { copies: 2 } },
      { line: 4, copies: 1, sameAs: 2, problems: [] },
      { line: 5, copies: 1, sameAs: 3 },
      { line: 6, copies: 1, draft: { copies: 1 } },
      { line: 7, copies: 198, problems: [{ field: 'copies', problem: 'copies-impossible' }] },
    ]);
    expect(rows.filter((row) => 'draft' in row).map(({ line }) => line)).toEqual([2, 3, 6]);
  });

  it('shows every problem of a row, and then no draft', () => {
    const [row] = rowsOf(
      ['书名', 'ISBN', '出版年', '价格', '册数', '年龄', '类型', '分类号'],
      ['', '9787020002208', '民国', 'USD5', '若干', '低年级', '文学', '绘本'],
    );
    expect(row?.problems.map(({ field, problem }) => `${field}: ${problem}`)).toEqual([
      'isbn: damaged-isbn',
      'year: year-malformed',
      'ageFrom: age-malformed',
      'material: material-unknown',
      'priceFen: price-malformed',
      'copies: copies-malformed',
      'name: name-missing',
      'clc: not-a-class',
    ]);
    expect(row).not.toHaveProperty('draft');
  });

  it('is refused without a column of names, and without books', () => {
    expect(read(['作者', '册数'])).toMatchObject({ refusal: 'no-name-column' });
    expect(read()).toMatchObject({ refusal: 'no-name-column' });
    expect(read(['书名'])).toMatchObject({ refusal: 'empty-table' });
    expect(read(['书名', '册数'], ['合计', '3'])).toMatchObject({ refusal: 'empty-table' });
  });

  it.each(['(', '(\n', '《', ' /', '1,', '著 ', '捐', '9'])(
    'of cells full of %j costs little',
    (sign) => {
      const cell = sign.repeat(200_000);
      const start = performance.now();
      const headings = '书名 ISBN 作者 出版年 索书号 价格 册数 来源 年龄 类型 语种 简介'.split(' ');
      const [row] = rowsOf(
        headings,
        headings.map(() => cell),
        headings.map(() => `${cell}x`),
        [cell],
      );
      expect(row?.problems).not.toEqual([]);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );

  it('has each copy once, whatever it holds', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '红楼梦', '9787020002207', '3', 'I287.8/12', '王小明', '12.50'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, (cells) => {
        const rows = rowsOf(['书名', 'ISBN', '册数', '作者', '索书号', '价格'], ...cells);
        const good = rows.filter(({ problems }) => problems.length === 0);
        const counted = good.reduce((sum, { copies }) => sum + copies, 0);
        const kept = rows.reduce((sum, { draft }) => sum + (draft?.copies ?? 0), 0);
        expect(kept).toBe(counted);
        expect(good.every((row) => (row.draft === undefined) !== (row.sameAs === undefined))).toBe(
          true,
        );
      }),
    );
  });
});
