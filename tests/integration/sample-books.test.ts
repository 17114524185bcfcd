import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { OPENING, removeHalls, type Hall } from '../fixtures/hall.ts';
import { sampleCopy } from '../fixtures/sample-hall.ts';
import { everyTitle } from '../fixtures/title-file.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await sampleCopy();
}, 60_000);
afterAll(removeHalls);

const count = (type: string) => eventsOf(hall).filter(({ header }) => header.type === type).length;
const number = (sql: string) => hall.store.db.prepare<[], number>(sql).pluck().get() ?? 0;

describe('the book corner of the sample hall', () => {
  it('has sixty titles with call numbers and ninety copies, a few with ISBN', async () => {
    const titles = await everyTitle(hall);
    expect(titles).toHaveLength(60);
    expect(titles.flatMap(({ copies }) => copies)).toHaveLength(90);
    expect(titles.every(({ callNumber }) => callNumber !== null)).toBe(true);
    const isbns = titles.flatMap(({ isbnHyphenated }) => isbnHyphenated ?? []);
    expect(isbns).toHaveLength(6);
    expect(isbns).toContain('978-7-02-000220-7');
    expect(new Set(titles.map(({ material }) => material))).toEqual(
      new Set(['book', 'picture-book', 'magazine']),
    );
    const { rows } = await hall.value('catalogue.search', { query: 'hlm' });
    expect(rows.map(({ name }) => name)).toContain('红楼梦');
  });

  it('has books that residents and organisations gave', async () => {
    const copies = (await everyTitle(hall)).flatMap((title) => title.copies);
    const given = copies.filter(({ source }) => source === 'donated');
    expect(given.length).toBeGreaterThan(15);
    expect(given.some(({ donorName }) => donorName === '萧敬亭')).toBe(true);
    expect(given.some(({ donorOrg }) => donorOrg === '福泉小学')).toBe(true);
    const givers = given.map(({ donorId, donorOrg }) => [donorId, donorOrg]);
    expect(givers.every((pair) => pair.filter((one) => one !== null).length === 1)).toBe(true);
  });

  it('has half a year of loans at the desk and at the screen, back in time or late', () => {
    expect(count('loan.made')).toBeGreaterThan(250);
    expect(count('loan.returned')).toBeGreaterThan(200);
    expect(count('loan.renewed')).toBeGreaterThan(10);
    expect(count('copy.used')).toBeGreaterThan(80);
    expect(number('SELECT count(DISTINCT source) FROM loan')).toBe(2);
    const late = number('SELECT count(*) FROM loan WHERE ended_on > due_on');
    expect(late).toBeGreaterThan(10);
    expect(late).toBeLessThan(count('loan.returned') / 4);
    expect(number('SELECT count(*) FROM conflict')).toBe(0);
    expect(number(`SELECT count(*) FROM copy_act WHERE at > ${OPENING}`)).toBe(0);
  });

  it('has holds that were filled and that ran out, one lost book and one that was mended', () => {
    expect(count('hold.placed')).toBeGreaterThan(10);
    expect(number("SELECT count(*) FROM hold WHERE ended = 'filled'")).toBeGreaterThan(0);
    expect(number("SELECT count(*) FROM hold WHERE ended = 'expired'")).toBeGreaterThan(0);
    expect(number("SELECT count(*) FROM loan WHERE ended = 'lost'")).toBe(1);
    expect(number("SELECT count(*) FROM copy WHERE state = 'lost'")).toBe(1);
    expect(number("SELECT count(*) FROM copy_act WHERE condition = 'damaged'")).toBe(1);
    expect(number("SELECT count(*) FROM copy WHERE state = 'damaged'")).toBe(0);
  });

  it('has readers to call, readers who wait, and two families on a parent’s card', async () => {
    const overdue = await hall.value('lending.overdue', {});
    expect(overdue.length).toBeGreaterThanOrEqual(3);
    expect(overdue.every(({ reader }) => reader !== null)).toBe(true);
    const { shelf, waiting } = await hall.value('lending.holds', {});
    expect(shelf.length + waiting.length).toBeGreaterThan(0);
    for (const [parent, child] of [
      ['陈静', '陈浩然'],
      ['马晓燕', '马若溪'],
    ] as const) {
      const { rows } = await hall.value('people.search', { query: parent });
      const [{ personId } = { personId: '' }] = rows;
      const { members } = await hall.value('lending.reader', { personId });
      expect(members.map(({ name }) => name)).toEqual([child]);
    }
  });
});
