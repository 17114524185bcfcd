import { expect, test } from 'vitest';
import type { TakingsRow } from '../../../shared/contract/charity.ts';
import { namedRows, sumOfRows } from '../../../renderer/features/charity/takings.ts';

const row = (id: string | null, name: string | null, takingsFen: number): TakingsRow => ({
  id,
  name,
  quantity: 1,
  goodsFen: takingsFen,
  donationsFen: 0,
  refundedFen: 0,
  takingsFen,
});

test('makers whose name may not be shown stand together, and nothing is lost of what they brought', () => {
  const rows = [
    row('a', null, 5_00),
    row('b', '乐乐', 3_00),
    row(null, null, 2_00),
    row('c', null, 1),
  ];
  const named = namedRows(rows, { none: '没有作者', unnamed: (count) => `其他 ${count}` });
  expect(named.map(({ label, takingsFen }) => [label, takingsFen])).toEqual([
    ['乐乐', 3_00],
    ['其他 2', 5_01],
    ['没有作者', 2_00],
  ]);
  expect(sumOfRows(named)).toEqual(sumOfRows(rows));
});

test('where everybody has a name, nothing stands together', () => {
  expect(namedRows([row('b', '乐乐', 1)], { none: '', unnamed: String })).toHaveLength(1);
});
