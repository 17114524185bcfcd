import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addPurpose, purposeFields } from '../../fixtures/charity-stall.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addGoods,
  by,
  decideSale,
  goodsLine,
  openDay,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const purposeOf = async (hall: Hall, purposeId: string) => {
  const all = await hall.value('charity.purposes', {});
  const found = all.find((one) => one.purposeId === purposeId);
  if (found === undefined) throw new Error('no such purpose');
  return found;
};

describe('a purpose', () => {
  it('is what was said of it, and is edited on top of what was seen', async () => {
    const hall = await openHall();
    const purposeId = await addPurpose(hall);
    const { seen, ...row } = await purposeOf(hall, purposeId);
    expect(row).toEqual({ ...purposeFields(), purposeId, takingsFen: 0, handedOverFen: 0 });
    const fields = { ...purposeFields('山区助学'), description: '' };
    await hall.value('charity.savePurpose', { purposeId, fields, seen });
    expect(await purposeOf(hall, purposeId)).toMatchObject({ name: '山区助学', description: null });
    const late = { purposeId, fields: purposeFields('助学'), seen };
    expect(await hall.refusal('charity.savePurpose', late)).toBe('changed-meanwhile');
    const events = countEvents(hall);
    const now = await purposeOf(hall, purposeId);
    await hall.value('charity.savePurpose', { purposeId, fields, seen: now.seen });
    expect(countEvents(hall)).toBe(events);
  });

  it('has a name that no other one has, however it is spaced', async () => {
    const hall = await openHall();
    await addPurpose(hall);
    const other = await addPurpose(hall, '暖冬');
    const { seen } = await purposeOf(hall, other);
    for (const name of ['山区图书室', '山区 图书室']) {
      const fields = purposeFields(name);
      expect(await hall.refusal('charity.savePurpose', { fields })).toBe('name-taken');
      const edit = { purposeId: other, fields, seen };
      expect(await hall.refusal('charity.savePurpose', edit)).toBe('name-taken');
    }
    const unknown = { purposeId: crypto.randomUUID(), fields: purposeFields('助学') };
    expect(await hall.refusal('charity.savePurpose', unknown)).toBe('unknown-purpose');
  });

  it('gets what is sold for it unless something else is chosen, points apart', async () => {
    const hall = await openHall();
    const [usual, chosen] = [await addPurpose(hall), await addPurpose(hall, '暖冬')];
    await decideSale(hall, { purposeId: usual });
    await openDay(hall);
    const { productId } = await addGoods(hall, { priceFen: 10_00 });
    const sale = await sell(hall, [goodsLine(productId, 2)], 20_00);
    await sell(hall, [goodsLine(productId)], 10_00, {
      purposeId: chosen,
      tenders: [by('wechat', 10_00)],
    });
    const [line] = sale.lines;
    const back = [{ lineId: line?.lineId ?? '', quantity: 1 }];
    await hall.value('till.refund', refunding(sale, back, 10_00));
    expect(await purposeOf(hall, usual)).toMatchObject({ takingsFen: 10_00 });
    expect(await purposeOf(hall, chosen)).toMatchObject({ takingsFen: 10_00 });
  });
});
