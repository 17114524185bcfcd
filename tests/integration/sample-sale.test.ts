import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCrafts } from '../../main/store/sample/sample-crafts.ts';
import { samplePeople } from '../../main/store/sample/sample-people.ts';
import { tellsFullName } from '../../shared/domain/sale/shown-maker.ts';
import { ALWAYS, journalFen, noticeOf } from '../fixtures/charity-stall.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { ANYONE, OPENING, removeHalls, type Hall } from '../fixtures/hall.ts';
import { sampleCopy } from '../fixtures/sample-hall.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await sampleCopy();
}, 60_000);
afterAll(removeHalls);

const products = async (from: Hall) => {
  const { rows } = await from.value('crafts.search', { query: '', limit: 500 });
  return await Promise.all(rows.map(({ productId }) => from.value('crafts.get', { productId })));
};

describe('the charity sale of the sample hall', () => {
  it('has twenty crafts of the four kinds, one-off and counted, in classes, from the workshop', async () => {
    const all = await products(hall);
    expect(all).toHaveLength(20);
    expect(new Set(all.map(({ craft }) => craft))).toEqual(
      new Set(['clay', 'glass', 'wood', 'boat']),
    );
    expect(new Set(all.map(({ mode }) => mode))).toEqual(new Set(['pieces', 'counted']));
    expect(all.every(({ activityName }) => activityName === '义卖手工坊')).toBe(true);
    expect((await hall.value('crafts.classes', {})).length).toBe(3);
    const kinds = new Set(
      eventsOf(hall).flatMap(({ header, body }) =>
        header.type === 'stock.moved' && typeof body === 'object' && body !== null && 'kind' in body
          ? [body.kind]
          : [],
      ),
    );
    expect(kinds).toEqual(new Set(['received', 'moved', 'written-off', 'taken-home']));
  });

  it('shows children by a given or chosen name with consent, and not at all without', async () => {
    const makers = await hall.value('crafts.makers', { query: '', limit: 50 });
    const children = makers.filter(({ isChild }) => isChild);
    expect(children.some(({ shownName }) => shownName === null)).toBe(true);
    expect(children.map(({ shownName }) => shownName)).toEqual(
      expect.arrayContaining(['满满', '可馨', '小溪', null]),
    );
    const said = JSON.stringify([
      await noticeOf(hall),
      await hall.value('charity.display', {}, ANYONE),
    ]);
    const crafts = JSON.stringify(sampleCrafts.map(({ name, story }) => [name, story]));
    const minors = samplePeople.filter(({ age }) => age <= 18);
    expect(minors.filter(({ name }) => tellsFullName(said + crafts, name))).toEqual([]);
  });

  it('has two past events of two sellers each, closed, with a small variance and a refund', async () => {
    const days = await hall.value('till.days', ALWAYS);
    expect(days).toHaveLength(4);
    expect(new Set(days.map(({ on }) => on)).size).toBe(2);
    expect(days.every(({ closedAt, sales }) => closedAt !== null && sales > 3)).toBe(true);
    expect(days.filter(({ varianceFen }) => varianceFen !== 0)).toMatchObject([
      { varianceFen: -150 },
    ]);
    const reports = await Promise.all(
      days.map(({ tillDayId }) => hall.value('till.report', { tillDayId })),
    );
    expect(new Set(reports.map(({ close }) => close?.closedBy))).toEqual(
      new Set(['义卖台', '义卖二台']),
    );
    expect(reports.reduce((sum, { refunds }) => sum + refunds, 0)).toBe(1);
    expect(reports.every(({ closedAt }) => (closedAt ?? 0) < OPENING)).toBe(true);
  });

  it('has takings that agree with the journal, and handed the first sale’s over', async () => {
    const notice = await noticeOf(hall);
    expect(notice.journal).toEqual({ takingsFen: journalFen(hall), equal: true });
    expect(notice.purposes.map(({ name }) => name)).not.toContain(null);
    expect(notice.purposes.every(({ partner, filingNumber }) => partner && filingNumber)).toBe(
      true,
    );
    const [slip, ...others] = await hall.value('charity.handovers', ALWAYS);
    expect(others).toEqual([]);
    expect(slip?.fen).toBeGreaterThan(100_00);
    const { last, slides } = await hall.value('charity.display', {}, ANYONE);
    expect(last?.takingsFen).toBeGreaterThan(0);
    expect(slides.length).toBeGreaterThan(10);
  });
});
