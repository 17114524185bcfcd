import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byBuilding,
  byReader,
  forCalls,
  stillLate,
} from '../../../renderer/features/lending-office/late-readers.ts';
import { lateRow } from './late-rows.ts';

const names = (readers: ReturnType<typeof byReader>) => readers.map(({ reader }) => reader?.name);

describe('one entry for each reader', () => {
  test('with all their books, the longest late first', () => {
    const readers = byReader([
      lateRow({ who: '王小明', title: '水浒传', daysLate: 2 }),
      lateRow({ who: '李秀英' }),
      lateRow({ who: '王小明', title: '西游记', daysLate: 9 }),
    ]);
    expect(names(readers)).toEqual(['王小明', '李秀英']);
    expect(readers[0]?.loans.map(({ title }) => title)).toEqual(['西游记', '水浒传']);
    expect(readers[0]?.mostDaysLate).toBe(9);
  });

  test('two readers of one name stay two', () => {
    const twins = [
      lateRow({ reader: { personId: 'a', name: '王伟' } }),
      lateRow({ reader: { personId: 'b', name: '王伟' } }),
    ];
    expect(byReader(twins)).toHaveLength(2);
  });

  test('loans whose reader was erased are not laid to one person', () => {
    expect(byReader([lateRow({ who: null }), lateRow({ who: null })])).toHaveLength(2);
  });

  test('no book is lost and none appears twice', () => {
    const rows = fc.array(
      fc.constantFrom('王', '李', '张', null).map((who) => lateRow({ who })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const kept = byReader(given).flatMap(({ loans }) => loans);
        expect(new Set(kept)).toEqual(new Set(given));
        expect(kept).toHaveLength(given.length);
      }),
    );
  });
});

test('house calls go building by building, in the order of the list', () => {
  const buildings = byBuilding(
    byReader([
      lateRow({ who: '王', building: '1栋', unit: '101' }),
      lateRow({ who: '李', building: '1栋', unit: '202' }),
      lateRow({ who: '张', building: '12栋' }),
      lateRow({ who: '赵', building: null, unit: null }),
    ]),
  );
  expect(buildings.map(({ building, readers }) => [building, readers.length])).toEqual([
    ['1栋', 2],
    ['12栋', 1],
    [null, 1],
  ]);
});

test('the call sheet begins with the longest late, and ends with those who have no phone', () => {
  const sheet = forCalls(
    byReader([
      lateRow({ who: '没电话', phone: null, daysLate: 90 }),
      lateRow({ who: '五天', daysLate: 5 }),
      lateRow({ who: '孩子', phone: null, guardianPhone: '13900001111', daysLate: 20 }),
    ]),
  );
  expect(names(sheet)).toEqual(['孩子', '五天', '没电话']);
});

test('who has brought everything back is left out of what was chosen before', () => {
  const before = byReader([lateRow({ who: '王' }), lateRow({ who: '李' })]);
  const keys = before.map(({ key }) => key);
  const now = byReader([lateRow({ who: '李' }), lateRow({ who: '张' })]);
  expect(names(stillLate(now, keys))).toEqual(['李']);
  expect(stillLate([], keys)).toEqual([]);
});
