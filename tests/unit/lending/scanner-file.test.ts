import { describe, expect, it } from 'vitest';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { readScannerLines } from '../../../shared/domain/lending/scanner-file.ts';

const one = copyCodeOf(7, 1);
const two = copyCodeOf(7, 2);

describe('a scanner’s file', () => {
  it.each([
    ['lines of Unix', `${one}\n${two}\n`],
    ['lines of Windows', `${one}\r\n${two}\r\n`],
    ['lines of old Macs', `${one}\r${two}`],
    ['a byte order mark', `\ufeff${one}\n${two}`],
    ['blanks around', `  ${one} \n\t${two}\t`],
    ['a time behind a comma', `${one},2026-03-02 09:00:00\n${two},2026-03-02 09:00:05`],
    ['a time behind a tab', `${one}\t09:00:00\n${two}\t09:00:05`],
    ['a time behind a blank', `${one} 2026/3/2 9:00\n${two} 2026/3/2 9:00`],
    ['a count behind a semicolon', `${one};1\n${two};1`],
    ['quotation marks', `"${one}","09:00"\n"${two}","09:00"`],
    ['text forced by a spreadsheet', `="${one}"\n="${two}"`],
    ['full-width signs', `${one}，09:00\n${two}，09:00`],
  ])('is read with %s', (_, text) => {
    expect(readScannerLines(text)).toEqual([
      { line: 1, code: one },
      { line: 2, code: two },
    ]);
  });

  it('may have empty lines, which count', () => {
    expect(readScannerLines(`\n\n${one}\r\n\r\n`)).toEqual([{ line: 3, code: one }]);
    expect(readScannerLines('')).toEqual([]);
    expect(readScannerLines(' \r\n\t')).toEqual([]);
  });

  it('reads a code that was written in groups', () => {
    const grouped = `${one.slice(0, 1)} ${one.slice(1, 7)} ${one.slice(7)}`;
    expect(readScannerLines(grouped)).toEqual([{ line: 1, code: one }]);
  });

  it('tells each line that is no copy’s code, cut short', () => {
    const wrong = `${one.slice(0, -1)}${(Number(one.at(-1)) + 1) % 10}`;
    const lines = readScannerLines(`条码\n9787020002207\n${wrong}\n${'书'.repeat(100)}\n${two}`);
    expect(lines).toEqual([
      { line: 1, problem: '条码' },
      { line: 2, problem: '9787020002207' },
      { line: 3, problem: wrong },
      { line: 4, problem: '书'.repeat(60) },
      { line: 5, code: two },
    ]);
  });
});
