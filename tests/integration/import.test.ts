import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { writeTable } from '../../main/store/tables/write-table.ts';
import { countEvents } from '../fixtures/hall-journal.ts';
import { enrol } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const LINES = [
  ['姓名', '手机号', '出生年份', '志愿队伍', '楼栋', '爱好'],
  ['单小明', '138 1234 5678', '1950', '红马甲、夕阳红', '3号楼', '书法'],
  ['曾美丽', '13900001111', '1988年5月', '红马甲', '', ''],
  ['', '13900002222', '', '', '', ''],
  ['李华', '12345', '1960', '', '', ''],
  ['单小明', '13812345678', '', '', '', ''],
  ['小朋友', '', '2016', '', '', ''],
];
const csv = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => cells.join(',')).join('\r\n');

/** 姓名,电话 / 张三,13711112222 as Chinese Excel saves it. */
const GBK = Buffer.from('d0d5c3fb2cb5e7bbb00d0ad5c5c8fd2c3133373131313132323232', 'hex');

async function xlsx(lines: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const [headings = [], ...rows] = lines;
  const columns = headings.map((heading) => ({ heading, kind: 'text' as const }));
  return Uint8Array.from(await writeTable('xlsx', { name: '名单', columns, rows }));
}

const names = async (hall: Hall) =>
  (await hall.value('people.search', { query: '' })).rows.map((row) => row.name).toSorted();

describe('a file of people', () => {
  it.each([
    ['CSV in UTF-8', async () => Buffer.from(csv(LINES))],
    ['CSV with a BOM', async () => Buffer.from(`\ufeff${csv(LINES)}`)],
    ['XLSX', () => xlsx(LINES)],
  ])('in %s is shown with every problem by row before anything is written', async (_, make) => {
    const hall = await openHall();
    const events = countEvents(hall);
    const preview = await hall.value('people.previewImport', { bytes: await make() });
    expect(preview.rows.map((row) => [row.line, row.name, row.outcome])).toEqual([
      [2, '单小明', 'add'],
      [3, '曾美丽', 'add'],
      [4, '', 'problem'],
      [5, '李华', 'problem'],
      [6, '单小明', 'problem'],
      [7, '小朋友', 'problem'],
    ]);
    const problems = preview.rows.flatMap((row) => row.problems.map((one) => one.problem));
    expect(problems).toEqual(
      expect.arrayContaining([
        'name-missing',
        'phone-malformed',
        'duplicate-in-file',
        'guardian-missing',
        'guardian-consent-missing',
      ]),
    );
    expect(preview.columns).toContainEqual({ heading: '爱好', field: null });
    expect(preview.columns).toContainEqual({ heading: '手机号', field: 'phone' });
    expect(preview.newTeams.toSorted()).toEqual(['夕阳红', '红马甲'].toSorted());
    expect(countEvents(hall)).toBe(events);
    expect(await names(hall)).toEqual([]);
  });

  it('is written when accepted, with its teams, and the same file again adds nobody', async () => {
    const hall = await openHall();
    const accept = async () => {
      const { previewId } = await hall.value('people.previewImport', {
        bytes: Buffer.from(csv(LINES)),
      });
      return await hall.value('people.acceptImport', { previewId });
    };
    expect(await accept()).toEqual({ added: 2, known: 0, problems: 4 });
    expect(await names(hall)).toEqual(['单小明', '曾美丽'].toSorted());
    const teams = await hall.value('people.teams', {});
    expect(Object.fromEntries(teams.map((team) => [team.name, team.members]))).toEqual({
      夕阳红: 1,
      红马甲: 2,
    });
    const events = countEvents(hall);
    expect(await accept()).toEqual({ added: 0, known: 2, problems: 4 });
    expect(countEvents(hall)).toBe(events);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('in GBK is read', async () => {
    const hall = await openHall();
    const preview = await hall.value('people.previewImport', { bytes: GBK });
    expect(preview.rows).toMatchObject([{ name: '张三', outcome: 'add' }]);
  });

  it('names whom the hall knows already, however the number is written', async () => {
    const hall = await openHall();
    await enrol(hall, { name: '单小明', phone: '13812345678' });
    const bytes = Buffer.from('姓名,电话\n单 小明,+86 138-1234-5678\n');
    const { rows } = await hall.value('people.previewImport', { bytes });
    expect(rows).toMatchObject([{ outcome: 'known' }]);
  });

  it('counts who was enrolled between preview and acceptance as known', async () => {
    const hall = await openHall();
    const bytes = Buffer.from('姓名,电话\n单小明,13812345678\n');
    const { previewId } = await hall.value('people.previewImport', { bytes });
    await enrol(hall, { name: '单小明', phone: '13812345678' });
    expect(await hall.value('people.acceptImport', { previewId })).toEqual({
      added: 0,
      known: 1,
      problems: 0,
    });
  });

  it('is accepted once, and only a few previews are kept', async () => {
    const hall = await openHall();
    const preview = async (name: string) =>
      (await hall.value('people.previewImport', { bytes: Buffer.from(`姓名\n${name}\n`) }))
        .previewId;
    const first = await preview('甲');
    await hall.value('people.acceptImport', { previewId: first });
    expect(await hall.refusal('people.acceptImport', { previewId: first })).toBe('preview-gone');
    const old = await preview('乙');
    for (const name of ['丙', '丁', '戊']) await preview(name);
    expect(await hall.refusal('people.acceptImport', { previewId: old })).toBe('preview-gone');
    expect(await names(hall)).toEqual(['甲']);
  });

  it('is written whole or not at all', async () => {
    const hall = await openHall();
    const bytes = Buffer.from('姓名\n甲\n乙\n丙\n');
    const { previewId } = await hall.value('people.previewImport', { bytes });
    hall.store.db.exec(`CREATE TEMP TRIGGER cut BEFORE INSERT ON person WHEN NEW.number LIKE '%3'
      BEGIN SELECT RAISE(ABORT, 'cut'); END`);
    expect(await hall.refusal('people.acceptImport', { previewId })).toBe('unexpected');
    expect(await names(hall)).toEqual([]);
    hall.store.db.exec('DROP TRIGGER cut');
    expect(await hall.value('people.acceptImport', { previewId })).toMatchObject({ added: 3 });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'), 'not-a-table'],
    ['nothing', Buffer.alloc(0), 'empty-table'],
    ['a zip of nothing', Buffer.from(`504b0304${'00'.repeat(60)}`, 'hex'), 'not-a-table'],
    ['no names', Buffer.from('编号,电话\n1,2\n'), 'no-name-column'],
    ['headings alone', Buffer.from('姓名,电话\n'), 'empty-table'],
  ])('that is %s is refused by name', async (_, bytes, refusal) => {
    const hall = await openHall();
    expect(await hall.refusal('people.previewImport', { bytes })).toBe(refusal);
  });
});
