import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPiece, type PieceMovement } from '../../../shared/domain/sale/piece-state.ts';
import { movementKinds } from '../../../shared/domain/sale/words.ts';

const move = (at: number, given: Partial<PieceMovement>): PieceMovement => ({
  kind: 'moved',
  to: null,
  at,
  stamp: String(at),
  saleId: null,
  ...given,
});
const received = move(1, { kind: 'received', to: 0 });
const sold = (at: number, saleId: string) => move(at, { kind: 'sold', saleId });
const back = (at: number, saleId: string, to: number | null = 0) =>
  move(at, { kind: 'refunded', saleId, to });

const gone = { place: null, saleId: null, soldTwice: [] };

describe('how a piece stands', () => {
  it.each([
    ['nothing has arrived', [], { ...gone, state: 'on-sale' }],
    ['in the storeroom', [received], { ...gone, state: 'on-sale', place: 0 }],
    ['allotted', [received, move(2, { to: 7 })], { ...gone, state: 'on-sale', place: 7 }],
    ['sold', [received, sold(2, 'a')], { ...gone, state: 'sold', saleId: 'a' }],
    [
      'sold and taken back',
      [received, sold(2, 'a'), back(3, 'a', 7)],
      { ...gone, state: 'on-sale', place: 7 },
    ],
    [
      'taken back broken',
      [received, sold(2, 'a'), back(3, 'a', null)],
      { ...gone, state: 'written-off' },
    ],
    [
      'taken back by a till whose clock was behind',
      [received, sold(5, 'a'), back(4, 'a')],
      { ...gone, state: 'on-sale', place: 0 },
    ],
    [
      'sold again',
      [received, sold(2, 'a'), back(3, 'a'), sold(4, 'b')],
      { ...gone, state: 'sold', saleId: 'b' },
    ],
    ['taken home', [received, move(2, { kind: 'taken-home' })], { ...gone, state: 'taken-home' }],
    [
      'written off',
      [received, move(2, { kind: 'written-off' })],
      { ...gone, state: 'written-off' },
    ],
    [
      'moved by one who did not know of the sale',
      [received, sold(2, 'a'), move(3, { to: 8 })],
      { ...gone, state: 'sold', saleId: 'a' },
    ],
    [
      'sold by two tills',
      [received, sold(3, 'b'), sold(2, 'a')],
      { state: 'sold', place: null, saleId: 'b', soldTwice: ['a', 'b'] },
    ],
    [
      'sold by two tills, one of which took it back',
      [received, sold(3, 'b'), sold(2, 'a'), back(4, 'b')],
      { ...gone, state: 'sold', saleId: 'a' },
    ],
  ])('%s', (_, movements, standing) => {
    expect(foldPiece(movements)).toEqual(standing);
  });

  const movements = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...movementKinds),
      to: fc.option(fc.integer({ min: 0, max: 3 })),
      at: fc.nat(5),
      stamp: fc.uuid(),
      saleId: fc.constantFrom('a', 'b', 'c'),
    }),
    { selector: ({ stamp }) => stamp, maxLength: 12 },
  );

  it('follows from the movements alone, whatever their order', () => {
    fc.assert(
      fc.property(
        movements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, stirred]) => {
          expect(foldPiece(stirred)).toEqual(foldPiece(all));
        },
      ),
    );
  });

  it('is at one place only while it is on sale, and sold only with a sale', () => {
    fc.assert(
      fc.property(movements, (all) => {
        const { state, place, saleId } = foldPiece(all);
        expect(place === null || state === 'on-sale').toBe(true);
        expect(saleId !== null).toBe(state === 'sold');
      }),
    );
  });
});
