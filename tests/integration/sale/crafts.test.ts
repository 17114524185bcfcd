import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../shared/contract/calls.ts';
import { isItemCode, itemCodeOf, itemCodeParts } from '../../../shared/domain/sale/item-code.ts';
import { addProduct, productOf, namesFound, NOBODY, receive } from '../../fixtures/crafts-desk.ts';
import { HERE, holdWorkshop, JPEG, openCrafts, THERE } from '../../fixtures/crafts.ts';
import { MINUTE } from '../../fixtures/hall-clock.ts';
import { rowsOf } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, OPENING, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const CHILD = { birthYear: 2016, guardianName: '王芳', guardianPhone: '13812345678' };

describe('a product', () => {
  it('has a code of its own where it is counted, and none where each piece has one', async () => {
    const crafts = await openCrafts();
    const counted = await addProduct(crafts);
    expect(counted.code).toBe(itemCodeOf(HERE, 1));
    const ofPieces = await addProduct(crafts, {}, 'pieces');
    expect(ofPieces.code).toBeNull();
    const { codes } = await receive(crafts, ofPieces.productId, 3);
    expect(codes).toEqual([2, 3, 4].map((serial) => itemCodeOf(HERE, serial)));
    expect((await addProduct(crafts)).code).toBe(itemCodeOf(HERE, 5));
    expect(await receive(crafts, counted.productId, 3)).toEqual({ codes: [] });
  });

  it('is what was said of it', async () => {
    const crafts = await openCrafts();
    const { personId, number } = await enrol(crafts.hall, {
      ...CHILD,
      guardianConsent: true,
    });
    const fields = {
      name: '小龙舟',
      craft: 'boat' as const,
      priceFen: 1250,
      makerIds: [personId, personId],
      className: '三年级二班',
      activityId: await holdWorkshop(crafts.hall),
      story: '端午节做的',
      forSale: false,
    };
    const { productId } = await addProduct(crafts, fields);
    expect(await productOf(crafts, productId)).toMatchObject({
      ...fields,
      makerIds: [personId],
      mode: 'counted',
      addedOn: '2026-03-02',
      activityName: '端午手工课',
      makers: [{ personId, number, name: '王小明', isChild: true, shownName: null }],
      prices: [{ at: OPENING, priceFen: 1250 }],
      places: [],
      pieces: [],
      movements: [],
    });
    expect(await crafts.value('crafts.classes', {})).toEqual(['三年级二班']);
  });

  it('needs a way to be counted, a name and a craft, and knows its makers and activity', async () => {
    const crafts = await openCrafts();
    const fields = { name: '泥老虎', craft: 'clay' as const };
    const refused = (request: Request<'crafts.save'>) => crafts.refusal('crafts.save', request);
    expect(await refused({ fields })).toBe('invalid-request');
    expect(await refused({ mode: 'counted', fields: { name: '泥老虎' } })).toBe('invalid-request');
    expect(await refused({ mode: 'counted', fields: { craft: 'clay' } })).toBe('invalid-request');
    const makers = { ...fields, makerIds: [NOBODY] };
    expect(await refused({ mode: 'counted', fields: makers })).toBe('unknown-maker');
    const activity = { ...fields, activityId: NOBODY };
    expect(await refused({ mode: 'counted', fields: activity })).toBe('unknown-activity');
    expect(await refused({ productId: NOBODY, fields })).toBe('unknown-product');
    const { productId } = await addProduct(crafts);
    expect(await refused({ productId, mode: 'pieces', fields })).toBe('invalid-request');
    expect(await crafts.refusal('crafts.get', { productId: NOBODY })).toBe('unknown-product');
  });

  it('is edited on top of what its editor saw', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, { priceFen: 500 });
    const { seen } = await productOf(crafts, productId);
    await crafts.value('crafts.save', { productId, fields: { priceFen: 600 }, seen });
    const late = { productId, fields: { priceFen: 700 }, seen };
    expect(await crafts.refusal('crafts.save', late)).toBe('changed-meanwhile');
    await crafts.value('crafts.save', { ...late, fields: { priceFen: 600, name: '小老虎' } });
    expect(await productOf(crafts, productId)).toMatchObject({ priceFen: 600, name: '小老虎' });
  });

  it('writes nothing where nothing changes', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    const before = rowsOf(crafts.hall).length;
    const fields = { name: '泥老虎', priceFen: null, forSale: true, makerIds: [], story: '' };
    const { seen } = await productOf(crafts, productId);
    await crafts.value('crafts.save', { productId, fields, seen });
    expect(rowsOf(crafts.hall)).toHaveLength(before);
  });

  it('keeps every price with its time, the one that stands first', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, { priceFen: 1 });
    for (const priceFen of [99_999_99, null, 800]) {
      crafts.hall.clock.pass(MINUTE);
      const { seen } = await productOf(crafts, productId);
      await crafts.value('crafts.save', { productId, fields: { priceFen }, seen });
    }
    expect((await productOf(crafts, productId)).prices).toEqual([
      { at: OPENING + 3 * MINUTE, priceFen: 800 },
      { at: OPENING + 2 * MINUTE, priceFen: null },
      { at: OPENING + MINUTE, priceFen: 99_999_99 },
      { at: OPENING, priceFen: 1 },
    ]);
    for (const priceFen of [0, -1, 99_999_99 + 1, 1.5])
      expect(await crafts.refusal('crafts.save', { productId, fields: { priceFen } })).toBe(
        'invalid-request',
      );
  });

  it('has a picture, the latest one', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    expect(await crafts.refusal('crafts.picture', { productId })).toBe('no-picture');
    for (const jpeg of ['', 'not base64!', 'iVBORw0KGgo=', JPEG.slice(0, 40)])
      expect(await crafts.refusal('crafts.setPicture', { productId, jpeg })).toBe('not-a-picture');
    await crafts.value('crafts.setPicture', { productId, jpeg: JPEG });
    expect(await crafts.value('crafts.picture', { productId })).toEqual({ jpeg: JPEG });
    expect(await productOf(crafts, productId)).toMatchObject({ hasPicture: true });
    const unknown = { productId: NOBODY, jpeg: JPEG };
    expect(await crafts.refusal('crafts.setPicture', unknown)).toBe('unknown-product');
    expect(await crafts.refusal('crafts.picture', { productId: NOBODY })).toBe('unknown-product');
  });
});

describe('looking for a product', () => {
  it('goes by name, pinyin, initials, class, maker and code, all words together', async () => {
    const crafts = await openCrafts();
    const { personId } = await enrol(crafts.hall, {
      name: '欧阳娜娜',
      ...CHILD,
      guardianConsent: true,
    });
    await crafts.value('crafts.saveMaker', {
      personId,
      chosenName: '小星星',
      story: null,
      consent: true,
    });
    const tiger = await addProduct(crafts, { name: '泥老虎', makerIds: [personId] });
    const boat = await addProduct(
      crafts,
      { name: '龙舟模型', craft: 'boat', className: '重庆路小学' },
      'pieces',
    );
    const { codes } = await receive(crafts, boat.productId, 2);
    const [first = ''] = codes;
    for (const query of [
      '泥老虎',
      '老虎',
      'nilaohu',
      'laohu',
      'nlh',
      'lh',
      'LAO',
      '欧阳',
      'ouyang',
      'oynn',
      '娜娜',
      '小星星',
      'xxx',
      '老虎 欧阳',
      tiger.code ?? '',
    ])
      expect([query, await namesFound(crafts, query)]).toEqual([query, ['泥老虎']]);
    for (const query of [
      '龙舟',
      'lzmx',
      '重庆',
      'chongqing',
      'cqlxx',
      first,
      ` ${first.slice(0, 6)} ${first.slice(6)}`,
      first.slice(-6),
    ])
      expect([query, await namesFound(crafts, query)]).toEqual([query, ['龙舟模型']]);
    for (const query of ['', '  ', '22007', '0000'])
      expect([query, await namesFound(crafts, query)]).toEqual([query, ['龙舟模型', '泥老虎']]);
    for (const query of ['老虎 龙舟', '王', 'hu lao zz', itemCodeOf(HERE, 999), '22'])
      expect([query, await namesFound(crafts, query)]).toEqual([query, []]);
  });

  it('tells what is for sale, what is sold out and what lies here', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, { name: '甲' });
    await receive(crafts, productId, 2);
    await receive(crafts, productId, 3, HERE);
    await receive(crafts, productId, 4, THERE);
    const off = await addProduct(crafts, { name: '乙', forSale: false });
    await receive(crafts, off.productId, 1);
    await addProduct(crafts, { name: '丙', craft: 'boat' });
    const find = (request: Request<'crafts.search'>) => crafts.value('crafts.search', request);
    expect(await find({ only: 'for-sale' })).toMatchObject({
      rows: [{ name: '甲', stock: 9, stockHere: 5 }],
      total: 1,
    });
    expect((await find({ only: 'sold-out' })).rows.map(({ name }) => name)).toEqual(['丙']);
    expect((await find({ craft: 'boat' })).rows.map(({ name }) => name)).toEqual(['丙']);
    expect(await find({ limit: 1 })).toMatchObject({ rows: [{}], total: 3 });
  });
});

describe('item codes', () => {
  it('are used up at the last serial of this kiosk, and never given twice', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, {}, 'pieces');
    const last = itemCodeOf(HERE, 9_999_998);
    const piece = { pieceId: randomUUID(), productId, code: last, on: '2026-03-02' };
    crafts.journal.transaction(() =>
      crafts.journal.append('piece.added', piece, { actor: 'seller' }),
    );
    const two = { moveId: randomUUID(), productId, quantity: 2, to: 0 };
    expect(await crafts.refusal('crafts.receive', two)).toBe('item-codes-used-up');
    const [code = ''] = (await receive(crafts, productId, 1)).codes;
    expect(isItemCode(code) && itemCodeParts(code)).toEqual({ device: HERE, serial: 9_999_999 });
    const fields = { name: '泥老虎', craft: 'clay' as const };
    expect(await crafts.refusal('crafts.save', { mode: 'counted', fields })).toBe(
      'item-codes-used-up',
    );
    await crafts.value('crafts.save', { mode: 'pieces', fields });
  });
});
