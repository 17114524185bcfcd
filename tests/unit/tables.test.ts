import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../main/store/tables/read-table.ts';
import { MOST_ROWS } from '../../main/store/tables/table.ts';
import { writeTable, type Sheet } from '../../main/store/tables/write-table.ts';
import { unzip, zipStored } from '../../main/store/tables/zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const columns = ['姓名', '电话', '备注'].map((heading) => ({ heading, kind: 'text' as const }));

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[] | string> {
  const read = await readTable(bytes);
  return read.ok ? read.value.rows.map((row) => row.cells) : read.refusal;
}

function partOf(xlsx: Uint8Array, path: string): string {
  const parts = unzip(xlsx, (name) => name === path, 10_000_000);
  return parts.ok ? new TextDecoder().decode(parts.value[0]?.data) : parts.refusal;
}

/** A workbook of one sheet whose XML is given: what a hostile or an odd program would write. */
function workbook(sheetXml: string, styles = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${kind}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kind}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
  };
  const entries = Object.entries(parts).map(([path, xml]) => ({ path, data: utf8(xml) }));
  return new Uint8Array(zipStored(entries));
}

/** The archive with its one entry marked as deflated, and with sizes that lie. */
function deflated(path: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zipStored([{ path, data: deflateRawSync(data) }]));
  const view = new DataView(bytes.buffer);
  view.setUint16(8, 8, true);
  view.setUint16(view.getUint32(bytes.length - 6, true) + 10, 8, true);
  return bytes;
}

describe('a CSV file is read', () => {
  const rows = [
    ['姓名', '电话'],
    ['单雄信', '013812345678'],
  ];

  it.each([
    ['in UTF-8', utf8('姓名,电话\n单雄信,013812345678\n'), 'utf-8'],
    ['in UTF-8 with BOM and CRLF', utf8('\ufeff姓名,电话\r\n单雄信,013812345678\r\n'), 'utf-8'],
    ['with the line ends of an old Mac', utf8('姓名,电话\r单雄信,013812345678'), 'utf-8'],
    ['with semicolons', utf8('姓名;电话\n单雄信;013812345678'), 'utf-8'],
    ['with tabs', utf8('姓名\t电话\n单雄信\t013812345678'), 'utf-8'],
    ['with every cell in quotes', utf8('"姓名","电话"\n"单雄信","013812345678"'), 'utf-8'],
    ['with digits forced to be text', utf8('姓名,电话\n单雄信,="013812345678"'), 'utf-8'],
    [
      'in GBK',
      Uint8Array.from(
        Buffer.from('d0d5c3fb2cb5e7bbb00ab5a5d0dbd0c52c3031333831323334353637380a', 'hex'),
      ),
      'gb18030',
    ],
  ])('%s', async (_how, bytes, encoding) => {
    const read = await readTable(bytes);
    expect(read).toMatchObject({ ok: true, value: { format: 'csv', encoding } });
    expect(await cellsOf(bytes)).toEqual(rows);
  });

  it('with separators, quotes and line ends inside quotes, each row under its number', async () => {
    const read = await readTable(utf8('a;b,c\r\n\r\n , \r\n"x, ""y""\r\nz",2\r\nlast,3'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          { line: 1, cells: ['a;b', 'c'] },
          { line: 4, cells: ['x, "y"\r\nz', '2'] },
          { line: 5, cells: ['last', '3'] },
        ],
      },
    });
  });

  it.each([
    ['nothing', utf8(''), 'empty-table'],
    ['blank rows only', utf8('\n , \n\n'), 'empty-table'],
    ['a quote that never closes', utf8('a,b\n"c,d\n1,2\n'), 'not-a-table'],
    ['a zero byte', utf8('a,b\n\0,c'), 'not-a-table'],
    ['UTF-16', Uint8Array.from(Buffer.from('a,b\n', 'utf16le')), 'not-a-table'],
    ['bytes of no Chinese text', Uint8Array.of(0xff, 0xff, 0x20, 0x80, 0x0a), 'not-a-table'],
    ['an old .xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0), 'not-a-table'],
    ['too many rows', utf8('a\n'.repeat(MOST_ROWS + 1)), 'too-large'],
    ['too many blank rows', utf8('\n'.repeat(20_000_000)), 'too-large'],
    ['one endless row', utf8(','.repeat(1_000_000)), 'too-large'],
    ['too many bytes', new Uint8Array(40_000_000), 'too-large'],
  ])('and refused if it is %s', async (_what, bytes, refusal) => {
    expect(await cellsOf(bytes)).toBe(refusal);
  });
});

describe('an XLSX file is read', () => {
  it('with numbers as a person would type them, and dates as ISO', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>';
    const cells = [
      '<c r="A1"><v>13812345678</v></c>',
      '<c r="B1"><v>1.3812345678E10</v></c>',
      '<c r="C1"><v>330106199001011000</v></c>',
      '<c r="D1"><v>0.30000000000000004</v></c>',
      '<c r="E1"><v>-2.50</v></c>',
      '<c r="F1"><v>1E-3</v></c>',
      '<c r="G1" s="1"><v>46349</v></c>',
      '<c r="H1" s="2"><v>46327</v></c>',
      '<c r="I1" s="3"><v>46349.376388888886</v></c>',
      '<c r="J1" s="4"><v>0.37638888888888888</v></c>',
      '<c r="K1" t="b"><v>1</v></c>',
      '<c r="L1" t="inlineStr"><is><t>007</t></is></c>',
      '<c r="M1" t="str"><v>x</v></c>',
    ];
    expect(await cellsOf(workbook(`<row r="1">${cells.join('')}</row>`, styles))).toEqual([
      [
        '13812345678',
        '13812345678',
        '330106199001011000',
        '0.3',
        '-2.5',
        '0.001',
        '2026-11-23',
        '2026-11-01',
        '2026-11-23T09:02:00',
        '09:02:00',
        'TRUE',
        '007',
        'x',
      ],
    ]);
  });

  it('with the row numbers of the file, without blank rows and far empty cells', async () => {
    const xml =
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
    const read = await readTable(workbook(xml, '<cellXfs><xf numFmtId="0"/></cellXfs>'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          { line: 2, cells: ['', '1'] },
          { line: 5, cells: ['2', ''] },
        ],
      },
    });
  });

  it.each([
    [
      'a row beyond any sheet',
      '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
      'not-a-table',
    ],
    ['a column beyond any sheet', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', 'not-a-table'],
    [
      'a row number in disguise',
      '<row r="&#57;99999999"><c r="A1"><v>1</v></c></row>',
      'not-a-table',
    ],
    ['a row number behind a quote', '<row x=">" r="999999999"/>', 'not-a-table'],
    [
      'one cell in each far corner',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      'too-large',
    ],
    ['no sheet in order', '<row r="2"/><row r="1"/>', 'not-a-table'],
    ['nothing', '', 'empty-table'],
  ])('and refused if it holds %s', async (_what, xml, refusal) => {
    expect(await cellsOf(workbook(xml))).toBe(refusal);
  });

  it('and refused if it is a bomb, whatever size it claims', async () => {
    const zeros = new Uint8Array(200_000_000);
    expect(await cellsOf(deflated('xl/workbook.xml', zeros))).toBe('too-large');
    expect(await cellsOf(deflated('xl/media/picture.png', zeros))).toBe('not-a-table');
  });

  it('and refused, never thrown at, if it is cut off or any byte of it is changed', async () => {
    const whole = await writeTable('xlsx', { name: 'S', columns, rows: [['王小明', '1', '']] });
    const changed = fc.record({
      at: fc.nat({ max: whole.length - 1 }),
      byte: fc.nat({ max: 255 }),
      length: fc.integer({ min: 4, max: whole.length }),
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ at, byte, length }) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        expect(await readTable(bytes)).toHaveProperty('ok');
        expect(await cellsOf(whole.slice(0, length))).toBeTypeOf(
          length === whole.length ? 'object' : 'string',
        );
      }),
      { numRuns: 300 },
    );
  });

  it('and any bytes at all get an answer', async () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 0x03, 0x04]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        expect(await readTable(Uint8Array.of(...head, ...tail))).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table that is written and read again', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '',
      '007',
      '13812345678',
      '+8613812345678',
      '-5',
      '=1+1',
      "'=1+1",
      "''-x",
      "'",
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1',
      'a,b;c\td',
      '"',
      '""quoted""',
      'two\nlines',
      'two\r\nlines',
      '👨‍👩‍👧 一家',
      '𠮷'.repeat(30),
      '_x0041_',
      ' spaces ',
      '1e5',
      '2026-11-23',
      'TRUE',
      '<b>&amp;</b>',
      ']]>',
      'null',
      'constructor',
      '__proto__',
      // What the writer of XLSX drops by itself.
      '\u007f\u0085\u009f',
      '\ufffd\ufffe\uffff\ufdd0\u{1fffe}',
    ),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  );
  const tables = fc.array(fc.tuple(nasty, nasty, nasty), { maxLength: 8 });

  it.each(['csv', 'xlsx'] as const)(
    'is the same as %s, whatever its cells hold',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(tables, async (rows) => {
          const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
          const written = await writeTable(format, { name: '签到', columns, rows });
          expect(await cellsOf(written)).toEqual([['姓名', '电话', '备注'], ...kept]);
        }),
        { numRuns: 200 },
      );
    },
  );

  const sheet: Sheet = {
    name: '签到/2026',
    columns: [
      { heading: '姓名', kind: 'text', width: 20 },
      { heading: '时长(分钟)', kind: 'number' },
      { heading: '编号', kind: 'text' },
    ],
    rows: [
      ['王小明', 90, '007'],
      ['=HYPERLINK("x")', null, '330106199001011234'],
      [null, -5, '+8613812345678'],
    ],
  };

  it('is, as CSV, what Excel opens well: BOM, CRLF, no formulas, negative numbers as they are', async () => {
    const bytes = await writeTable('csv', sheet);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeff姓名,时长(分钟),编号\r\n王小明,90,007\r\n' +
        `"'=HYPERLINK(""x"")",,330106199001011234\r\n,-5,+8613812345678\r\n`,
    );
  });

  it('is, as XLSX, text where the column is text and numbers where it is numbers', async () => {
    const bytes = await writeTable('xlsx', sheet);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<c r="B2"[^>]*><v>90<\/v>/);
    expect(xml).toMatch(/<c r="C2"[^>]* t="s"/);
    expect(xml).toMatch(/<c r="B4"[^>]*><v>-5<\/v>/);
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(/<col [^>]*width="20"/);
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<b/>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('name="签到 2026"');
  });
});
