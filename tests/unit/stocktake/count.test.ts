import { expect, test } from 'vitest';
import {
  afterScan,
  afterUndo,
  afterUnreadable,
  canUndo,
  elsewhere,
  noCount,
  toneOf,
  type CountOutcome,
} from '../../../renderer/features/stocktake/count.ts';
import { placeText, readPlace } from '../../../renderer/features/stocktake/last-shelf.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';

const scan = { actId: 'scan-0001', code: '2100100000019', shelf: '绘本 1' };
const answer = (outcome: CountOutcome, location: string | null = '绘本 1') =>
  ok({ outcome, title: outcome === 'unknown' ? null : '小人国', location });

const counted = (outcome: CountOutcome, location?: string | null) => {
  const [line] = afterScan(noCount, scan, answer(outcome, location)).recent;
  if (line === undefined) throw new Error('the scan is not in the list');
  return line;
};

test('each kind of answer has its colour and sound', () => {
  const tones = (['here', 'repeat', 'lent', 'wrong-shelf', 'withdrawn', 'unknown'] as const).map(
    (outcome) => toneOf(counted(outcome)),
  );
  expect(tones).toEqual(['in', 'out', 'look', 'look', 'problem', 'problem']);
});

test('a scan is put on top of those before it', () => {
  const one = afterScan(noCount, scan, answer('here'));
  const two = afterScan(one, { ...scan, code: '2100100000026' }, answer('wrong-shelf', 'B'));
  expect(two.recent.map(({ outcome }) => outcome)).toEqual(['wrong-shelf', 'here']);
  expect(two.said).toBe(two.recent[0]);
});

test('the same answer twice is two answers', () => {
  const one = afterScan(noCount, scan, answer('repeat'));
  const two = afterScan(one, scan, answer('repeat'));
  expect(two.times).toBe(2);
  expect(new Set(two.recent.map(({ n }) => n)).size).toBe(2);
});

test('a scan that was refused is said, and stands in no list', () => {
  const refused = afterScan(noCount, scan, refuse('not-a-copy'));
  expect(refused).toMatchObject({ said: { kind: 'refused' }, times: 1, recent: [] });
  expect(refused.said && toneOf(refused.said)).toBe('problem');
});

test('what no scanner of the hall typed is said, and stands in no list', () => {
  const one = afterScan(noCount, scan, answer('here'));
  expect(afterUnreadable(one)).toEqual({
    said: { kind: 'unreadable' },
    times: 2,
    recent: one.recent,
  });
});

test('a scan that was taken back leaves the list, and its sentence with it', () => {
  const one = afterScan(noCount, scan, answer('here'));
  const two = afterScan(one, { ...scan, actId: 'scan-0002' }, answer('wrong-shelf', 'B'));
  expect(afterUndo(two, 'scan-0002', ok({}))).toMatchObject({ said: null, recent: one.recent });
  expect(afterUndo(two, scan.actId, ok({})).said).toBe(two.said);
  expect(afterUndo(two, scan.actId, refuse('too-late'))).toMatchObject({
    said: { kind: 'refused' },
    recent: two.recent,
  });
  expect(canUndo(counted('repeat'))).toBe(false);
});

test('a long count keeps its last scans only', () => {
  let count = noCount;
  for (let n = 0; n < 1000; n += 1) count = afterScan(count, scan, answer('here'));
  expect(count.times).toBe(1000);
  expect(count.recent.map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, n) => 1000 - n));
});

test('a book is sent to its shelf unless it stands there', () => {
  expect(elsewhere(counted('wrong-shelf', 'B'))).toBe('B');
  expect(elsewhere(counted('lent', ''))).toBe('');
  expect(elsewhere(counted('here'))).toBeNull();
  expect(elsewhere(counted('unknown', null))).toBeNull();
});

test('the last shelf is kept by stock-take, with blanks in its name and with no name', () => {
  for (const shelf of ['A', '绘本 1 架', ''])
    expect(readPlace(placeText('take-1', shelf), 'take-1')).toBe(shelf);
  expect(readPlace(placeText('take-1', 'A'), 'take-2')).toBeNull();
  expect(readPlace(placeText('take-12', 'A'), 'take-1')).toBeNull();
  expect(readPlace(null, 'take-1')).toBeNull();
});
