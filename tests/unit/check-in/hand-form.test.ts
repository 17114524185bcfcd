import { expect, test } from 'vitest';
import {
  askInstead,
  askSecond,
  emptyForm,
  factsOf,
  isPlausible,
  otherFacts,
  stepBack,
  type HandForm,
} from '../../../renderer/features/check-in/hand-form.ts';

const typed = (form: HandForm, text: string): HandForm => ({ ...form, text });
const isTaken = (asked: HandForm['asked'], text: string) =>
  isPlausible({ first: null, asked, text }, 2026);

test('the phone and then the year of birth', () => {
  const second = askSecond(typed(emptyForm, '5678'));
  expect(second.asked).toBe('birthYear');
  expect(factsOf(typed(second, '1958'))).toEqual({ lastFour: '5678', birthYear: 1958 });
});

test('a name in place of either', () => {
  const named = askSecond(typed(askInstead(emptyForm, 'name'), ' 王小明 '));
  expect(factsOf(typed(named, '1958'))).toEqual({ name: '王小明', birthYear: 1958 });
  const both = askInstead(askSecond(typed(emptyForm, '5678')), 'name');
  expect(factsOf(typed(both, 'wxm'))).toEqual({ lastFour: '5678', name: 'wxm' });
});

test('never offers a fact that is there already', () => {
  expect(otherFacts(emptyForm)).toEqual(['birthYear', 'name']);
  expect(otherFacts(askSecond(typed(emptyForm, '5678')))).toEqual(['name']);
});

test('goes back to the first fact as it was typed, and from there out', () => {
  const first = typed(emptyForm, '5678');
  expect(stepBack(askSecond(first))).toEqual(first);
  expect(stepBack(first)).toBeNull();
});

test('a year of birth lies between 1900 and now', () => {
  const years = ['1899', '1900', '2026', '2027', '195', ''];
  expect(years.map((year) => isTaken('birthYear', year))).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('four digits, zeros too, and a name of any script', () => {
  expect(isTaken('lastFour', '0000')).toBe(true);
  expect(isTaken('lastFour', '123')).toBe(false);
  expect(isTaken('name', '𠮷')).toBe(true);
  expect(isTaken('name', '  ')).toBe(false);
  expect(isTaken('name', '名'.repeat(61))).toBe(false);
});
