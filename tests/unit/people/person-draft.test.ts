import { expect, test } from 'vitest';
import {
  EMPTY_DRAFT,
  readDraft,
  showsGuardian,
} from '../../../renderer/features/people/person-draft.ts';
import { changesOf } from '../../../renderer/features/staff/draft-changes.ts';
import { isoDate } from '../../../shared/domain/calendar.ts';

const today = isoDate('2026-11-23');
const base = { ...EMPTY_DRAFT, name: '王小明', phone: '13812345678', teamIds: ['a', 'b'] };

test('a form is read as the store keeps it, with what is wrong by field', () => {
  const { person, problems } = readDraft({ ...base, name: ' 王 小明 ', birthYear: '50' }, today);
  expect(person).toMatchObject({ name: '王小明', building: null, birthYear: null });
  expect(problems).toEqual({ birthYear: 'birth-year-malformed' });
});

test('an empty form asks for a name only', () => {
  expect(readDraft(EMPTY_DRAFT, today).problems).toEqual({ name: 'name-missing' });
});

test('the guardian is asked for in the year of the fourteenth birthday and before', () => {
  expect(showsGuardian({ ...base, birthYear: '2012' }, today)).toBe(true);
  expect(showsGuardian({ ...base, birthYear: '2011' }, today)).toBe(false);
  expect(showsGuardian(base, today)).toBe(false);
});

test('a guardian that was written down stays in sight whatever the age', () => {
  expect(showsGuardian({ ...base, birthYear: '1950', guardianName: '王大明' }, today)).toBe(true);
});

test('only fields that were changed are sent, and the order of teams is no change', () => {
  const { person: before } = readDraft(base, today);
  const after = { ...base, phone: '13900000000', teamIds: ['b', 'a'] };
  expect(changesOf(before, readDraft(after, today).person)).toEqual({ phone: '13900000000' });
});
