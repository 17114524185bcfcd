import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { firstValue } from '../../../main/store/marc/marc-record.ts';
import { isIso2709, readIso2709 } from '../../../main/store/marc/read-iso2709.ts';
import { digits, type RawField, rawRecord } from './raw-record.ts';

const gbk = (text: string): Uint8Array => iconv.encode(text.replaceAll('$', '\x1f'), 'gbk');

/** The titles read and the problems told, in the order of the file. */
function told(bytes: Uint8Array): readonly string[] {
  return [...readIso2709(bytes)].map((entry) =>
    'record' in entry ? (firstValue(entry.record, '200', 'a') ?? '-') : entry.problem,
  );
}

const book = (name: string): readonly RawField[] => [
  ['001', 'n1'],
  ['010', '  $a7-02-000220-X$dCNY12.00'],
  ['200', `1 $a${name}$f王小明著`],
  ['690', '  $aI287.8'],
];
const first = rawRecord(book('春天的信'));
const last = rawRecord(book('秋天的信'));
const whole = (middle: Uint8Array) => Buffer.concat([first, middle, last]);

describe('a file of ISO 2709', () => {
  it('is read field by field', () => {
    expect([...readIso2709(whole(rawRecord(book('夏天的信'))))]).toMatchObject([
      { index: 0, offset: 0, encoding: 'utf-8' },
      {
        index: 1,
        offset: first.length,
        record: {
          fields: [
            { tag: '001', text: 'n1' },
            {
              tag: '010',
              indicators: '  ',
              subfields: [
                ['a', '7-02-000220-X'],
                ['d', 'CNY12.00'],
              ],
            },
            {
              tag: '200',
              indicators: '1 ',
              subfields: [
                ['a', '夏天的信'],
                ['f', '王小明著'],
              ],
            },
            { tag: '690', indicators: '  ', subfields: [['a', 'I287.8']] },
          ],
        },
      },
      { index: 2 },
    ]);
  });

  it('may be in UTF-8, GBK and GB18030, each record by itself', () => {
    const inGbk = rawRecord([['200', gbk('1 $a红楼梦$f曹雪芹著')]]);
    const rare = rawRecord([['200', iconv.encode('1 \x1fa𠮷祥的㐂字', 'gb18030')]]);
    const read = [...readIso2709(Buffer.concat([first, inGbk, rare, last]))];
    expect(read.map((entry) => 'encoding' in entry && entry.encoding)).toEqual([
      'utf-8',
      'gb18030',
      'gb18030',
      'utf-8',
    ]);
    expect(told(Buffer.concat([inGbk, rare]))).toEqual(['红楼梦', '𠮷祥的㐂字']);
  });

  it.each([
    ['line ends between its records', Buffer.concat([first, Buffer.from('\r\n'), last])],
    ['a byte order mark', Buffer.concat([Buffer.from('\ufeff'), first, last])],
    ['the end mark of DOS', Buffer.concat([first, last, Buffer.of(0x1a)])],
    ['NULs after its records', Buffer.concat([first, Buffer.alloc(700), last, Buffer.alloc(9)])],
    ['no terminator at its end', Buffer.concat([first, last.subarray(0, -1)])],
    ['a terminator missing between two', Buffer.concat([first.subarray(0, -1), last])],
  ])('may have %s', (_what, bytes) => {
    expect(told(bytes)).toEqual(['春天的信', '秋天的信']);
  });

  it.each([
    ['a wrong length in its leader', { leader: '99999nam0 2200001   450 ' }],
    ['no lengths in its leader', { leader: '     nam0 22        450 ' }],
    [
      'lengths counted in characters',
      {
        directory: (tag: string, length: number, start: number) =>
          `${tag}${digits(Math.ceil(length / 2), 4)}${digits(start >> 1, 5)}`,
      },
    ],
    [
      'lengths of nothing',
      {
        directory: (tag: string, _: number, start: number) => `${tag}0000${digits(start, 5)}`,
      },
    ],
  ])('a record may have %s', (_what, options) => {
    const record = rawRecord(book('夏天的信'), options);
    expect(told(whole(record))).toEqual(['春天的信', '夏天的信', '秋天的信']);
  });

  it('a record may have its directory out of order, or a field too long for it', () => {
    const plain = rawRecord(book('夏天的信')).toString('latin1');
    const entries = plain.slice(24, 24 + 48).match(/.{12}/g) ?? [];
    const mixed = plain.slice(0, 24) + entries.toReversed().join('') + plain.slice(72);
    expect(told(whole(Buffer.from(mixed, 'latin1')))).toEqual(['春天的信', '夏天的信', '秋天的信']);
    const summary = '长'.repeat(5000);
    const long = rawRecord([...book('夏天的信'), ['330', `  $a${summary}`]]);
    const [entry] = readIso2709(long);
    expect(entry !== undefined && 'record' in entry && firstValue(entry.record, '330', 'a')).toBe(
      summary,
    );
  });
});

describe('a broken record is told, and the others are whole', () => {
  const longFields = Array.from({ length: 12 }, (): RawField => ['330', 'x'.repeat(9000)]);
  const half = Buffer.from('1 \x1fa春天的信').subarray(0, -1);
  it.each([
    ['bad-leader', Buffer.from('Not Found\x1d')],
    ['bad-leader', Buffer.from(`${'\u00e9'.repeat(40)}\x1d`)],
    ['bad-directory', Buffer.from(`00026nam0 2200025   450 \x1e\x1d`)],
    ['bad-directory', Buffer.from(`00099nam0 2200025   450 200000x00000\x1e1 \x1e\x1d`)],
    ['bad-directory', Buffer.from(`00099nam0 2200025   450 2000004000\x1e1 \x1e\x1d`)],
    ['bad-directory', rawRecord(book('x'), { directory: (tag) => `${tag}000500000` })],
    ['field-out-of-range', rawRecord(book('x'), { directory: (tag) => `${tag}000599990` })],
    ['field-out-of-range', Buffer.concat([rawRecord(book('x')).subarray(0, -20), Buffer.of(0x1d)])],
    ['bad-encoding', rawRecord([['200', Buffer.concat([half, Buffer.from('\x1ff王')])]])],
    ['bad-encoding', rawRecord([['200', Buffer.from('1 \x1fa\xff\xff', 'latin1')]])],
    ['bad-encoding', rawRecord([['200', Buffer.from('1 \x1fa\xba', 'latin1')]])],
    ['bad-encoding', rawRecord([['245', Buffer.from('10\x1faLes mis\xe2erables', 'latin1')]])],
    ['bad-encoding', rawRecord([['245', Buffer.from('10\x1fa\x1b$1!0g!Pb', 'latin1')]])],
    [
      'bad-encoding',
      rawRecord([['200', gbk('1 $a红楼梦')]], { leader: '00056nam a2200037   4500' }),
    ],
    ['too-long', rawRecord([...book('x'), ...longFields])],
  ])('%s', (problem, broken) => {
    expect(told(whole(broken))).toEqual(['春天的信', problem, '秋天的信']);
  });

  it('with its place in the file', () => {
    expect([...readIso2709(whole(Buffer.from('rubbish\x1d')))][1]).toEqual({
      index: 1,
      offset: first.length,
      problem: 'bad-leader',
    });
  });

  it('when the file ends too early, at whatever byte', () => {
    const file = whole(rawRecord(book('夏天的信')));
    for (let length = 0; length < file.length; length += 1) {
      const complete = Math.floor(length / first.length);
      const rest = length % first.length;
      const titles = ['春天的信', '夏天的信', '秋天的信'].slice(0, complete);
      if (rest === first.length - 1)
        titles.push(['春天的信', '夏天的信', '秋天的信'][complete] ?? '');
      else if (rest > 0) titles.push('not-terminated');
      expect(told(file.subarray(0, length))).toEqual(titles);
    }
  });

  it('when it was cut off in the middle of a file, at whatever byte', () => {
    const middle = rawRecord(book('夏天的信'));
    for (let length = 24; length < middle.length - 1; length += 1) {
      expect(told(whole(middle.subarray(0, length)))).toEqual([
        '春天的信',
        'not-terminated',
        '秋天的信',
      ]);
    }
  });

  it('whatever one of its bytes becomes', () => {
    const middle = rawRecord(book('夏天的信'));
    fc.assert(
      fc.property(fc.nat(middle.length - 1), fc.nat(255), (at, byte) => {
        const spoiled = Buffer.from(middle);
        spoiled[at] = byte;
        const titles = told(whole(spoiled));
        expect(titles[0]).toBe('春天的信');
        expect(titles.at(-1)).toBe('秋天的信');
        expect(titles.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a hostile file', () => {
  it('of any bytes is read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const piece = Buffer.concat([bytes, Buffer.of(0x1d)]);
        expect(told(whole(piece)).slice(0, 1)).toEqual(['春天的信']);
        expect(told(whole(piece)).at(-1)).toBe('秋天的信');
        expect(told(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each([
    ['terminators', Buffer.alloc(10_000_000, 0x1d), []],
    ['NULs', Buffer.alloc(10_000_000), []],
    ['one letter', Buffer.alloc(10_000_000, 'a'), ['too-long']],
    ['field terminators', Buffer.alloc(90_000, 0x1e), ['not-terminated']],
    ['leaders', Buffer.from('00024nam0 2200024   450 '.repeat(9)), Array(9).fill('not-terminated')],
  ])('of nothing but %s costs little', (_what, bytes, expected) => {
    const start = performance.now();
    expect(told(bytes)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('that names one field thousands of times does not grow', () => {
    const entries = '200800500000'.repeat(7000);
    const text = `00000nam0 2200000   450 ${entries}\x1e1 \x1fa${'x'.repeat(8000)}\x1e\x1d`;
    expect(told(whole(Buffer.from(text)))).toEqual(['春天的信', 'bad-directory', '秋天的信']);
  });

  it('with NULs inside a field keeps the rest of it', () => {
    expect(told(rawRecord([['200', '1 $a红\0楼$f曹']]))).toEqual(['红 楼']);
  });
});

describe('what a file is', () => {
  it('is told by its start, or by terminators', () => {
    expect(isIso2709(first)).toBe(true);
    expect(isIso2709(Buffer.concat([Buffer.from('\ufeff\r\n'), first]))).toBe(true);
    expect(isIso2709(first.subarray(0, 30))).toBe(true);
    expect(isIso2709(whole(Buffer.from('x\x1d')).subarray(5))).toBe(true);
    expect(isIso2709(Buffer.from('书名,册数\n红楼梦,2\n'))).toBe(false);
    expect(isIso2709(Buffer.from('PK\x03\x04\x1d\x1e'))).toBe(false);
    expect(isIso2709(Buffer.alloc(0))).toBe(false);
  });
});
