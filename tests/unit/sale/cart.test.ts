import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { goodsProblem, pieceProblem, takeFrom } from '../../../shared/domain/sale/cart.ts';
import { earnedPoints, pointsBack } from '../../../shared/domain/sale/points.ts';
import {
  countOfSaleNumber,
  readSaleNumber,
  saleNumber,
} from '../../../shared/domain/sale/sale-number.ts';

const TILL = 7;

describe('a piece', () => {
  const piece = {
    state: 'on-sale',
    place: 0,
    till: TILL,
    isTwice: false,
    otherCart: null,
  } as const;

  it('is sold from the storeroom or this till alone, once, by the cart that has it', () => {
    expect(pieceProblem(piece)).toBeNull();
    expect(pieceProblem({ ...piece, place: TILL })).toBeNull();
    expect(pieceProblem({ ...piece, place: 8 })).toEqual({
      problem: 'allotted-elsewhere',
      facts: { place: 8 },
    });
    expect(pieceProblem({ ...piece, isTwice: true })?.problem).toBe('piece-twice');
    const otherCart = { cartId: 'cart-one', label: null };
    expect(pieceProblem({ ...piece, otherCart })).toEqual({
      problem: 'in-other-cart',
      facts: { cartId: 'cart-one', cart: '' },
    });
  });

  it('that is sold or gone is told so before anything else', () => {
    const otherCart = { cartId: 'cart-one', label: '王阿姨' };
    const gone = { ...piece, place: null, isTwice: true, otherCart };
    expect(pieceProblem({ ...gone, state: 'sold' })?.problem).toBe('piece-sold');
    expect(pieceProblem({ ...gone, state: 'written-off' })?.problem).toBe('piece-gone');
    expect(pieceProblem({ ...gone, state: 'taken-home' })?.problem).toBe('piece-gone');
  });
});

describe('counted goods', () => {
  it('are short, or another till has them', () => {
    expect(goodsProblem(5, { own: 2, storeroom: 3, elsewhere: null })).toBeNull();
    expect(goodsProblem(6, { own: 2, storeroom: 3, elsewhere: 8 })).toEqual({
      problem: 'short',
      facts: { left: 5 },
    });
    expect(goodsProblem(1, { own: 0, storeroom: -4, elsewhere: null })).toEqual({
      problem: 'short',
      facts: { left: 0 },
    });
    expect(goodsProblem(1, { own: 0, storeroom: 0, elsewhere: 8 })?.problem).toBe(
      'allotted-elsewhere',
    );
  });

  it('are taken from this till first, all of them, and from no place what it has not, but the last', () => {
    const stock = fc.integer({ min: -5, max: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), stock, stock, (quantity, own, storeroom) => {
        const parts = takeFrom(quantity, TILL, { own, storeroom });
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(part.quantity).toBeGreaterThan(0);
        const of = (place: number) => parts.find((one) => one.place === place)?.quantity ?? 0;
        const has = { own: Math.max(0, own), storeroom: Math.max(0, storeroom) };
        const short = Math.max(0, quantity - has.own - has.storeroom);
        expect(of(TILL)).toBeGreaterThanOrEqual(Math.min(quantity, has.own));
        expect(of(TILL)).toBeLessThanOrEqual(has.own + short);
        expect(of(0)).toBeLessThanOrEqual(has.storeroom + short);
      }),
    );
  });
});

describe('the number of a sale', () => {
  const on = isoDate('2026-03-02');

  it('names kiosk, date and count, and goes on beyond four digits', () => {
    expect(saleNumber(7, on, 12)).toBe('007-260302-0012');
    expect(saleNumber(7, on, 10_000)).toBe('007-260302-10000');
    expect(countOfSaleNumber('007-260302-10000')).toBe(10_000);
  });

  it('is read with dashes or without, in full width too', () => {
    expect(readSaleNumber(' 007-260302-0012 ')).toBe('007-260302-0012');
    expect(readSaleNumber('0072603020012')).toBe('007-260302-0012');
    expect(readSaleNumber('００７－２６０３０２－００１２')).toBe('007-260302-0012');
    expect(readSaleNumber('007-260302')).toBeNull();
    expect(readSaleNumber('小猫')).toBeNull();
  });
});

describe('points', () => {
  it('are earned by whole points', () => {
    expect(earnedPoints(0, 10)).toBe(0);
    expect(earnedPoints(59, 1)).toBe(0);
    expect(earnedPoints(60, 1)).toBe(1);
    expect(earnedPoints(90, 10)).toBe(15);
  });

  it('are all back once everything is refunded, in whatever parts, and never more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 10 }),
        (points, pointFen, parts) => {
          const paid = { fen: points * pointFen, points };
          let refunded = 0;
          let back = 0;
          for (const part of [...parts, paid.fen]) {
            const now = Math.min(part, paid.fen - refunded);
            back += pointsBack(paid, refunded, now);
            refunded += now;
            expect(back).toBe(Math.floor(refunded / pointFen));
          }
          expect(back).toBe(points);
        },
      ),
    );
  });
});
