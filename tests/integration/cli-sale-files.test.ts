import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../main/store/tables/read-table.ts';
import {
  addPurpose,
  ALWAYS,
  enrolMakers,
  goodsBy,
  handingOver,
} from '../fixtures/charity-stall.ts';
import { testClock } from '../fixtures/hall-clock.ts';
import { closeHalls, newFolder, openHall, removeHalls } from '../fixtures/hall.ts';
import { qinlin } from '../fixtures/qinlin.ts';
import { closing } from '../fixtures/till-days.ts';
import { decideSale, goodsLine, refunding, sell } from '../fixtures/sale-till.ts';

let model = '';
let empty = '';
let on = '';

beforeAll(async () => {
  empty = (await openHall()).dataDir;
  const hall = await openHall({ clock: testClock(Date.now()) });
  const purposeId = await addPurpose(hall, '山区图书室');
  await decideSale(hall, { purposeId });
  const { shown, hidden } = await enrolMakers(hall);
  const productId = await goodsBy(hall, [shown, hidden], 9_99);
  const tillDayId = crypto.randomUUID();
  await hall.value('till.open', { tillDayId, floatFen: 50_00 });
  const sale = await sell(hall, [goodsLine(productId, 3)], 29_97);
  const back = [{ lineId: sale.lines[0]?.lineId ?? '', quantity: 1 }];
  await hall.value('till.refund', refunding(sale, back, 9_99));
  const moved = { fen: -20_00, reason: 'costs', note: '买胶水' } as const;
  await hall.value('till.moveCash', { moveId: crypto.randomUUID(), ...moved });
  const change = { fen: 10_05, reason: 'change-money' } as const;
  await hall.value('till.moveCash', { moveId: crypto.randomUUID(), ...change });
  await hall.value('till.close', closing(tillDayId, 60_03));
  await hall.value('charity.handOver', handingOver(purposeId, 19_98));
  on = sale.on;
  model = hall.dataDir;
  hall.close();
}, 60_000);
afterAll(() => {
  closeHalls();
  removeHalls();
});

/** A folder with the hall's data and room for files. */
function folder(source = model) {
  const place = newFolder();
  const data = join(place, 'data');
  cpSync(source, data, { recursive: true });
  const run = (...words: readonly string[]) => qinlin([...words, '--data', data]);
  return { data, run, out: (name: string) => join(place, name) };
}

const cellsOf = async (path: string): Promise<readonly (readonly string[])[]> => {
  const table = await readTable(readFileSync(path));
  if (!table.ok) throw new Error(table.refusal);
  return table.value.rows.map(({ cells }) => cells);
};

const SHEETS = [
  ['sales', 2, ['小票号', '退款', '-9.99', '山区图书室', '小明']],
  ['days', 1, ['营业日', '60.03', '-9.95', '19.98']],
  ['cash', 2, ['营业日', '取出', '-20', '开支', '买胶水', '放入', '10.05', '换零钱']],
  ['takings', 5, ['去向', '山区图书室', '小明', '不公开', '19.98']],
  ['handovers', 1, ['何美玲', '岑慧贤', '19.98']],
  ['crafts', 1, ['手绘书签', '小明']],
  ['movements', 3, ['入库', '售出', '退货']],
] as const;

describe('qinlin export of the charity sale', () => {
  it.each(SHEETS)(
    'writes %s as CSV and as XLSX, the same in both, and no child’s full name',
    async (what, count, words) => {
      const { run, out } = folder();
      const tables: (readonly (readonly string[])[])[] = [];
      for (const ending of ['csv', 'XLSX']) {
        const path = out(`${what}.${ending}`);
        const { code, out: said } = await run('export', what, '--out', path);
        expect([code, said]).toEqual([0, `${count} rows written to ${path}\n`]);
        tables.push(await cellsOf(path));
      }
      const [csv, xlsx] = tables;
      expect(csv).toEqual(xlsx);
      const text = JSON.stringify(csv);
      for (const word of words) expect(text).toContain(word);
      for (const name of ['王小明', '李星辰']) expect(text).not.toContain(name);
    },
    60_000,
  );

  it('is of the days that it is told, and says so in JSON', async () => {
    const { run, out } = folder();
    const path = out('x.csv');
    const words = ['export', 'sales', '--out', path];
    const ran = await run(...words, '--from', on, '--to', on, '--json');
    expect(JSON.parse(ran.out)).toEqual({ ok: true, value: { path, count: 2, unsaid: [] } });
    const none = await run(...words, '--from', '2099-01-01');
    expect([none.code, none.err]).toEqual([
      1,
      'qinlin: nothing-to-export: There is nothing to export.\n',
    ]);
  }, 60_000);

  it('has nothing of a hall that never sold', async () => {
    const { run, out } = folder(empty);
    for (const [what] of SHEETS) {
      const { code, err } = await run('export', what, '--out', out('x.csv'));
      expect([code, err]).toEqual([1, expect.stringContaining('nothing-to-export: ')]);
    }
  }, 60_000);

  it('does not understand other endings, nor days where none are asked for', async () => {
    const { run, out } = folder();
    const lines = [
      ['export', 'sales', '--out', out('x.txt')],
      ['export', 'sales'],
      ['export', 'crafts', '--out', out('x.csv'), '--from', '2026-03-02'],
      ['export', 'days', '--out', out('x.csv'), '--to', 'tomorrow'],
    ];
    const ran = await Promise.all(lines.map((words) => run(...words)));
    expect(ran.map(({ code }) => code)).toEqual(lines.map(() => 2));
    const help = await qinlin(['export', '--help']);
    for (const [what] of SHEETS) expect(help.out).toContain(`"${what}"`);
  }, 60_000);

  it('knows what seed sold, which stands in the second copy too', async () => {
    const { out } = folder();
    const place = ['--data', out('seeded'), '--exports', out('exports')];
    const words = ['seed', '--people', '20', '--years', '0.1', '--sales', '25', ...place];
    const seeded = await qinlin(words);
    expect([seeded.code, seeded.out]).toEqual([0, expect.stringContaining(' 50 sales added in ')]);
    const written = await qinlin(['export', 'takings', '--out', out('x.csv'), ...place]);
    expect(written.code).toBe(0);
    expect(await qinlin(['doctor', ...place])).toMatchObject({ code: 0 });
    const asked = JSON.stringify({ ...ALWAYS, eventId: null });
    const { out: notice } = await qinlin(['call', 'charity.notice', asked, ...place]);
    expect(JSON.parse(notice)).toMatchObject({
      value: { sales: 50, openDays: 0, varianceFen: 0, journal: { equal: true } },
    });
  }, 60_000);

  it('names a file that can’t be written', async () => {
    const { run, out } = folder();
    mkdirSync(out('x.csv'));
    const taken = await run('export', 'takings', '--out', out('x.csv'));
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('cannot-write: ')]);
  });
});
