import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { gbk } from '../fixtures/gbk.ts';
import { testClock } from '../fixtures/hall-clock.ts';
import { closeHalls, newFolder, NO_IDS, openFolder, removeHalls } from '../fixtures/hall.ts';
import { enrol } from '../fixtures/hall-people.ts';
import { addBook, giveBack, lendTo } from '../fixtures/lending-desk.ts';
import { qinlin } from '../fixtures/qinlin.ts';
import { mountSmallDisk } from '../fixtures/small-disk.ts';
import { csvOf } from '../fixtures/title-file.ts';

let model = '';
const LIST = [
  ['书名', '作者', 'ISBN', '册数', '爱好'],
  ['西游记', '吴承恩', '', '2', ''],
  ['坏书号', '', '9787020002208', '1', ''],
  ['老街的故事', '', '', '1', ''],
];
const disk = mountSmallDisk(8);

beforeAll(async () => {
  model = join(newFolder(), 'data');
  const setUp = {
    hallName: '亲邻之家',
    kioskName: '前台',
    kioskNumber: 7,
    pin: '135790',
    sample: false,
  };
  await qinlin(['call', 'hall.setUp', JSON.stringify(setUp), '--data', model]);
  // Today, or the link to the reader would be cut when a command ends.
  const hall = openFolder(model, NO_IDS, testClock(Date.now()));
  const { copyId } = await addBook(hall, { clc: 'I242.4', copies: 2 });
  await lendTo(hall, copyId, (await enrol(hall)).personId);
  await giveBack(hall, copyId);
  hall.close();
}, 60_000);
afterAll(() => {
  if ('remove' in disk) disk.remove();
  closeHalls();
  removeHalls();
});

/** A folder with the hall's data, a list of books in it, and room for files. */
function folder() {
  const place = newFolder();
  const data = join(place, 'data');
  cpSync(model, data, { recursive: true });
  const list = join(place, 'list.csv');
  writeFileSync(list, gbk(csvOf(LIST)));
  const run = (...words: readonly string[]) => qinlin([...words, '--data', data]);
  const titles = async () => {
    const { out } = await run('call', 'catalogue.search', '{"query":""}', '--json');
    const rows = z.object({ value: z.object({ rows: z.array(z.object({ name: z.string() })) }) });
    return rows.parse(JSON.parse(out)).value.rows.map(({ name }) => name);
  };
  return { place, data, list, run, titles, out: (name: string) => join(place, name) };
}

describe('qinlin import titles', () => {
  it('says what would be added and every problem by line, and writes nothing without --yes', async () => {
    const { list, run, titles } = folder();
    const { code, out, err } = await run('import', 'titles', list);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'column 书名: name',
      'column 作者: authors',
      'column ISBN: isbn',
      'column 册数: copies',
      'column 爱好: not used',
      'line 3 (坏书号): isbn: damaged-isbn: A digit of the ISBN is wrong or missing.',
      'csv: 2 titles and 3 copies to add, 0 rows known already, 1 rows with problems',
      'nothing was written: --yes writes it',
      '',
    ]);
    expect(await titles()).toEqual(['红楼梦']);
  }, 60_000);

  it('adds the rest with --yes, at the place given, and the same file again adds nothing', async () => {
    const { list, run, titles } = folder();
    const words = ['import', 'titles', list, '--yes', '--location', 'B2'];
    const first = await run(...words);
    expect([first.code, first.out]).toEqual([
      1,
      expect.stringContaining('2 titles and 3 copies added'),
    ]);
    expect((await titles()).toSorted()).toEqual(['红楼梦', '老街的故事', '西游记'].toSorted());
    const { out } = await run('call', 'catalogue.locations', '--json');
    expect(JSON.parse(out)).toMatchObject({
      value: expect.arrayContaining([{ location: 'B2', copies: 3 }]),
    });
    const again = await run(...words, '--json');
    expect(again.out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(again.out)).toMatchObject({
      ok: false,
      format: 'csv',
      titles: 0,
      copies: 0,
      known: 2,
      problems: [{ line: 3, name: '坏书号', field: 'isbn', problem: 'damaged-isbn' }],
      imported: { titles: 0, copies: 0, known: 2, problems: 1 },
    });
  }, 60_000);

  it('is fine with a file in which nothing is wrong', async () => {
    const { list, run } = folder();
    writeFileSync(list, csvOf([LIST[0] ?? [], LIST[1] ?? []]));
    expect((await run('import', 'titles', list)).code).toBe(0);
    expect((await run('import', 'titles', list, '--yes')).code).toBe(0);
  }, 60_000);

  it('names a file that is not there, not readable, or no list of books', async () => {
    const { place, out, run } = folder();
    const picture = out('picture.jpg');
    writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x01]));
    const ran = [
      [out('none.csv'), 'file-not-found: There is no such file.'],
      [place, "file-not-readable: The file can't be read: EISDIR."],
      [picture, 'not-a-table: '],
    ] as const;
    for (const [path, message] of ran) {
      const { code, err } = await run('import', 'titles', path, '--yes');
      expect([code, err]).toEqual([1, expect.stringContaining(`qinlin: ${message}`)]);
    }
    const { out: json } = await run('import', 'titles', picture, '--json');
    expect(JSON.parse(json)).toEqual({ ok: false, refusal: 'not-a-table' });
  }, 60_000);
});

describe('qinlin export', () => {
  it('writes loans for Koha and Evergreen where it is told, and says what they can’t', async () => {
    const { out, run } = folder();
    const koc = await run('export', 'koc', '--out', out('lent.koc'));
    expect(koc).toEqual({
      code: 0,
      err: '',
      out:
        `2 acts written to ${out('lent.koc')}\n` +
        'not said: due-date (1): Koha works out due dates by its own rules.\n',
    });
    expect(readFileSync(out('lent.koc'), 'utf8')).toMatch(
      /^Version=1\.0\tGenerator=Qinlin Kiosk\t.+\n[-\d]{10} [:\d]{8} \d{3}\tissue\t.+\n.+\treturn\t.+\n$/,
    );
    const xacts = await run('export', 'evergreen', '--out', out('pending.xacts'), '--json');
    expect(JSON.parse(xacts.out)).toEqual({
      ok: true,
      value: { path: out('pending.xacts'), count: 2, unsaid: [] },
    });
    const lines = readFileSync(out('pending.xacts'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { type: 'checkout' },
      { type: 'checkin' },
    ]);
  }, 60_000);

  it.each([
    ['marc', 'titles.iso'],
    ['marc21', 'titles.mrc'],
    ['titles', 'titles.csv'],
    ['titles', 'titles.XLSX'],
  ])(
    'writes the catalogue as %s to %s, which import reads again',
    async (what, name) => {
      const { out, run } = folder();
      const { code, out: said } = await run('export', what, '--out', out(name));
      expect([code, said]).toEqual([0, `1 titles written to ${out(name)}\n`]);
      const read = await run('import', 'titles', out(name), '--json');
      expect([read.code, JSON.parse(read.out)]).toEqual([
        0,
        expect.objectContaining({ ok: true, titles: 0, copies: 0, known: 1 }),
      ]);
    },
    60_000,
  );

  it('is of the days that it is told', async () => {
    const { out, run } = folder();
    const none = ['export', 'koc', '--out', out('x.koc'), '--from', '2099-01-01'];
    const { code, err } = await run(...none);
    expect([code, err]).toEqual([1, 'qinlin: nothing-to-export: There is nothing to export.\n']);
    const json = await run(...none, '--json');
    expect(JSON.parse(json.out)).toEqual({ ok: false, refusal: 'nothing-to-export' });
    expect((await run('export', 'koc', '--out', out('x.koc'), '--to', '2099-01-01')).code).toBe(0);
  }, 60_000);

  it('does not understand other formats, endings and days', async () => {
    const { out, run } = folder();
    const lines = [
      ['export', 'dance', '--out', out('x')],
      ['export', 'koc'],
      ['export', 'titles', '--out', out('x.txt')],
      ['export', 'koc', '--out', out('x.koc'), '--from', '2026-02-30'],
      ['export', 'marc', '--out', out('x.iso'), '--to', '2026-03-02'],
      ['import'],
      ['import', 'titles'],
    ];
    const ran = await Promise.all(lines.map((words) => run(...words)));
    expect(ran.map(({ code }) => code)).toEqual(lines.map(() => 2));
  }, 60_000);

  it('names a folder that is not there, and a file that can’t be written', async () => {
    const { out, run, place } = folder();
    const missing = await run('export', 'koc', '--out', join(place, 'stick', 'x.koc'));
    expect(missing).toMatchObject({
      code: 1,
      err: `qinlin: folder-not-found: There is no such folder. (${join(place, 'stick')})\n`,
    });
    mkdirSync(out('x.koc'));
    const taken = await run('export', 'koc', '--out', out('x.koc'), '--json');
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('cannot-write: ') });
    expect(JSON.parse(taken.out)).toMatchObject({ ok: false, refusal: 'cannot-write' });
  }, 60_000);

  it('names a hall that is not set up', async () => {
    const { list, out } = folder();
    const words = [
      ['import', 'titles', list],
      ['export', 'marc', '--out', out('x.iso')],
    ];
    for (const line of words) {
      const { code, err } = await qinlin([...line, '--data', out('nowhere')]);
      expect([code, err]).toEqual([3, expect.stringContaining('no-database: ')]);
    }
  });

  it.skipIf('cannot' in disk)(
    'says that a stick is full, and leaves no part of the file on it',
    async () => {
      if ('cannot' in disk) return;
      const { run } = folder();
      disk.fill();
      const path = join(disk.folder, 'x.xlsx');
      const { code, err } = await run('export', 'titles', '--out', path);
      expect([code, err]).toEqual([
        1,
        "qinlin: cannot-write: The file can't be written. The disk or the stick is full.\n",
      ]);
      expect(readdirSync(disk.folder).filter((name) => name.startsWith('x'))).toEqual([]);
      rmSync(path, { force: true });
    },
    60_000,
  );
});
