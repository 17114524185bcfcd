import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { ean13CheckDigit } from '../../../shared/domain/lending/ean13.ts';
import { readScan } from '../../../shared/domain/lending/scan-code.ts';
import { itemCodeOf } from '../../../shared/domain/sale/item-code.ts';

const cards = fc.stringMatching(/^[0-9]{30}$/).map(cardCodeOf);
const numbers = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9_999_999 }));
const copies = numbers.map(([device, serial]) => copyCodeOf(device, serial));
const items = numbers.map(([device, serial]) => itemCodeOf(device, serial));
const chineseBooks = fc
  .stringMatching(/^9787[0-9]{8}$/)
  .map((body) => body + ean13CheckDigit(body));

describe('the one scan box', () => {
  it('knows a card, a copy, an item and an ISBN by themselves', () => {
    fc.assert(
      fc.property(cards, copies, items, chineseBooks, (card, copy, item, isbn13) => {
        expect(readScan(card)).toEqual({ kind: 'card', code: card });
        expect(readScan(copy)).toEqual({ kind: 'copy', code: copy });
        expect(readScan(item)).toEqual({ kind: 'item', code: item });
        expect(readScan(isbn13)).toEqual({ kind: 'isbn', isbn13 });
      }),
    );
  });

  it('takes blanks, hyphens, line ends and full-width digits', () => {
    fc.assert(
      fc.property(fc.oneof(cards, copies, items, chineseBooks), (code) => {
        const wide = code.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        const grouped = code.replace(/(.{4})/g, '$1 ');
        for (const text of [`${code}\r\n`, wide, grouped, grouped.replaceAll(' ', '-')]) {
          expect(readScan(text)).toEqual(readScan(code));
        }
      }),
    );
  });

  it.each([
    ['7-02-000220-X', { kind: 'isbn', isbn13: '9787020002207' }],
    ['978-7-02-000220-7', { kind: 'isbn', isbn13: '9787020002207' }],
    ['978702000220701', { kind: 'isbn', isbn13: '9787020002207' }],
    ['978702000220751299', { kind: 'isbn', isbn13: '9787020002207' }],
    ['978-7-02-000220-8', { kind: 'damaged', what: 'isbn' }],
    ['7-02-000220-1', { kind: 'damaged', what: 'isbn' }],
    ['2100100000015', { kind: 'damaged', what: 'copy' }],
    ['210010000001', { kind: 'damaged', what: 'copy' }],
    ['2200100000015', { kind: 'damaged', what: 'item' }],
    // No device has the number 0.
    ['2200000000002', { kind: 'damaged', what: 'item' }],
    [`71${'0'.repeat(32)}`, { kind: 'damaged', what: 'card' }],
    [`71${'0'.repeat(25)}`, { kind: 'damaged', what: 'card' }],
    ['9770028836002', { kind: 'text', text: '9770028836002' }],
    ['4036526651248', { kind: 'text', text: '4036526651248' }],
    ['2300100000012', { kind: 'text', text: '2300100000012' }],
    ['13800138000', { kind: 'text', text: '13800138000' }],
    ['1984', { kind: 'text', text: '1984' }],
    ['I287.8/12', { kind: 'text', text: 'I287.8/12' }],
    ['  红楼梦\t第一回 ', { kind: 'text', text: '红楼梦 第一回' }],
    ['honglou-meng', { kind: 'text', text: 'honglou-meng' }],
    ['', { kind: 'text', text: '' }],
  ])('%j', (text, scan) => {
    expect(readScan(text)).toEqual(scan);
  });

  it('makes something of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readScan(text)).toHaveProperty('kind');
      }),
    );
  });
});
