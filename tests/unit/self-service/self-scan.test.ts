import { describe, expect, test } from 'vitest';
import { readSelfScan, takerOf } from '../../../renderer/features/self-service/self-scan.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';

const card = cardCodeOf('048291750364182739506172839416');
const copy = copyCodeOf(1, 42);
const damagedCopy = copy.slice(0, -1) + String((Number(copy.at(-1)) + 1) % 10);
const damagedCard = card.slice(0, -1) + String((Number(card.at(-1)) + 1) % 10);
const isbn = '9787020002207';
const item = '2200100000018';
const goods = '6901234567892';

test.each([
  [card, 'card'],
  [copy, 'copy'],
  [damagedCopy, 'damaged'],
  [damagedCard, 'damaged'],
  [isbn, 'publisher'],
  ['9787020002208', 'foreign'],
  [item, 'foreign'],
  [goods, 'foreign'],
])('%s is read as %s', (text, kind) => {
  expect(readSelfScan(text).kind).toBe(kind);
});

describe('at the idle screen', () => {
  const idle = { isFlowOpen: false, isOn: true };
  test.each([
    [card, 'check-in'],
    [damagedCard, 'check-in'],
    [goods, 'check-in'],
    [item, 'check-in'],
    [copy, 'self-service'],
    [damagedCopy, 'self-service'],
    [isbn, 'self-service'],
  ])('%s goes to the %s', (text, taker) => {
    expect(takerOf(text, idle)).toBe(taker);
  });

  test('a book is told that self-service is off rather than taken for a card', () => {
    const off = { isFlowOpen: false, isOn: false };
    expect(takerOf(copy, off)).toBe('self-service');
    expect(takerOf(isbn, off)).toBe('check-in');
    expect(takerOf(card, off)).toBe('check-in');
  });
});

test.each([card, copy, isbn, goods, damagedCard, item])(
  'while the flow is open it takes %s',
  (text) => {
    expect(takerOf(text, { isFlowOpen: true, isOn: true })).toBe('self-service');
  },
);
