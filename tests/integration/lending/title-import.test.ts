import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { writeCnmarc } from '../../../main/store/marc/cnmarc.ts';
import { writeMarc21 } from '../../../main/store/marc/marc21.ts';
import { writeIso2709 } from '../../../main/store/marc/write-iso2709.ts';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { unknownTitle, type TitleDraft } from '../../../shared/domain/lending/title-draft.ts';
import { gbk } from '../../fixtures/gbk.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, reopen, type Hall } from '../../fixtures/hall.ts';
import { csvOf, everyTitle, importTitles, preview, xlsxOf } from '../../fixtures/title-file.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const STRANGER = '赵无名';
const LINES = [
  ['书名', '作者', 'ISBN', '出版年', '索书号', '册数', '价格', '捐赠人', '书架', '爱好'],
  ['红楼梦', '曹雪芹', '978-7-02-000220-7', '2008', 'I242.4/3', '2', '59.70', '福泉小学', '', ''],
  ['西游记', '吴承恩 著', '', '', 'I242.4/8', '', '', '王小明', 'B2', ''],
  ['老街的故事', '', '', '', 'K296.5', '1', '', STRANGER, '', ''],
  ['坏书号', '', '9787020002208', '', '', '1', '', '', '', ''],
  ['', '无名氏', '', '', '', '1', '', '', '', ''],
  ['红楼梦', '曹雪芹', '9787020002207', '2008', 'I242.4/3', '1', '', '', '', ''],
];

const facts = { on: isoDate('2026-03-02') };
const DRAFTS: readonly TitleDraft[] = [
  {
    ...unknownTitle,
    name: '红楼梦',
    authors: ['曹雪芹'],
    isbn: '9787020002207',
    year: 2008,
    clc: 'I242.4',
    serial: 3,
    priceFen: 5970,
    copies: 3,
    donor: '福泉小学',
  },
  {
    ...unknownTitle,
    name: '西游记',
    authors: ['吴承恩'],
    clc: 'I242.4',
    serial: 8,
    location: 'B2',
    donor: '王小明',
  },
  { ...unknownTitle, name: '老街的故事', clc: 'K296.5', donor: STRANGER },
];

/** Good records with broken ones between them. */
function marc(write: typeof writeCnmarc, encoding: 'utf-8' | 'gb18030', donors = true): Uint8Array {
  const [first, ...rest] = DRAFTS.map(
    (draft) =>
      writeIso2709([write(donors ? draft : { ...draft, donor: null }, facts)], encoding).bytes,
  );
  const cut = (first ?? Buffer.alloc(0)).subarray(0, 40);
  return Buffer.concat([first ?? Buffer.alloc(0), Buffer.from('rubbish\x1d'), ...rest, cut]);
}

/** MARC 21 tells in 541 that a book was given. */
const FILES: readonly (readonly [
  string,
  'csv' | 'xlsx' | 'cnmarc' | 'marc21',
  () => Promise<Uint8Array>,
])[] = [
  ['CSV in GBK', 'csv', async () => gbk(csvOf(LINES))],
  ['CSV in UTF-8 with a BOM', 'csv', async () => Buffer.from(`\ufeff${csvOf(LINES)}`)],
  ['XLSX', 'xlsx', () => xlsxOf(LINES)],
  ['CNMARC in GBK', 'cnmarc', async () => marc(writeCnmarc, 'gb18030')],
  ['CNMARC in UTF-8', 'cnmarc', async () => marc(writeCnmarc, 'utf-8')],
  ['MARC 21', 'marc21', async () => marc(writeMarc21, 'utf-8')],
];

/** Whatever lies in the data folder, as the disk has it. */
function bytesOnDisk(hall: Hall): Buffer {
  hall.close();
  return Buffer.concat(
    readdirSync(hall.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
}

describe.each(FILES)('a file of titles in %s', (_, format, make) => {
  it('is looked through, with every problem by line, before anything is written', async () => {
    const hall = await openHall();
    const events = countEvents(hall);
    const shown = await preview(hall, await make());
    expect(shown.format).toBe(format);
    const good = shown.rows.filter((row) => row.outcome === 'add');
    expect(good.map(({ name }) => name)).toEqual(['红楼梦', '西游记', '老街的故事']);
    const bad = shown.rows.filter((row) => row.outcome === 'problem');
    expect(bad).toHaveLength(2);
    expect(bad.every(({ problems }) => problems.length === 1)).toBe(true);
    expect(countEvents(hall)).toBe(events);
  });

  it('is written but for what is broken; the same file again adds nothing', async () => {
    const hall = await openHall();
    const bytes = await make();
    expect(await importTitles(hall, bytes)).toEqual({
      titles: 3,
      copies: 5,
      known: 0,
      problems: 2,
    });
    const titles = await everyTitle(hall);
    expect(titles).toMatchObject([
      { name: '红楼梦', isbn: '9787020002207', year: 2008, callNumber: 'I242.4/3' },
      { name: '西游记', authors: ['吴承恩'], isbn: null, callNumber: 'I242.4/8' },
      { name: '老街的故事', callNumber: 'K296.5/1' },
    ]);
    const locations = titles.map(({ copies }) => copies.map(({ location }) => location));
    expect(locations).toEqual([['新书架', '新书架', '新书架'], ['B2'], ['新书架']]);
    const events = countEvents(hall);
    const again = await preview(hall, bytes);
    const outcomes = new Set(again.rows.map(({ outcome }) => outcome));
    expect(outcomes).toEqual(new Set(['known', 'problem']));
    expect(await importTitles(hall, bytes)).toMatchObject({ titles: 0, copies: 0, problems: 2 });
    expect(countEvents(hall)).toBe(events);
  });

  it('links a donor who lives here, keeps an organisation, and writes no other name down', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '王小明' });
    await importTitles(hall, await make());
    const [dream, journey, street] = await everyTitle(hall);
    expect(dream?.copies[0]).toMatchObject({ source: 'donated', donorOrg: '福泉小学' });
    expect(journey?.copies[0]).toMatchObject({ source: 'donated', donorId: personId });
    expect(journey?.copies[0]?.donorOrg).toBeNull();
    expect(street?.copies[0]).toMatchObject({ source: 'donated', donorId: null, donorOrg: null });
    expect(hall.log.join('\n')).not.toContain(STRANGER);
    const bytes = bytesOnDisk(hall);
    expect(bytes.includes('福泉小学')).toBe(true);
    expect(bytes.includes(STRANGER)).toBe(false);
  });
});

describe('a list of books', () => {
  it('names each problem, and the columns that it did not use', async () => {
    const hall = await openHall();
    const shown = await preview(hall, Buffer.from(csvOf(LINES)));
    expect(shown.rows.map(({ line, outcome, copies }) => [line, outcome, copies])).toEqual([
      [2, 'add', 2],
      [3, 'add', 1],
      [4, 'add', 1],
      [5, 'problem', 1],
      [6, 'problem', 1],
      [7, 'copies', 1],
    ]);
    expect(shown.rows[3]?.problems).toEqual([{ field: 'isbn', problem: 'damaged-isbn' }]);
    expect(shown.rows[4]?.problems).toEqual([{ field: 'name', problem: 'name-missing' }]);
    expect(shown.columns).toContainEqual({ heading: '爱好', field: null });
  });

  it('brings a known title only the copies that it lacks, as the preview says', async () => {
    const hall = await openHall();
    const list = (...counts: readonly string[]) =>
      Buffer.from(csvOf([['书名', '册数'], ...counts.map((count) => ['老街的故事', count])]));
    await importTitles(hall, list('2'));
    const shown = await preview(hall, list('1', '2', '1'));
    expect(shown.rows.map(({ outcome, copies }) => [outcome, copies])).toEqual([
      ['copies', 1],
      ['copies', 1],
      ['known', 1],
    ]);
    const counts = await importTitles(hall, list('1', '2', '1'));
    expect(counts).toEqual({ titles: 0, copies: 2, known: 1, problems: 0 });
    const [title] = await everyTitle(hall);
    expect(title?.copies).toHaveLength(4);
  });

  it('keeps the numbers that stand on labels, and gives the other titles free ones', async () => {
    const hall = await openHall();
    await hall.value('catalogue.saveTitle', { fields: { name: '旧书', clc: 'I247.5', serial: 2 } });
    const lines = [
      ['书名', '索书号'],
      ['没有号', 'I247.5'],
      ['一号', 'I247.5/1'],
      ['也是二号', 'I247.5/2'],
      ['三号', 'I247.5/3'],
    ];
    await importTitles(hall, Buffer.from(csvOf(lines)));
    const numbers = (await everyTitle(hall)).map(({ name, serial }) => [name, serial]);
    expect(Object.fromEntries(numbers)).toMatchObject({ 旧书: 2, 一号: 1, 三号: 3 });
    expect(new Set(numbers.map(([, serial]) => serial)).size).toBe(5);
  });

  it('links nobody where two residents have the donor’s name', async () => {
    const hall = await openHall();
    await enrol(hall, { name: '王小明' });
    await enrol(hall, { name: '王小明' });
    const lines = [
      ['书名', '捐赠人'],
      ['西游记', '王小明'],
    ];
    await importTitles(hall, Buffer.from(csvOf(lines)));
    const [title] = await everyTitle(hall);
    expect(title?.copies[0]).toMatchObject({ source: 'donated', donorId: null, donorOrg: null });
  });

  it.each([
    ['nothing', '', 'empty-table'],
    ['a picture', '\u0000\u0001\u0002\u0003', 'not-a-table'],
    ['no column of titles', '作者,年份\n曹雪芹,1791', 'no-name-column'],
    ['headings alone', '书名,作者', 'empty-table'],
  ])('with %s is refused', async (_, text, refusal) => {
    const hall = await openHall();
    const bytes = Uint8Array.from(Buffer.from(text));
    expect(await hall.refusal('catalogue.previewImport', { bytes })).toBe(refusal);
  });

  it('has to be looked through again after a restart, and after three others', async () => {
    const hall = await openHall();
    const bytes = Buffer.from(csvOf([['书名'], ['西游记']]));
    const { previewId } = await preview(hall, bytes);
    const accept = (from: Hall) =>
      from.refusal('catalogue.acceptImport', { previewId, location: 'A1' });
    for (let n = 0; n < 3; n += 1) await preview(hall, bytes);
    expect(await accept(hall)).toBe('preview-gone');
    expect(await accept(reopen(hall))).toBe('preview-gone');
  });
});
