import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { unzip } from '../../main/store/tables/zip.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';
import { addBook, lendTo } from '../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** Every text in a workbook, sheet by sheet as they stand in it. */
function textsOf(path: string): string[] {
  const parts = unzip(readFileSync(path), (name) => /sharedStrings|sheet\d+\.xml$/.test(name), 1e7);
  if (!parts.ok) throw new Error(parts.refusal);
  const xml = parts.value.map(({ data }) => new TextDecoder().decode(data)).join('\n');
  return [...xml.matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)</g)].map((found) => found[1] ?? '');
}

async function disclose(hall: Hall, personId: string) {
  const { path, sheets } = await hall.value('people.disclose', { personId }, hall.staff.clerk);
  return { path, sheets, texts: textsOf(path) };
}

describe('what is kept of a person', () => {
  it('is given to them as one file: what stands, what stood, and what they did', async () => {
    const hall = await openHall();
    const nana = await member(hall, { name: '欧阳娜娜', phone: '13566667777' });
    const { personId } = nana;
    const { teamId } = await hall.value('people.saveTeam', { name: '红马甲' });
    const { seen } = await hall.value('people.get', { personId });
    const changes = { phone: '13577778888', teamIds: [teamId] };
    await hall.value('people.edit', { personId, changes, seen });
    await scan(hall, nana.code);
    hall.clock.pass(2 * HOUR);
    await scan(hall, nana.code);
    const book = await addBook(hall, { name: '平凡的世界' });
    await lendTo(hall, book.copyId, personId);
    await enrol(hall, { name: '王小明', phone: '13912345678' });
    const { path, sheets, texts } = await disclose(hall, personId);
    expect(path).toBe(join(hall.exportsDir, `个人信息副本-${nana.number}-2026-03-02-1100.xlsx`));
    expect(sheets).toEqual(['说明', '个人资料', '填写记录', '亲邻卡', '志愿服务', '图书借阅']);
    expect(texts).toEqual(
      expect.arrayContaining(['欧阳娜娜', '13566667777', '13577778888', '红马甲', '平凡的世界']),
    );
    expect(texts).toContain('120');
    expect(texts.join(' ')).not.toMatch(/王小明|13912345678/);
  });

  it('is of all the records that were merged into theirs', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '欧阳娜娜' });
    const two = await enrol(hall, { name: '欧阳娜', phone: '13566667777' });
    await hall.value('people.merge', { keepId: one.personId, mergeId: two.personId });
    const { texts } = await disclose(hall, two.personId);
    expect(texts).toEqual(expect.arrayContaining(['欧阳娜娜', '欧阳娜', '13566667777']));
  });
});
