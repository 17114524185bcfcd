import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../fixtures/hall-clock.ts';
import { eventsOf } from '../../fixtures/hall-journal.ts';
import { enrol, member, planShift, scan } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addGoods,
  by,
  decideSale,
  goodsLine,
  openDay,
  payment,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('points', () => {
  const withPoints = async () => {
    const hall = await openHall();
    await openDay(hall);
    await decideSale(hall, { pointFen: 50, pointsPerHour: 10 });
    const person = await member(hall, { name: '王芳' });
    await planShift(hall, { date: '2026-03-02', start: 540, end: 660 });
    await scan(hall, person.code);
    hall.clock.pass(2 * HOUR);
    await scan(hall, person.code);
    return { hall, person };
  };

  it('of service pay, are spent once, and come back with a refund', async () => {
    const { hall, person } = await withPoints();
    const { personId } = person;
    const left = async () => {
      const found = await hall.value('till.find', { code: person.code });
      return found.kind === 'card' ? found.points : null;
    };
    expect(await left()).toBe(20);
    const { productId } = await addGoods(hall, { priceFen: 6_00 });
    const given = { personId, tenders: [by('points', 5_00), by('cash', 1_00)] };
    const request = payment([goodsLine(productId)], given);
    expect(await hall.refusal('till.pay', { ...request, personId: null })).toBe('unknown-person');
    const sale = await hall.value('till.pay', request);
    expect(await left()).toBe(10);
    expect(await hall.value('till.pay', request)).toEqual(sale);
    expect(await left()).toBe(10);
    const more = payment([goodsLine(productId)], {
      personId,
      tenders: [by('points', 6_00)],
    });
    expect(await hall.refusal('till.pay', more)).toBe('points-short');
    const lines = sale.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const tenders = [
      { kind: 'points' as const, fen: 5_00, reference: null },
      { kind: 'cash' as const, fen: 1_00, reference: null },
    ];
    await hall.value('till.refund', refunding(sale, lines, 6_00, { tenders }));
    expect(await left()).toBe(20);
  });

  it('name the person in one event that can be detached, and in no other', async () => {
    const { hall, person } = await withPoints();
    const { productId } = await addGoods(hall, { priceFen: 5_00 });
    const { personId } = person;
    await sell(hall, [goodsLine(productId)], 5_00, { personId, tenders: [by('points', 5_00)] });
    const naming = eventsOf(hall)
      .filter(({ body }) => JSON.stringify(body).includes(personId))
      .map(({ header }) => header.type)
      .filter((type) => type.startsWith('sale.') || type.includes('points'));
    expect(naming).toEqual(['person.points-spent']);
  });

  it('follow merged records to the one that stands', async () => {
    const { hall, person } = await withPoints();
    const { productId } = await addGoods(hall, { priceFen: 5_00 });
    const { personId } = person;
    const request = payment([goodsLine(productId)], { personId, tenders: [by('points', 5_00)] });
    const sale = await hall.value('till.pay', request);
    const other = await enrol(hall, { name: '王芳' });
    await hall.value('people.merge', { keepId: other.personId, mergeId: personId });
    expect(await hall.value('till.find', { code: person.code })).toMatchObject({
      personId: other.personId,
      points: 10,
    });
    expect(await hall.value('till.pay', request)).toEqual(sale);
  });

  it('of somebody who was erased are nobody’s: the sale stands, and is refunded', async () => {
    const { hall, person } = await withPoints();
    const { productId } = await addGoods(hall, { priceFen: 5_00 });
    const { personId } = person;
    const request = payment([goodsLine(productId)], { personId, tenders: [by('points', 5_00)] });
    const sale = await hall.value('till.pay', request);
    const { tillDayId } = sale;
    const report = await hall.value('till.report', { tillDayId });
    await hall.value('people.erase', { personId, reason: 'asked' });
    expect(await hall.value('till.report', { tillDayId })).toEqual(report);
    expect(await hall.value('till.pay', request)).toEqual(sale);
    // As a second copy of the sales from before would bring them back.
    const { journal, db } = hall.store;
    const again = { personId, entryId: sale.saleId, points: 10, on: '2026-03-02' };
    journal.transaction(() => journal.append('person.points-spent', again, { actor: 'recover' }));
    expect(db.prepare<[], number>('SELECT count(*) FROM points_spent').pluck().get()).toBe(0);
    const lines = sale.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const tenders = [{ kind: 'points' as const, fen: 5_00, reference: null }];
    await hall.value('till.refund', refunding(sale, lines, 5_00, { tenders }));
    const naming = eventsOf(hall).filter(
      ({ header, body }) => header.type === 'person.points-spent' && body !== null,
    );
    expect(naming).toEqual([]);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});
