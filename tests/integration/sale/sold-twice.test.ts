import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeHalls, openHall, removeHalls, twinOf } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import {
  addPieces,
  donationLine,
  openDay,
  pieceLine,
  pieceOf,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('a piece that two tills sold with no network', () => {
  it('stands in both sales and is shown with both receipts, until one is taken back', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const twin = twinOf(hall);
    const [here, there] = [
      await sell(hall, [pieceLine(cat)], 80_00),
      await sell(twin, [pieceLine(cat)], 80_00),
    ];
    await hear(twin, hall);
    const [twice] = await hall.value('till.soldTwice', {}, hall.staff.clerk);
    expect(twice).toMatchObject({ pieceId: cat.pieceId, code: cat.code, product: '小猫泥塑' });
    expect(twice?.sales.map(({ saleId }) => saleId).toSorted()).toEqual(
      [here.saleId, there.saleId].toSorted(),
    );
    expect(await hall.value('till.sales', {})).toHaveLength(2);
    const lines = there.lines.map(({ lineId }) => ({ lineId, quantity: 1 }));
    await hall.value('till.refund', refunding(there, lines, 80_00));
    expect(await hall.value('till.soldTwice', {}, hall.staff.clerk)).toEqual([]);
    expect(await pieceOf(hall, cat.productId, cat.pieceId)).toMatchObject({ state: 'sold' });
  });

  it('stands in both sales also where one cart was paid in two copies of the file', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const lines = [pieceLine(cat), donationLine(7)];
    const twin = twinOf(hall);
    await sell(hall, lines, 80_07);
    await sell(twin, lines, 80_07);
    await hear(twin, hall);
    const sales = await hall.value('till.sales', {});
    expect(sales.map(({ totalFen }) => totalFen)).toEqual([80_07, 80_07]);
    for (const { saleId } of sales)
      expect((await hall.value('till.sale', { saleId })).lines).toHaveLength(2);
    expect(await hall.value('till.soldTwice', {}, hall.staff.clerk)).toHaveLength(1);
  });
});
