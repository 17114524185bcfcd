import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../shared/contract/calls.ts';
import { readTable } from '../../../main/store/tables/read-table.ts';
import { HERE, holdWorkshop, openCrafts, type Crafts } from '../../fixtures/crafts.ts';
import { rowsOf } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const CHILD = { birthYear: 2016, guardianName: '王芳', guardianPhone: '13812345678' };

const save = (crafts: Crafts, maker: Partial<Request<'crafts.saveMaker'>> & { personId: string }) =>
  crafts.call('crafts.saveMaker', { chosenName: null, story: null, consent: true, ...maker });

describe('a maker', () => {
  it('who is a child is shown by the given or a chosen name, once the guardian agreed', async () => {
    const crafts = await openCrafts();
    const { personId, number } = await enrol(crafts.hall, { ...CHILD, guardianConsent: true });
    const row = {
      personId,
      number,
      name: '王小明',
      isChild: true,
      chosenName: null,
      story: null,
      guardianName: '王芳',
    };
    expect(await crafts.value('crafts.makers', { query: 'wxm' })).toEqual([
      { ...row, consent: false, shownName: null },
    ]);
    expect(await save(crafts, { personId })).toEqual({
      ok: true,
      value: { ...row, consent: true, shownName: '小明' },
    });
    const told = { chosenName: '小星星', story: '喜欢画画' };
    expect(await save(crafts, { personId, ...told })).toMatchObject({
      value: { ...told, shownName: '小星星' },
    });
    await crafts.hall.value('people.edit', {
      personId,
      changes: { guardianConsent: false, birthYear: 2010 },
      seen: (await crafts.hall.value('people.get', { personId })).seen,
    });
    expect(await crafts.value('crafts.makers', { query: '' })).toMatchObject([{ shownName: null }]);
  });

  it('whose whole name was typed comes first, also where more people are found than are shown', async () => {
    const crafts = await openCrafts();
    for (const name of ['王小明明', '王小明远', '王小明', '王小明亮'])
      await enrol(crafts.hall, { name });
    expect(await crafts.value('crafts.makers', { query: '王小明', limit: 1 })).toMatchObject([
      { name: '王小明' },
    ]);
    expect(await crafts.value('crafts.makers', { query: 'wangxiaoming' })).toHaveLength(4);
  });

  it('who is a child is never written down by the full name, nor without a guardian’s consent', async () => {
    const crafts = await openCrafts();
    const { personId } = await enrol(crafts.hall, { ...CHILD, birthYear: 2010 });
    const refusal = (request: Parameters<typeof save>[1]) => save(crafts, request);
    expect(await refusal({ personId })).toMatchObject({ refusal: 'guardian-consent-missing' });
    for (const told of [
      { chosenName: '王小明' },
      { chosenName: '王 小明' },
      { story: '王小明八岁' },
    ])
      expect(await refusal({ personId, consent: false, ...told })).toMatchObject({
        refusal: 'full-name-of-a-child',
      });
    expect(await refusal({ personId: randomUUID() })).toMatchObject({ refusal: 'unknown-maker' });
    expect(await refusal({ personId, consent: false, chosenName: '小星星' })).toMatchObject({
      value: { chosenName: '小星星', shownName: null },
    });
  });

  it('who is an adult is masked until they agree', async () => {
    const crafts = await openCrafts();
    const { personId } = await enrol(crafts.hall, { name: '李建国', birthYear: 1956 });
    expect(await crafts.value('crafts.makers', { query: '李' })).toMatchObject([
      { isChild: false, shownName: '李*国' },
    ]);
    expect(await save(crafts, { personId })).toMatchObject({ value: { shownName: '李建国' } });
    const chosen = { personId, consent: false, chosenName: '泥人李' };
    expect(await save(crafts, chosen)).toMatchObject({ value: { shownName: '泥人李' } });
    expect(await crafts.value('crafts.makers', { query: 'nrl' })).toMatchObject([{ personId }]);
  });

  it('is the record that stands since two were merged', async () => {
    const crafts = await openCrafts();
    const [old, kept] = [
      await enrol(crafts.hall, { name: '李建国' }),
      await enrol(crafts.hall, { name: '李建国', birthYear: 1956 }),
    ];
    const fields = {
      name: '泥老虎',
      craft: 'clay' as const,
      makerIds: [old.personId, kept.personId],
    };
    const { productId } = await crafts.value('crafts.save', { mode: 'counted', fields });
    await crafts.hall.value('people.merge', { keepId: kept.personId, mergeId: old.personId });
    await save(crafts, { personId: old.personId, chosenName: '泥人李' });
    expect(await crafts.value('crafts.get', { productId })).toMatchObject({
      makerIds: [kept.personId],
      makers: [{ personId: kept.personId, shownName: '泥人李' }],
    });
    expect((await crafts.value('crafts.search', { query: 'ljg' })).total).toBe(1);
  });

  it('is written as a person’s own, and only where something changes', async () => {
    const crafts = await openCrafts();
    const { personId } = await enrol(crafts.hall, { name: '李建国', birthYear: 1956 });
    const before = rowsOf(crafts.hall).length;
    await save(crafts, { personId, consent: false });
    expect(rowsOf(crafts.hall)).toHaveLength(before);
    await save(crafts, { personId, chosenName: '泥人李' });
    await save(crafts, { personId, chosenName: '泥人李' });
    expect(rowsOf(crafts.hall)).toHaveLength(before + 1);
    const digest = crafts.digest();
    crafts.rebuildFrom(rowsOf(crafts.hall).toReversed());
    expect(crafts.digest()).toBe(digest);
  });
});

describe('the files', () => {
  it('hold products and movements, and no full name', async () => {
    const crafts = await openCrafts();
    const refused = { what: 'products', format: 'csv' } as const;
    expect(await crafts.refusal('crafts.export', refused)).toBe('nothing-to-export');
    const { personId, number } = await enrol(crafts.hall, { ...CHILD, guardianConsent: true });
    await save(crafts, { personId });
    const fields = {
      makerIds: [personId],
      activityId: await holdWorkshop(crafts.hall),
      priceFen: 1250,
      craft: 'boat' as const,
    };
    const { productId } = await crafts.value('crafts.save', {
      mode: 'pieces',
      fields: { ...fields, name: '=小龙舟' },
    });
    const moved = { moveId: randomUUID(), productId, quantity: 2, to: HERE };
    const { codes } = await crafts.value('crafts.receive', { ...moved, note: '第一批' });
    for (const format of ['csv', 'xlsx'] as const) {
      const products = await exported(crafts, 'products', format);
      expect(products.count).toBe(1);
      const [headings = [], row = []] = products.cells;
      const cell = (heading: string) => row[headings.indexOf(heading)];
      expect(cell('品名')).toMatch(/^'?=小龙舟$/);
      expect([cell('类别'), cell('售价（元）'), cell('库存'), cell('存放')]).toEqual([
        '龙舟模型',
        '12.5',
        '2',
        '7号收银台 2',
      ]);
      expect([cell('作者编号'), cell('公开称呼'), cell('来源活动'), cell('条码')]).toEqual([
        number,
        '小明',
        '端午手工课',
        codes.join(' '),
      ]);
      expect(JSON.stringify(products.cells)).not.toContain('王小明');
      const movements = await exported(crafts, 'movements', format);
      expect(movements.count).toBe(2);
      expect(movements.cells.slice(1).map((line) => line.slice(2))).toEqual(
        codes.map((code) => [code, '入库', '1', '馆外', '7号收银台', '', '第一批']),
      );
      expect(movements.cells[1]?.[0]).toBe('2026-03-02 09:00');
    }
  });
});

async function exported(crafts: Crafts, what: 'products' | 'movements', format: 'csv' | 'xlsx') {
  const { path, count } = await crafts.value('crafts.export', { what, format });
  const table = await readTable(new Uint8Array(readFileSync(path)));
  if (!table.ok) throw new Error(table.refusal);
  return { count, cells: table.value.rows.map(({ cells }) => cells) };
}
