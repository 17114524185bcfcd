import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseAge,
  parseAuthors,
  parseCallNumber,
  parseCopies,
  parseIsbn,
  parseMaterial,
  parsePrice,
  parseSerial,
  parseSource,
  parseYear,
} from '../../../shared/domain/lending/title-cells.ts';

describe('a cell of a list of books', () => {
  it.each([
    ['', null],
    ['12.50', 1250],
    ['12.5', 1250],
    ['12.5元', 1250],
    ['12', 1200],
    ['CNY12.50', 1250],
    ['cny 12.50', 1250],
    ['¥12.50', 1250],
    ['￥12.50', 1250],
    ['１２．５０元', 1250],
    ['RMB12.50', 1250],
    ['人民币12元整', 1200],
    ['12.50元/册', 1250],
    ['12.500', 1250],
    ['0.38', 38],
    ['1,280.00', 128_000],
    ['39.80 (全2册)', 3980],
    ["'12.50", 1250],
    ['无', null],
    ['-', null],
  ])('%j is the price %s', (text, value) => {
    expect(parsePrice(text)).toEqual({ value });
  });

  it.each(['USD12.50', '$12', '12.505', '12,50', '1,2', '十二元', '12元5角', '-5', '9'.repeat(9)])(
    '%j is no price in yuan',
    (text) => {
      expect(parsePrice(text)).toEqual({ value: null, problem: 'price-malformed' });
    },
  );

  it('is read back as the price that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_99 }), (fen) => {
        expect(parsePrice(`CNY${(fen / 100).toFixed(2)}`)).toEqual({ value: fen });
      }),
    );
  });

  it.each([
    ['', 1],
    ['3', 3],
    ['３册', 3],
    ['3.0', 3],
    ['12 本', 12],
    ['x2', 2],
    ['共4册', 4],
    ['三本', 3],
    ['两册', 2],
    ['0', 0],
  ])('%j is %i copies', (text, value) => {
    expect(parseCopies(text)).toEqual({ value });
  });

  it.each(['若干', '1-3', '2.5', '-1', '十二本'])('%j is no number of copies', (text) => {
    expect(parseCopies(text)).toMatchObject({ problem: 'copies-malformed' });
  });

  it.each([
    ['', null],
    ['2020', 2020],
    ['2020年5月', 2020],
    ['2020.5', 2020],
    ['2020-05-01T00:00:00', 2020],
    ['[2020]', 2020],
    ['c2020', 2020],
    ['202005', 2020],
    ['20200501', 2020],
    ['2020年第1版', 2020],
    ['不详', null],
  ])('%j is the year %s', (text, value) => {
    expect(parseYear(text)).toEqual({ value });
  });

  it.each(['20', '五年', '20205', '民国'])('%j is no year', (text) => {
    expect(parseYear(text)).toEqual({ value: null, problem: 'year-malformed' });
  });

  it.each([
    ['', null],
    ['978-7-02-000220-7', '9787020002207'],
    ['ISBN 978-7-02-000220-7', '9787020002207'],
    ['7-02-000220-X (平装)', '9787020002207'],
    ["'9787020002207", '9787020002207'],
    ['10019·1234', null],
    ['无', null],
  ])('%j is the ISBN %s', (text, value) => {
    expect(parseIsbn(text)).toEqual({ value });
  });

  it('tells a damaged ISBN, and one that a spreadsheet rounded', () => {
    expect(parseIsbn('9787020002208')).toEqual({ value: null, problem: 'damaged-isbn' });
    expect(parseIsbn('9.78702E+12')).toEqual({ value: null, problem: 'not-an-isbn' });
  });

  it.each([
    ['', null],
    ['3', 3],
    ['3+', 3],
    ['3-6岁', 3],
    ['3～6周岁', 3],
    ['适合3岁以上', 3],
    ['Ages 5 and up', 5],
    ['6个月-3岁', 0],
    ['成人', 18],
    ['不限', null],
  ])('%j is from the age %s on', (text, value) => {
    expect(parseAge(text)).toEqual({ value });
  });

  it('tells an age that it cannot read', () => {
    expect(parseAge('低年级')).toEqual({ value: null, problem: 'age-malformed' });
    expect(parseAge('2020')).toEqual({ value: null, problem: 'age-malformed' });
  });

  it.each([
    ['', 'book'],
    ['图书', 'book'],
    ['绘本', 'picture-book'],
    ['Picture Book', 'picture-book'],
    ['期刊', 'magazine'],
    ['其他', 'other'],
  ])('%j is the material %s', (text, value) => {
    expect(parseMaterial(text)).toEqual({ value });
  });

  it('tells a material that it does not know', () => {
    expect(parseMaterial('文学')).toEqual({ value: 'book', problem: 'material-unknown' });
    expect(parseMaterial('constructor')).toMatchObject({ problem: 'material-unknown' });
  });

  it.each([
    ['I247.5/26', 'I247.5', 26],
    ['ｉ247．5／026', 'I247.5', 26],
    ['I247.5 26', 'I247.5', 26],
    ['I247.5/26:2', 'I247.5', 26],
    ['I247.5/C123', 'I247.5', null],
    ['I247.5', 'I247.5', null],
    ['绘本/3', null, null],
    ['', null, null],
  ])('%j is the call number of %s and %s', (text, clc, serial) => {
    expect(parseCallNumber(text)).toEqual({ clc, serial });
  });

  it('has a 种次号 that is a number', () => {
    expect(parseSerial(' 026 ')).toEqual({ value: 26 });
    expect(parseSerial('')).toEqual({ value: null });
    expect(parseSerial('C123')).toEqual({ value: null, problem: 'serial-malformed' });
  });

  it.each([
    ['', []],
    ['曹雪芹', ['曹雪芹']],
    ['曹雪芹，高鹗', ['曹雪芹', '高鹗']],
    ['(清)曹雪芹著；高鹗 续', ['曹雪芹', '高鹗 续']],
    ['[英] 罗琳著/马爱农译', ['罗琳', '马爱农']],
    ['王小明 文、李小红 图', ['王小明', '李小红']],
    ['王小明等编著', ['王小明']],
    ['王小明主编', ['王小明']],
    ['作者：王小明', ['王小明']],
    ['陈文', ['陈文']],
    ['赵译', ['赵译']],
    ['Rowling, J. K.', ['Rowling, J. K.']],
    ['Li Si; Wang Wu', ['Li Si', 'Wang Wu']],
    ['王小明\n李小红', ['王小明', '李小红']],
  ])('%j is the authors %j', (text, authors) => {
    expect(parseAuthors(text)).toEqual(authors);
  });

  it.each([
    ['捐赠', null],
    ['购买', null],
    ['采购（捐赠款）', null],
    ['王小明捐赠', '王小明'],
    ['捐赠：王小明', '王小明'],
    ['由春风小学赠送', '春风小学'],
    ['Donated by Li Si', 'Li Si'],
    ['居民捐赠', null],
    ['街道', null],
    ['', null],
  ])('%j says that the book is from %s', (text, donor) => {
    expect(parseSource(text)).toBe(donor);
  });
});
