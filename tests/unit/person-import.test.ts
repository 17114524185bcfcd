import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/domain/calendar.ts';
import { recogniseColumns } from '../../shared/domain/people-columns.ts';
import {
  importPeople,
  type ImportRow,
  parseBirthYear,
  parseConsent,
  parseTeams,
} from '../../shared/domain/person-import.ts';
import { samePersonKey } from '../../shared/domain/person.ts';

const today = isoDate('2026-11-23');

function rowsOf(...table: readonly (readonly string[])[]): readonly ImportRow[] {
  const read = importPeople(
    table.map((cells, n) => ({ line: n + 1, cells })),
    today,
  );
  return read.ok ? read.value.rows : [];
}

function problemsOf(headings: readonly string[], cells: readonly string[]): readonly string[] {
  const [row] = rowsOf(headings, cells);
  return row?.problems.map(({ field, problem }) => `${field}: ${problem}`) ?? ['no row'];
}

describe('the columns of a list of people', () => {
  it.each([
    ['姓名', 'name'],
    [' 姓　名 ', 'name'],
    ['*姓名（必填）', 'name'],
    ['Full Name', 'name'],
    ['手机号码', 'phone'],
    ['联系电话：', 'phone'],
    ['Phone No. (mobile)', null],
    ['phone_number', 'phone'],
    ['出生年月', 'birthYear'],
    ['Date of birth', 'birthYear'],
    ['所属团队', 'teams'],
    ['楼栋', 'building'],
    ['单元/室号', 'unit'],
    ['志愿汇编号', 'zhiyuanhuiNo'],
    ['ｉ志愿编号', 'izhiyuanNo'],
    ['I志愿编号', 'izhiyuanNo'],
    ['监护人姓名', 'guardianName'],
    ['监护人联系电话', 'guardianPhone'],
    ['监护人同意(是/否)', 'guardianConsent'],
    ['是否同意公示姓名', 'publicName'],
    ['备注', 'notes'],
    ['身份证号', null],
    ['', null],
    ['constructor', null],
  ])('%j is %s', (heading, field) => {
    expect(recogniseColumns([heading])).toEqual([{ heading, field }]);
  });

  it('count once each, the first of two alike', () => {
    expect(recogniseColumns(['姓名', 'Name', '电话', '手机']).map(({ field }) => field)).toEqual([
      'name',
      null,
      'phone',
      null,
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['', null],
    ['1990', 1990],
    ['１９９０', 1990],
    ["'1990", 1990],
    ['1990年', 1990],
    ['1990年5月', 1990],
    ['1990年05月01日', 1990],
    ['1990 年 5 月', 1990],
    ['1990-05', 1990],
    ['1990/5/1', 1990],
    ['1990.05.01', 1990],
    ['199005', 1990],
    ['19900501', 1990],
    ['1990-5', 1990],
    ['1990年5', 1990],
    ['1990-05-01T00:00:00', 1990],
    ['5/1/1990', 1990],
  ])('%j is the birth year %s', (text, value) => {
    expect(parseBirthYear(text)).toEqual({ value });
  });

  it.each([
    '90',
    '90年',
    '1990-13',
    '199013',
    '19901',
    '1990-05-',
    '1990-05-32',
    '33000',
    '36岁',
    '九〇年',
    '19905x',
    '1990-'.repeat(9),
  ])('%j is no birth year', (text) => {
    expect(parseBirthYear(text)).toEqual({ value: null, problem: 'birth-year-malformed' });
  });

  it.each([
    ['是', { value: true }],
    [' Yes ', { value: true }],
    ['TRUE', { value: true }],
    ['同意', { value: true }],
    ['√', { value: true }],
    ['否', { value: false }],
    ['不同意', { value: false }],
    ['ｎｏ', { value: false }],
    ['', { value: false }],
    ['也许', { value: false, problem: 'consent-malformed' }],
  ])('%j is the consent %j', (text, parsed) => {
    expect(parseConsent(text)).toEqual(parsed);
  });

  it.each([
    ['', []],
    ['红色队', ['红色队']],
    ['红色队、蓝色队', ['红色队', '蓝色队']],
    [
      '红色队，蓝色队；绿色队/黄色队\n白色队;红色队',
      ['红色队', '蓝色队', '绿色队', '黄色队', '白色队'],
    ],
    ['、 ,', []],
    ['Green Team, Blue  Team', ['Green Team', 'Blue Team']],
  ])('%j is the teams %j', (text, teams) => {
    expect(parseTeams(text)).toEqual(teams);
  });
});

describe('a list of people', () => {
  it('is read with every field, tidied', () => {
    const [row] = rowsOf(
      [
        '姓名',
        '手机',
        '出生年月',
        '队伍',
        '楼栋',
        '室号',
        '志愿汇编号',
        'i志愿编号',
        '监护人',
        '监护人电话',
        '监护人同意',
        '同意公示姓名',
        '备注',
        '身份证号',
      ],
      [
        '王 小明',
        '+86 138-1234-5678',
        '2015年5月',
        '红队、蓝队',
        '３幢',
        '101',
        '33 01',
        'GD-7',
        '王大明',
        '0571-88886666',
        '是',
        'yes',
        ' 素食 ',
        '33010620150501',
      ],
    );
    expect(row).toEqual({
      line: 2,
      name: '王小明',
      problems: [],
      person: {
        name: '王小明',
        phone: '13812345678',
        birthYear: 2015,
        teams: ['红队', '蓝队'],
        building: '3幢',
        unit: '101',
        zhiyuanhuiNo: '3301',
        izhiyuanNo: 'GD-7',
        guardianName: '王大明',
        guardianPhone: '057188886666',
        guardianConsent: true,
        publicName: true,
        notes: '素食',
      },
    });
  });

  it('may have a title and instructions above its headings, and rows that are short', () => {
    const rows = rowsOf(['志愿者'], ['请填写以下各栏'], ['序号', '姓名', '电话'], ['1', '王小明']);
    expect(rows).toMatchObject([{ line: 4, name: '王小明', person: { phone: null } }]);
  });

  it('is refused without a column of names, and without people', () => {
    expect(importPeople([{ line: 1, cells: ['电话'] }], today)).toMatchObject({
      refusal: 'no-name-column',
    });
    expect(importPeople([], today)).toMatchObject({ refusal: 'no-name-column' });
    expect(importPeople([{ line: 1, cells: ['姓名'] }], today)).toMatchObject({
      refusal: 'empty-table',
    });
  });

  it('shows every problem of a row, and then no person', () => {
    expect(problemsOf(['姓名', '电话', '生日', '同意公示'], ['', '110', '90年', '也许'])).toEqual([
      'birthYear: birth-year-malformed',
      'publicName: consent-malformed',
      'name: name-missing',
      'phone: phone-malformed',
    ]);
    expect(problemsOf(['姓名', '生日'], ['王小明', '2015'])).toContain(
      'guardianName: guardian-missing',
    );
    expect(problemsOf(['姓名', '队伍'], ['王小明', '队'.repeat(21)])).toEqual([
      'teams: text-too-long',
    ]);
    expect(
      problemsOf(['姓名', '队伍'], ['王小明', '一、二、三、四、五、六、七、八、九、十、十一']),
    ).toEqual(['teams: too-many-teams']);
    expect(rowsOf(['姓名'], ['123'])[0]).not.toHaveProperty('person');
  });

  it('has one person once, by number or by birth year and address', () => {
    const rows = rowsOf(
      ['姓名', '电话', '生日', '楼'],
      ['王小明', '13812345678', '1990', '3'],
      ['王 小明', '138 1234 5678', '', ''],
      ['王小明', '', '1990', '3'],
      ['王小明', '', '1990', '3'],
      ['王小明', '', '1990', '4'],
    );
    const duplicates = rows.filter((row) =>
      row.problems.some(({ problem }) => problem === 'duplicate-in-file'),
    );
    expect(duplicates.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('adds nobody the second time, whatever it holds', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '王小明',
        '李四',
        'Li Si',
        '13812345678',
        '138-1234-5678',
        '1990',
        '2015-05',
        '是',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const tables = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 20 });
    const headings = ['姓名', '电话', '生日', '楼', '室', '监护人', '监护人电话', '监护人同意'];
    fc.assert(
      fc.property(tables, (table) => {
        const known = new Set<string>();
        const add = (): number => {
          const people = rowsOf(headings, ...table).flatMap(({ person }) => person ?? []);
          const fresh = people.filter((person) => !known.has(samePersonKey(person)));
          for (const person of fresh) known.add(samePersonKey(person));
          return fresh.length;
        };
        expect(add()).toBe(known.size);
        expect(add()).toBe(0);
      }),
    );
  });
});
