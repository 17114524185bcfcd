import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addProduct, NOBODY, productOf, receive } from '../../fixtures/crafts-desk.ts';
import { HERE, openCrafts, THERE } from '../../fixtures/crafts.ts';
import { MINUTE } from '../../fixtures/hall-clock.ts';
import { rowsOf } from '../../fixtures/hall-journal.ts';
import { closeHalls, OPENING, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('stock', () => {
  it('comes in, is allotted, counted, written off and taken home', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    await receive(crafts, productId, 10);
    const moved = { productId, quantity: 4, from: 0, to: HERE };
    await crafts.value('crafts.move', { moveId: randomUUID(), ...moved });
    const short = { productId, place: HERE, counted: 3, note: '少了一个' };
    expect(await crafts.value('crafts.count', { moveId: randomUUID(), ...short })).toEqual({
      difference: -1,
    });
    const more = { productId, place: THERE, counted: 2 };
    expect(await crafts.value('crafts.count', { moveId: randomUUID(), ...more })).toEqual({
      difference: 2,
    });
    const gone = { productId, quantity: 2, from: 0 };
    for (const kind of ['written-off', 'taken-home'] as const)
      await crafts.value('crafts.remove', { moveId: randomUUID(), ...gone, kind });
    const { places, movements } = await productOf(crafts, productId);
    expect(places).toEqual([
      { place: 0, quantity: 2 },
      { place: HERE, quantity: 3 },
      { place: THERE, quantity: 2 },
    ]);
    expect(movements.map(({ kind, quantity, from, to }) => [kind, quantity, from, to])).toEqual([
      ['taken-home', 2, 0, null],
      ['written-off', 2, 0, null],
      ['counted', 2, null, THERE],
      ['counted', 1, HERE, null],
      ['moved', 4, 0, HERE],
      ['received', 10, null, 0],
    ]);
    expect(movements[3]?.note).toBe('少了一个');
  });

  it('is not taken from where it is not, nor brought to where no till is', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    await receive(crafts, productId, 3);
    const moveId = randomUUID();
    const wanted = { moveId, productId, quantity: 4, from: 0 };
    const kind = 'written-off' as const;
    expect(await crafts.refusal('crafts.move', { ...wanted, to: HERE })).toBe('not-there');
    expect(await crafts.refusal('crafts.remove', { ...wanted, kind })).toBe('not-there');
    const some = { ...wanted, quantity: 1 };
    expect(await crafts.refusal('crafts.move', { ...some, to: 9 })).toBe('unknown-place');
    expect(await crafts.refusal('crafts.move', { ...some, from: HERE, to: 0 })).toBe('not-there');
    const ofNobody = { ...some, productId: NOBODY, to: HERE };
    expect(await crafts.refusal('crafts.move', ofNobody)).toBe('unknown-product');
    const strange = { ...some, pieceId: NOBODY, to: HERE };
    expect(await crafts.refusal('crafts.move', strange)).toBe('unknown-piece');
    const far = { moveId, productId, quantity: 1, to: 9 };
    expect(await crafts.refusal('crafts.receive', far)).toBe('unknown-place');
    const count = { moveId, productId, place: 9, counted: 1 };
    expect(await crafts.refusal('crafts.count', count)).toBe('unknown-place');
    expect((await productOf(crafts, productId)).places).toEqual([{ place: 0, quantity: 3 }]);
    // To where it is already: nothing to write.
    await crafts.value('crafts.move', { ...some, to: 0 });
    expect((await productOf(crafts, productId)).movements).toHaveLength(1);
  });

  it('of pieces is those that stand there: they are moved one by one, and never counted by number', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, {}, 'pieces');
    const other = await addProduct(crafts, {}, 'pieces');
    const { codes } = await receive(crafts, productId, 2);
    const [one] = crafts.stock.piecesOf(productId);
    const pieceId = one?.pieceId ?? '';
    const wanted = { moveId: randomUUID(), productId, quantity: 1, from: 0, to: HERE };
    expect(await crafts.refusal('crafts.move', wanted)).toBe('unknown-piece');
    expect(await crafts.refusal('crafts.move', { ...wanted, pieceId, quantity: 2 })).toBe(
      'not-there',
    );
    const ofOther = { ...wanted, pieceId, productId: other.productId };
    expect(await crafts.refusal('crafts.move', ofOther)).toBe('unknown-piece');
    await crafts.value('crafts.move', { ...wanted, pieceId });
    const again = { ...wanted, moveId: randomUUID(), pieceId };
    expect(await crafts.refusal('crafts.move', again)).toBe('not-there');
    expect(await productOf(crafts, productId)).toMatchObject({
      places: [
        { place: 0, quantity: 1 },
        { place: HERE, quantity: 1 },
      ],
      pieces: [
        { code: codes[0], state: 'on-sale', place: HERE, soldTwice: false, saleNumber: null },
        { code: codes[1], state: 'on-sale', place: 0 },
      ],
    });
    const gone = { moveId: randomUUID(), productId, pieceId, quantity: 1, from: HERE };
    await crafts.value('crafts.remove', { ...gone, kind: 'taken-home' });
    expect(crafts.stock.piece(pieceId)).toMatchObject({ state: 'taken-home', place: null });
    const count = { moveId: randomUUID(), productId, place: 0, counted: 1 };
    expect(await crafts.refusal('crafts.count', count)).toBe('pieces-not-counted');
  });

  it('is moved once by a call that is repeated', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, {}, 'pieces');
    const goods = { moveId: randomUUID(), productId, quantity: 2, to: 0 };
    const first = await crafts.value('crafts.receive', goods);
    expect(await crafts.value('crafts.receive', goods)).toEqual(first);
    const counted = await addProduct(crafts);
    await receive(crafts, counted.productId, 5);
    const twice = async (work: () => Promise<unknown>) =>
      expect(await work()).toEqual(await work());
    const base = { productId: counted.productId, quantity: 2, from: 0 };
    const [a, b, c, d] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await twice(() => crafts.value('crafts.move', { moveId: a, ...base, to: HERE }));
    await twice(() => crafts.value('crafts.remove', { moveId: b, ...base, kind: 'written-off' }));
    const count = { productId: counted.productId, place: 0 };
    await twice(() => crafts.value('crafts.count', { moveId: c, ...count, counted: 0 }));
    await twice(() => crafts.value('crafts.count', { moveId: d, ...count, counted: 0 }));
    expect((await productOf(crafts, counted.productId)).places).toEqual([
      { place: HERE, quantity: 2 },
    ]);
    expect(crafts.stock.piecesOf(productId)).toHaveLength(2);
  });

  it('never moves before what moved before, though the clock be set back', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, {}, 'pieces');
    await receive(crafts, productId, 1);
    const pieceId = crafts.stock.piecesOf(productId)[0]?.pieceId ?? '';
    crafts.hall.clock.setWall(OPENING - 60 * MINUTE);
    const moved = { productId, pieceId, quantity: 1, from: 0, to: HERE };
    await crafts.value('crafts.move', { moveId: randomUUID(), ...moved });
    expect(crafts.stock.piece(pieceId)?.place).toBe(HERE);
    expect(crafts.stock.lastAt(productId)).toBe(OPENING);
  });

  it('may be sold below nothing, and a count puts it right', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    await receive(crafts, productId, 1);
    crafts.sell({ productId, quantity: 3, from: 0 });
    expect((await productOf(crafts, productId)).places).toEqual([{ place: 0, quantity: -2 }]);
    const count = { moveId: randomUUID(), productId, place: 0, counted: 4 };
    expect(await crafts.value('crafts.count', count)).toEqual({ difference: 6 });
    expect(crafts.stock.at(productId, 0)).toBe(4);
  });

  it('tells of a piece that two tills sold, until one of them takes it back', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts, {}, 'pieces');
    await receive(crafts, productId, 1);
    const pieceId = crafts.stock.piecesOf(productId)[0]?.pieceId ?? '';
    const goods = { productId, pieceId, from: 0 };
    const sales = [crafts.sell(goods), crafts.sell({ ...goods, from: HERE })];
    expect(crafts.stock.conflicts()).toEqual([{ pieceId, saleIds: sales.toSorted() }]);
    expect((await productOf(crafts, productId)).pieces).toMatchObject([
      { state: 'sold', soldTwice: true },
    ]);
    crafts.takeBack(sales[0] ?? '', goods, 0);
    expect(crafts.stock.conflicts()).toEqual([]);
    expect(crafts.stock.piece(pieceId)).toMatchObject({ state: 'sold', saleId: sales[1] });
    crafts.takeBack(sales[1] ?? '', goods, HERE);
    expect(crafts.stock.piece(pieceId)).toMatchObject({ state: 'on-sale', place: HERE });
    expect(crafts.stock.ofProduct(productId)).toEqual([{ place: HERE, quantity: 1 }]);
  });

  it('knows the earlier of two movements that share an id, whichever came first', async () => {
    const crafts = await openCrafts();
    const { productId } = await addProduct(crafts);
    const move = { moveId: randomUUID(), productId, pieceIds: [], kind: 'received' as const };
    const facts = { from: null, to: 0, at: OPENING, on: '2026-03-02', note: null };
    for (const quantity of [5, 9])
      crafts.journal.transaction(() =>
        crafts.journal.append('stock.moved', { ...move, ...facts, quantity }, { actor: 'seller' }),
      );
    expect(crafts.stock.at(productId, 0)).toBe(5);
    const digest = crafts.digest();
    crafts.rebuildFrom(rowsOf(crafts.hall).toReversed());
    expect(crafts.stock.at(productId, 0)).toBe(5);
    expect(crafts.digest()).toBe(digest);
  });

  it('lies in the storeroom or at a till that is known', async () => {
    const crafts = await openCrafts();
    expect(await crafts.value('crafts.places', {})).toEqual([
      { place: HERE, name: '前台', isHere: true },
      { place: THERE, name: '门口', isHere: false },
    ]);
  });
});
