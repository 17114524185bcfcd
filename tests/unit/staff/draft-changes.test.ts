import { expect, test } from 'vitest';
import { conflictsOf, rebase } from '../../../renderer/features/staff/draft-changes.ts';

const base = { name: '王小明', phone: '13812345678', building: '', notes: '', teamIds: ['a', 'b'] };

test('what was typed is laid over a newer record, and only fields that both changed conflict', () => {
  const typed = { ...base, phone: '13900000000', notes: '下午来' };
  const newer = { ...base, phone: '13911111111', building: '3' };
  expect(rebase(typed, base, newer)).toEqual({ ...typed, building: '3' });
  expect(conflictsOf(typed, base, newer)).toEqual(['phone']);
});

test('two who changed a field to the same value do not conflict', () => {
  const same = { ...base, phone: '13900000000' };
  expect(conflictsOf(same, base, same)).toEqual([]);
});
