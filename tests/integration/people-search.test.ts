import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { enrol, member } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const found = async (hall: Hall, query: string) =>
  (await hall.value('people.search', { query })).rows.map((row) => row.name).toSorted();

describe('searching', () => {
  it('finds by every way in which people ask', async () => {
    const hall = await openHall();
    const { number, code } = await member(hall, { name: '单小明', phone: '13812345678' });
    await enrol(hall, { name: '曾美丽', phone: '057188886666' });
    await enrol(hall, { name: '吕布', phone: null });
    await enrol(hall, { name: 'Ann Lee', phone: '13900005678' });
    for (const query of [
      '单小明',
      '小明',
      '单',
      'shanxiaoming',
      'danxiaoming',
      'chanxm',
      'sxm',
      'dxm',
      'xiaoming',
      'SHAN Xiao Ming',
      number,
      number.replace('-', ''),
      '13812345678',
      '138',
      code,
      ` ${code} `,
    ])
      expect({ query, names: await found(hall, query) }).toEqual({ query, names: ['单小明'] });
    expect(await found(hall, '5678')).toEqual(['Ann Lee', '单小明'].toSorted());
    expect(await found(hall, 'zengml')).toEqual(['曾美丽']);
    expect(await found(hall, 'cml')).toEqual(['曾美丽']);
    expect(await found(hall, 'lvbu')).toEqual(['吕布']);
    expect(await found(hall, 'lubu')).toEqual(['吕布']);
    expect(await found(hall, 'ann')).toEqual(['Ann Lee']);
    expect(await found(hall, 'lee')).toEqual(['Ann Lee']);
    expect(await found(hall, '查无此人')).toEqual([]);
    expect(await found(hall, '')).toHaveLength(4);
    expect(await hall.refusal('people.search', { query: code.slice(0, -1) })).toBe('damaged-card');
  });

  it('follows a change of name and number', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '单小明', phone: '13812345678' });
    const { seen } = await hall.value('people.get', { personId });
    const changes = { name: '单大明', phone: '13900001111' };
    await enrol(hall, { name: '单海' });
    await hall.value('people.edit', { personId, changes, seen });
    const { rows } = await hall.value('people.search', { query: 'shan' });
    expect(rows.map((row) => row.name)).toEqual(['单大明', '单海']);
    expect(await found(hall, 'sxm')).toEqual([]);
    expect(await found(hall, '5678')).toEqual([]);
    expect(await found(hall, 'sdm')).toEqual(['单大明']);
    expect(await found(hall, '1111')).toEqual(['单大明']);
  });

  it('lists by team, by card and by whether they are active', async () => {
    const hall = await openHall();
    const { teamId } = await hall.value('people.saveTeam', { name: '红马甲' });
    await enrol(hall, { name: '甲', teamIds: [teamId] });
    await member(hall, { name: '乙' });
    const { personId } = await enrol(hall, { name: '丙' });
    await hall.value('people.setActive', { personId, active: false });
    const names = async (filter: object) => {
      const answer = await hall.raw('people.search', { query: '', ...filter });
      return JSON.stringify(answer).match(/(?<="name":")[^"]+/g);
    };
    expect(await names({ teamId })).toEqual(['甲']);
    expect(await names({ only: 'without-card' })).toEqual(['甲']);
    expect(await names({ only: 'inactive' })).toEqual(['丙']);
    expect((await names({}))?.toSorted()).toEqual(['乙', '甲'].toSorted());
    expect(await hall.value('people.teams', {})).toEqual([{ teamId, name: '红马甲', members: 1 }]);
  });

  it('lists everybody by pinyin, a syllable at a time, then by number', async () => {
    const hall = await openHall();
    const unsorted = [
      '曾美丽',
      '欧阳娜娜',
      '王小明',
      'ann Lee',
      '连心',
      '汪小明',
      '李秀英',
      '单田芳',
      '王小明',
      'Anna',
      '王五',
    ];
    for (const name of unsorted) await enrol(hall, { name });
    const { rows } = await hall.value('people.search', { query: '' });
    expect(rows.map((row) => `${row.name} ${row.number.slice(-2)}`)).toEqual([
      'ann Lee 04',
      'Anna 10',
      '李秀英 07',
      '连心 05',
      '欧阳娜娜 02',
      '单田芳 08',
      '王五 11',
      '王小明 03',
      '汪小明 06',
      '王小明 09',
      '曾美丽 01',
    ]);
    const first = await hall.value('people.search', { query: '', limit: 2 });
    expect(first).toMatchObject({ rows: [{ name: 'ann Lee' }, { name: 'Anna' }], total: 11 });
  });

  it('lists who is meant most likely first, each sort by pinyin', async () => {
    const hall = await openHall();
    for (const name of ['周王明', '王明华', '王明', '王敏', '明月', '汪明', '白明', '王明安'])
      await enrol(hall, { name });
    const inOrder = async (query: string) =>
      (await hall.value('people.search', { query })).rows.map((row) => row.name);
    expect(await inOrder('王明')).toEqual(['王明', '王明安', '王明华', '周王明']);
    expect(await inOrder('wangming')).toEqual(['王明', '汪明', '王明安', '王明华', '周王明']);
    expect(await inOrder('wm')).toEqual(['王敏', '王明', '汪明', '王明安', '王明华', '周王明']);
    expect(await inOrder('明')).toEqual([
      '明月',
      '白明',
      '王明',
      '汪明',
      '王明安',
      '王明华',
      '周王明',
    ]);
  });

  it('says how many there are beyond those shown', async () => {
    const hall = await openHall();
    for (let n = 0; n < 7; n += 1) await enrol(hall, { name: `张${n}` });
    const { rows, total } = await hall.value('people.search', { query: '张', limit: 3 });
    expect([rows.length, total]).toEqual([3, 7]);
  });

  it.each(['%', '_', "'; DROP TABLE person; --", '\u0000', '\ud800', '*', '"', '\u{10ffff}', '-'])(
    'is not confused by %j',
    async (query) => {
      const hall = await openHall();
      await enrol(hall);
      expect(await hall.raw('people.search', { query })).toMatchObject({ ok: true });
      expect(await found(hall, '王小明')).toEqual(['王小明']);
    },
  );
});
