import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { firstValue } from '../../../main/store/marc/marc-record.ts';
import { readIso2709 } from '../../../main/store/marc/read-iso2709.ts';
import type { Checked } from '../../../shared/contract/calls.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import { addBook } from '../../fixtures/lending-desk.ts';
import { everyTitle, exportBytes, importTitles, preview } from '../../fixtures/title-file.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const FORMATS = ['csv', 'xlsx', 'cnmarc', 'marc21'] as const;
type Fields = Checked<'catalogue.saveTitle'>['fields'];

const TITLES: readonly Fields[] = [
  {
    name: '红楼梦',
    subtitle: '校注本',
    authors: ['曹雪芹', '高鹗'],
    isbn: '9787020002207',
    publisher: '人民文学出版社',
    year: 2008,
    clc: 'I242.4',
    serial: 3,
    language: 'chi',
    series: '中国古典文学读本丛书',
    summary: '上册。\n下册。',
    priceFen: 5970,
  },
  { name: '西游记', clc: 'I242.4', serial: 8, ageFrom: 0 },
  { name: '外婆的龙船', clc: 'I287.8', material: 'picture-book', ageFrom: 3, priceFen: 0 },
  { name: '乐龄生活', clc: 'Z62', material: 'magazine', year: 2026 },
  { name: '=1+1 是多少', authors: ['Carroll, Lewis'], language: 'eng' },
  { name: '没有分类的书; 真的', material: 'other' },
];

/** A hall with these titles, two copies of each; the third was given by an organisation. */
async function furnished(): Promise<Hall> {
  const hall = await openHall();
  for (const [n, fields] of TITLES.entries()) {
    const { titleId } = await hall.value('catalogue.saveTitle', { fields });
    await hall.value('catalogue.addCopies', {
      titleId,
      count: 2,
      fields: {
        location: `${n}号架`,
        source: n === 2 ? 'donated' : 'bought',
        donorId: null,
        donorOrg: n === 2 ? '福泉小学' : null,
        priceFen: null,
        onSiteOnly: false,
      },
    });
  }
  return hall;
}

/** What a file takes with it: neither ids nor codes. */
const plain = async (hall: Hall) =>
  (await everyTitle(hall)).map(({ titleId: _t, seen: _s, copies, ...rest }) => ({
    ...rest,
    copies: copies.map(({ location, source, donorOrg }) => ({ location, source, donorOrg })),
  }));

describe.each(FORMATS)('the catalogue as %s', (format) => {
  it('gives another hall the same titles, with their numbers, copies and shelves', async () => {
    const [here, there] = [await furnished(), await openHall()];
    const bytes = await exportBytes(here, format);
    expect(await importTitles(there, bytes)).toEqual({
      titles: TITLES.length,
      copies: 2 * TITLES.length,
      known: 0,
      problems: 0,
    });
    expect(await plain(there)).toEqual(await plain(here));
  });

  it('is known already where it comes from', async () => {
    const hall = await furnished();
    const { rows } = await preview(hall, await exportBytes(hall, format));
    expect(rows.map(({ outcome }) => outcome)).toEqual(TITLES.map(() => 'known'));
  });

  it('leaves out titles of which no copy is left, and says which', async () => {
    const hall = await openHall();
    const gone = await addBook(hall, { name: '旧书' });
    await addBook(hall, { name: '新书' });
    const act = { actId: newScanId(), copyId: gone.copyId, condition: 'withdrawn' } as const;
    await hall.value('catalogue.noteCopy', act);
    const answer = await hall.value('catalogue.export', { format });
    expect(answer).toMatchObject({
      count: 1,
      problems: [{ titleId: gone.titleId, problem: 'no-copies' }],
    });
    expect(readdirSync(hall.exportsDir)).toEqual([basename(answer.path)]);
  });

  it('names no resident who gave a book', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall);
    const { personId } = await enrol(hall, { name: '王小明' });
    const [copy] = (await hall.value('catalogue.get', { titleId })).copies;
    const fields = { source: 'donated', donorId: personId } as const;
    const { copyId = '', seen = {} } = copy ?? {};
    await hall.value('catalogue.editCopy', { copyId, fields, seen });
    const there = await openHall();
    await enrol(there, { name: '王小明' });
    await importTitles(there, await exportBytes(hall, format));
    const [title] = await everyTitle(there);
    expect(title?.copies).toMatchObject([{ donorId: null, donorOrg: null }]);
  });

  it('is refused where there is nothing, or where it can’t be written, and leaves no rest', async () => {
    const hall = await openHall();
    expect(await hall.refusal('catalogue.export', { format })).toBe('nothing-to-export');
    await addBook(hall);
    writeFileSync(hall.exportsDir, 'no folder');
    expect(await hall.refusal('catalogue.export', { format })).toBe('cannot-write');
  });
});

describe('the catalogue for older systems', () => {
  it('is CNMARC in GB18030, says so in field 100, and is read again as what it is', async () => {
    const [here, there] = [await furnished(), await openHall()];
    await addBook(here, { name: '𠮷野家的猫', authors: ['李煒'] });
    const request = { format: 'cnmarc', encoding: 'gb18030' } as const;
    const { path } = await here.value('catalogue.export', request);
    expect(basename(path)).toBe('书目-2026-03-02-0900-gb18030.cnmarc.iso');
    const bytes = readFileSync(path);
    expect(new TextDecoder('gb18030').decode(bytes)).toContain('人民文学出版社');
    expect(bytes.toString('utf8')).not.toContain('红楼梦');
    const records = [...readIso2709(bytes)];
    expect(records.map((entry) => 'encoding' in entry && entry.encoding)).toContain('gb18030');
    const sets = records.map((entry) =>
      'record' in entry
        ? /chiy(.{4})/.exec(firstValue(entry.record, '100', 'a') ?? '')?.[1]
        : undefined,
    );
    expect(new Set(sets)).toEqual(new Set(['0120']));
    expect(await preview(there, bytes)).toMatchObject({ format: 'cnmarc' });
    await importTitles(there, bytes);
    expect(await plain(there)).toEqual(await plain(here));
  });

  it.each(['marc21', 'csv', 'xlsx'] as const)(
    'is not %s: no such file could say it',
    async (format) => {
      const hall = await openHall();
      await addBook(hall);
      const request = { format, encoding: 'gb18030' } as const;
      expect(await hall.refusal('catalogue.export', request)).toBe('invalid-request');
    },
  );
});

it('leaves no part of a file behind that could not be put in its place', async () => {
  const hall = await openHall();
  await addBook(hall);
  const name = '书目-2026-03-02-0900.csv';
  mkdirSync(join(hall.exportsDir, name), { recursive: true });
  expect(await hall.refusal('catalogue.export', { format: 'csv' })).toBe('cannot-write');
  expect(readdirSync(hall.exportsDir)).toEqual([name]);
});
