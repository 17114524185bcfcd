import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  addPurpose,
  editProduct,
  enrolMakers,
  handingOver,
  holdSale,
} from '../../fixtures/charity-stall.ts';
import { JPEG } from '../../fixtures/crafts.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls } from '../../fixtures/hall.ts';
import { closing } from '../../fixtures/till-days.ts';
import { addGoods, addPieces, decideSale, goodsLine, sell } from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('the slideshow', () => {
  it('shows what is for sale and here, the newest first, and its makers as they agreed', async () => {
    const hall = await openHall();
    const { shown, hidden, adult } = await enrolMakers(hall);
    const story = '捏了三天。';
    await hall.value('crafts.saveMaker', {
      personId: shown,
      chosenName: null,
      story,
      consent: true,
    });
    const tigers = await addGoods(hall, { name: '泥老虎', priceFen: 38_00 });
    const about = '照着外婆家的布老虎捏的。';
    const makerIds = [shown, hidden, adult];
    await editProduct(hall, tigers.productId, { makerIds, className: '三（2）班', story: about });
    await hall.value('crafts.setPicture', { productId: tigers.productId, jpeg: JPEG });
    const boats = await addPieces(hall, { name: '小龙舟' });
    await addGoods(hall, { name: '还没到货', quantity: 0 });
    const gone = await addGoods(hall, { name: '不卖了' });
    await editProduct(hall, gone.productId, { forSale: false });
    const display = await hall.value('charity.display', {}, hall.staff.anyone);
    expect(display).toMatchObject({ afterMinutes: 3, last: null });
    expect(display.slides.map(({ productId }) => productId)).toEqual([
      boats.productId,
      tigers.productId,
    ]);
    expect(display.slides[1]).toEqual({
      productId: tigers.productId,
      name: '泥老虎',
      craft: 'paper',
      priceFen: 38_00,
      story: about,
      makers: [
        { name: '小明', story },
        { name: '赵德才', story: null },
      ],
      className: '三（2）班',
      hasPicture: true,
    });
    await decideSale(hall, { slideshowAfterMinutes: null });
    const never = await hall.value('charity.display', {}, hall.staff.anyone);
    expect(never.afterMinutes).toBeNull();
  });

  it('says what the last sale brought that is closed, and what of it was handed over', async () => {
    const hall = await openHall();
    const purposeId = await addPurpose(hall);
    await decideSale(hall, { purposeId });
    const eventId = await holdSale(hall);
    const { productId } = await addGoods(hall);
    const tillDayId = crypto.randomUUID();
    await hall.value('till.open', { tillDayId, floatFen: 0, eventId });
    await sell(hall, [goodsLine(productId, 3)], 30_00);
    const last = async () => (await hall.value('charity.display', {}, hall.staff.anyone)).last;
    expect(await last()).toBeNull();
    await hall.value('till.close', closing(tillDayId, 30_00));
    await hall.value('charity.handOver', handingOver(purposeId, 12_00));
    expect(await last()).toEqual({
      on: '2026-03-02',
      eventName: '端午义卖',
      takingsFen: 30_00,
      purposes: ['山区图书室'],
      handedOverFen: 12_00,
    });
  });
});

describe('a product', () => {
  it('tells no full name of a child who made it: in its name, story or class, whichever was said first', async () => {
    const hall = await openHall();
    const { shown, adult } = await enrolMakers(hall);
    const craft = { craft: 'clay' as const, name: '泥老虎' };
    const makerIds = [shown, adult];
    const refused = (fields: object) =>
      hall.refusal('crafts.save', { mode: 'counted', fields: { ...craft, makerIds, ...fields } });
    const told = [
      { name: '王小明的老虎' },
      { story: '是王 小 明做的' },
      { className: '王小明小组' },
    ];
    for (const fields of told) expect(await refused(fields)).toBe('full-name-of-a-child');
    const { productId } = await addGoods(hall, { name: '王小明的老虎' });
    expect(await editProduct(hall, productId, { makerIds })).toMatchObject({
      refusal: 'full-name-of-a-child',
    });
    const renamed = { makerIds, name: '小明和赵德才的老虎' };
    expect(await editProduct(hall, productId, renamed)).toMatchObject({ ok: true });
    expect(await editProduct(hall, productId, { story: '王小明' })).toMatchObject({
      refusal: 'full-name-of-a-child',
    });
    // Another Wang Xiaoming is nobody's maker.
    await enrol(hall, { name: '赵小虎', birthYear: 1980 });
    expect(await editProduct(hall, productId, { story: '赵小虎' })).toMatchObject({ ok: true });
  });
});
