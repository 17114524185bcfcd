import { expect, test } from 'vitest';
import { draftOfReader, readerRequest } from '../../../renderer/features/lending/reader-draft.ts';
import { readerPage } from './pages.ts';

test('a form that nobody touched sends what stood there, against what was seen', () => {
  const guardian = { personId: 'reader-2', name: '李红' };
  const reader = readerPage({
    categorySet: 'volunteer',
    until: '2026-12-31',
    guardian,
    seen: { readerUntil: 'device/7' },
  });
  expect(readerRequest(reader, draftOfReader(reader))).toEqual({
    personId: 'reader-1',
    category: 'volunteer',
    until: '2026-12-31',
    guardianId: 'reader-2',
    seen: { readerUntil: 'device/7' },
  });
});

test('by age, with no last day and no guardian, nothing is set', () => {
  const reader = readerPage();
  expect(readerRequest(reader, draftOfReader(reader))).toMatchObject({
    category: null,
    until: null,
    guardianId: null,
  });
});

test('a last day that is not typed to its end is never sent as none', () => {
  const reader = readerPage({ until: '2026-12-31' });
  expect(readerRequest(reader, { ...draftOfReader(reader), until: '' })).toBeNull();
});
