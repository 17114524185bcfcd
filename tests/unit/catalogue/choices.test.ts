import { expect, test } from 'vitest';
import { languagesWith } from '../../../renderer/features/catalogue/book-languages.ts';
import {
  EVERY_TITLE,
  isFiltered,
  titleRequest,
} from '../../../renderer/features/catalogue/catalogue-filter.ts';
import { backOf, viewOf } from '../../../renderer/features/catalogue/catalogue-view.ts';
import {
  matchingClasses,
  namedClassOf,
} from '../../../renderer/features/catalogue/class-choice.ts';
import { shortTitle } from '../../../renderer/features/catalogue/short-title.ts';
import en from '../../../renderer/i18n/en.json';
import zh from '../../../renderer/i18n/zh-CN.json';
import { CHILDRENS_CLASSES, TOP_CLASSES } from '../../../shared/domain/lending/clc.ts';

const EVERY_CLASS = [...TOP_CLASSES, ...CHILDRENS_CLASSES];

test('every class has a name in both languages', () => {
  const keys = EVERY_CLASS.map(({ key }) => key).toSorted();
  expect(Object.keys(zh.catalogue.classes).toSorted()).toEqual(keys);
  expect(Object.keys(en.catalogue.classes).toSorted()).toEqual(keys);
});

test('a class is found by the beginning of its number, its name here and its official name', () => {
  const english = new Map<string, string>(Object.entries(en.catalogue.classes));
  const find = (typed: string) =>
    matchingClasses(EVERY_CLASS, typed, ({ key }) => english.get(key) ?? '').map(
      ({ number }) => number,
    );
  expect(find('i287.8')).toEqual(['I287.8']);
  expect(find('童话')).toEqual(['I287.7']);
  expect(find('fairy')).toEqual(['I287.7']);
  expect(find('')).toHaveLength(EVERY_CLASS.length);
  expect(find('没有这个')).toEqual([]);
});

test.each([
  ['I287.8', 'pictureStories'],
  ['i287.81', 'pictureStories'],
  ['I287', 'childrensLiterature'],
  ['I561.85', 'literature'],
  ['TP312', 'industry'],
  ['Q-49', 'popularBiology'],
])('%s is named %s', (number, key) => {
  expect(namedClassOf(number)?.key).toBe(key);
});

test('what is no class has no name', () => {
  expect(namedClassOf('')).toBeNull();
  expect(namedClassOf('红色')).toBeNull();
});

test('a search asks for what was typed, and every class is no class', () => {
  expect(titleRequest({ ...EVERY_TITLE, query: ' hlm ' }, 50)).toEqual({
    query: 'hlm',
    only: 'all',
    limit: 50,
  });
  expect(titleRequest({ query: '', only: 'available', clc: 'I' }, 50)).toMatchObject({ clc: 'I' });
  expect(titleRequest({ ...EVERY_TITLE, query: '书'.repeat(200) }, 50).query).toHaveLength(80);
  expect(isFiltered(EVERY_TITLE)).toBe(false);
  expect(isFiltered({ ...EVERY_TITLE, clc: 'I' })).toBe(true);
});

test('the catalogue begins where another page of the desk sends it, and knows the way back', () => {
  const back = { page: 'lending', personId: 'p' } as const;
  expect(viewOf(null)).toEqual({ at: 'list' });
  expect(viewOf(back)).toEqual({ at: 'list' });
  expect(viewOf({ page: 'catalogue', isbn: '9787020002207', back })).toEqual({
    at: 'new',
    isbn: '9787020002207',
  });
  expect(viewOf({ page: 'catalogue', titleId: 't' })).toEqual({ at: 'title', titleId: 't' });
  expect(backOf({ page: 'catalogue', titleId: 't', back })).toEqual(back);
  expect(backOf({ page: 'catalogue', titleId: 't' })).toBeNull();
});

test('a rare language that a title has stays to be chosen', () => {
  expect(languagesWith('')).not.toContain('tib');
  expect(languagesWith('tib')).toContain('tib');
  expect(languagesWith('chi').filter((one) => one === 'chi')).toHaveLength(1);
});

test('a very long title is cut for a headline, between whole characters', () => {
  expect(shortTitle('红楼梦')).toBe('红楼梦');
  expect(shortTitle('书'.repeat(40))).toBe('书'.repeat(40));
  expect(shortTitle('𠮷'.repeat(41))).toBe(`${'𠮷'.repeat(39)}…`);
});
