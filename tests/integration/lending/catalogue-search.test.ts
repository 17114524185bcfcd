import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Checked } from '../../../shared/contract/calls.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import { addBook, giveBack, lendTo } from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

type Query = Partial<Checked<'catalogue.search'>>;

const search = (hall: Hall, query: string, rest: Query = {}) =>
  hall.value('catalogue.search', { query, ...rest });
const found = async (hall: Hall, query: string, rest: Query = {}) =>
  (await search(hall, query, rest)).rows.map((row) => row.name);

async function addDream(hall: Hall) {
  return await addBook(hall, {
    name: '红楼梦',
    subtitle: '脂砚斋评本',
    authors: ['（清）曹雪芹著', '高鹗续'],
    publisher: '人民文学出版社',
    isbn: '978-7-02-000220-7',
    clc: 'I242.4',
    copies: 2,
  });
}

describe('searching the catalogue', () => {
  it('finds by every way in which people ask', async () => {
    const hall = await openHall();
    const { codes } = await addDream(hall);
    await addBook(hall, { name: '茶馆', authors: ['老舍'] });
    for (const query of [
      '红楼梦',
      '楼梦',
      '红楼 曹雪芹',
      '脂砚斋',
      'honglou',
      'HongLouMeng',
      'hlm',
      'loumeng',
      'caoxueqin',
      'cxq',
      '高鹗',
      '人民文学',
      '人民文学出版社',
      '9787020002207',
      '978-7-02-000220-7',
      '7-02-000220-X',
      '97870200',
      'I242.4/1',
      'i242.4／1',
      'I242',
      ...codes,
    ])
      expect({ query, names: await found(hall, query) }).toEqual({ query, names: ['红楼梦'] });
    for (const query of ['查无此书', '红楼梦 老舍', '9787020002214', '2199900000019', '《》'])
      expect({ query, names: await found(hall, query) }).toEqual({ query, names: [] });
  });

  it('knows every reading of a character', async () => {
    const hall = await openHall();
    await addBook(hall, { name: '重庆往事' });
    await addBook(hall, { name: '吕布传' });
    for (const query of ['chongqing', 'zhongqing', 'cqws', 'zqws'])
      expect(await found(hall, query)).toEqual(['重庆往事']);
    for (const query of ['lvbu', 'lubu']) expect(await found(hall, query)).toEqual(['吕布传']);
  });

  it('lists the newest first while nothing is typed', async () => {
    const hall = await openHall();
    for (const name of ['甲', '乙', '丙']) await addBook(hall, { name });
    expect(await search(hall, ' ', { limit: 2 })).toMatchObject({
      rows: [{ name: '丙' }, { name: '乙' }],
      total: 3,
    });
  });

  it('puts what begins so before what only holds it, each by pinyin and the newest of a name first', async () => {
    const hall = await openHall();
    await addBook(hall, { name: '大海与船', year: 2001 });
    await addBook(hall, { name: '爱海', year: 2002 });
    await addBook(hall, { name: '海鸥', year: 2003 });
    await addBook(hall, { name: '海边', year: 2004 });
    await addBook(hall, { name: '海边', year: 2005 });
    const years = async (query: string) => (await search(hall, query)).rows.map((row) => row.year);
    expect(await years('hai')).toEqual([2005, 2004, 2003, 2002, 2001]);
    expect((await years('海')).slice(3)).toEqual([2002, 2001]);
    expect(new Set((await years('海')).slice(0, 3))).toEqual(new Set([2003, 2004, 2005]));
    expect(await years('hb')).toEqual([2005, 2004]);
  });

  it('puts the one that was named first', async () => {
    const hall = await openHall();
    await addBook(hall, { name: 'I18/1 是什么', clc: 'I18' });
    await addBook(hall, { name: '童话集', clc: 'I18' });
    expect(await found(hall, 'I18/2')).toEqual(['童话集']);
    expect(await found(hall, 'I18/1')).toEqual(['I18/1 是什么']);
  });

  it('counts up to a thousand', { timeout: 60_000 }, async () => {
    const hall = await openHall();
    await hall.store.journal.batch(async () => {
      for (let n = 0; n < 1010; n += 1)
        await hall.value('catalogue.saveTitle', { fields: { name: `故事 第${n}册` } });
    });
    for (const query of ['', 'gushi', '故事', '第', 'ce'])
      expect(await search(hall, query, { limit: 3 })).toMatchObject({
        rows: [{}, {}, {}],
        total: 1000,
      });
    const { rows, total } = await search(hall, '故事 999册');
    expect({ shown: rows.length, total }).toEqual({ shown: 1, total: 1 });
    expect(await search(hall, 'gushi', { clc: 'I' })).toEqual({ rows: [], total: 0 });
  });

  it('shows how many copies there are, on the shelf and waited for', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { titleId, copyIds } = await addBook(hall, { copies: 3 });
    const [lent = '', gone = ''] = copyIds;
    await lendTo(hall, lent, personId);
    await hall.value('catalogue.noteCopy', {
      actId: crypto.randomUUID(),
      copyId: gone,
      condition: 'withdrawn',
    });
    expect((await search(hall, 'hlm')).rows).toMatchObject([
      { titleId, copies: 2, available: 1, holds: 0 },
    ]);
  });

  it('can show only what is there to borrow, or was never lent, or is of one class', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const read = await addBook(hall, { name: '海的故事', clc: 'I287.7' });
    const out = await addBook(hall, { name: '山的故事', clc: 'I287.7' });
    await addBook(hall, { name: '湖的故事', clc: 'TP312' });
    await hall.value('catalogue.saveTitle', { fields: { name: '没有书的故事', clc: 'I2' } });
    for (const { copyId } of [read, out]) await lendTo(hall, copyId, personId);
    await giveBack(hall, read.copyId);
    for (const query of ['', '故事', 'gushi', 'gs']) {
      const names = async (rest: Query) => (await found(hall, query, rest)).toSorted();
      expect(await names({ only: 'available' })).toEqual(['海的故事', '湖的故事'].toSorted());
      expect(await names({ only: 'never-lent' })).toEqual(['湖的故事']);
      expect(await names({ clc: 'I287' })).toEqual(['山的故事', '海的故事'].toSorted());
      expect(await names({ clc: 'I', only: 'available' })).toEqual(['海的故事']);
      expect(await search(hall, query, { clc: 'T' })).toMatchObject({ total: 1 });
    }
  });

  it('follows edits', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall, { name: '旧名', authors: ['张三'] });
    const { seen } = await hall.value('catalogue.get', { titleId });
    const fields = { name: '新书', authors: ['李四'] };
    await hall.value('catalogue.saveTitle', { titleId, fields, seen });
    for (const query of ['旧名', 'jiuming', 'jm', '张三', 'zhangsan'])
      expect(await found(hall, query)).toEqual([]);
    for (const query of ['新书', 'xinshu', 'xs', '李四', 'ls'])
      expect(await found(hall, query)).toEqual(['新书']);
  });
});

describe('the index of titles', () => {
  const QUERIES = ['', 'h', 'hai', '海', 'hlm', '人民', 'I242.4/1', '9787020002207', 'gs', '故'];

  async function everySearch(hall: Hall) {
    const answers = [];
    for (const query of QUERIES) answers.push(await search(hall, query));
    return answers;
  }

  async function fill(hall: Hall) {
    await addDream(hall);
    for (const name of ['海边', '海的故事', '看海', '海边', '故事海']) {
      const { titleId } = await addBook(hall, { name });
      const { seen } = await hall.value('catalogue.get', { titleId });
      const fields = { authors: ['王海'], subtitle: '人民的' };
      await hall.value('catalogue.saveTitle', { titleId, fields, seen });
    }
  }

  it('is the same after a rebuild from the events in any order, some of them twice', async () => {
    const hall = await openHall();
    await fill(hall);
    const before = await everySearch(hall);
    const digest = hall.digest();
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    for (const seed of [1, 2, 3]) {
      rebuildFrom(hall, stirred(rowsOf(hall), seed));
      expect(await everySearch(hall)).toEqual(before);
      expect(hall.digest()).toBe(digest);
    }
  });

  it('is the same on two devices that catalogued apart and exchanged', async () => {
    const one = await openHall();
    await fill(one);
    const other = twinOf(one);
    const { titleId, seen } = await hallTitle(one);
    await one.value('catalogue.saveTitle', { titleId, fields: { name: '海上花' }, seen });
    await other.value('catalogue.saveTitle', { titleId, fields: { name: '海棠' }, seen });
    await addBook(other, { name: '故海', isbn: '9787020002207' });
    await hear(one, other);
    await hear(other, one);
    expect(await everySearch(one)).toEqual(await everySearch(other));
    expect(one.digest()).toBe(other.digest());
  });

  async function hallTitle(hall: Hall) {
    const [row] = (await search(hall, '看海')).rows;
    return await hall.value('catalogue.get', { titleId: row?.titleId ?? '' });
  }
});
