import { expect, test } from 'vitest';
import {
  callNumberPlan,
  draftOfTitle,
  EMPTY_TITLE,
  readTitleDraft,
  withClass,
} from '../../../renderer/features/catalogue/title-draft.ts';
import { titleProblemsOf } from '../../../renderer/features/catalogue/title-problems.ts';
import { readAuthors } from '../../../renderer/features/catalogue/typed-authors.ts';
import { changesOf } from '../../../renderer/features/staff/draft-changes.ts';

const typed = {
  ...EMPTY_TITLE,
  name: ' 猜猜我有多爱你 ',
  authors: '山姆·麦克布雷尼\n安妮塔·婕朗',
  clc: 'i561.85',
  year: '2005年',
  ageFrom: '3+',
  price: '32.8',
};

test('a form is read as the store keeps it', () => {
  const { fields, problems } = readTitleDraft(typed);
  expect(problems).toEqual({});
  expect(fields).toMatchObject({
    isbn: null,
    name: '猜猜我有多爱你',
    authors: ['山姆·麦克布雷尼', '安妮塔·婕朗'],
    clc: 'I561.85',
    year: 2005,
    ageFrom: 3,
    priceFen: 3280,
    publisher: null,
  });
  expect(fields).not.toHaveProperty('serial');
});

test('an empty form asks for the name only: a book needs no ISBN', () => {
  expect(readTitleDraft(EMPTY_TITLE).problems).toEqual({ name: 'name-missing' });
});

test('every field says what is wrong with it', () => {
  const wrong = {
    ...EMPTY_TITLE,
    isbn: '9787020002208',
    name: '书'.repeat(201),
    authors: Array.from({ length: 11 }, (_, n) => `作者${n}`).join('\n'),
    year: '198',
    clc: '红色',
    serial: '0',
    ageFrom: '19',
    price: '很贵',
  };
  expect(readTitleDraft(wrong).problems).toEqual({
    isbn: 'damaged-isbn',
    name: 'text-too-long',
    authors: 'too-many-authors',
    year: 'year-impossible',
    clc: 'not-a-class',
    serial: 'serial-malformed',
    ageFrom: 'age-malformed',
    price: 'price-malformed',
  });
});

test('a number within the class needs a class', () => {
  expect(readTitleDraft({ ...typed, clc: '', serial: '4' }).problems).toEqual({
    serial: 'no-class',
  });
});

test('a title that is opened and saved untouched changes nothing', () => {
  const title = {
    ...readTitleDraft(typed).fields,
    serial: 12,
    isbn: '9787020002207',
    isbnHyphenated: '978-7-02-000220-7',
    summary: '第一行\n第二行',
  };
  const draft = draftOfTitle(title);
  expect(draft.price).toBe('32.80');
  const { isbnHyphenated: _, ...fields } = title;
  expect(changesOf(fields, { ...readTitleDraft(draft).fields, serial: 12 })).toEqual({});
});

test.each([
  ['曹雪芹、高鹗', ['曹雪芹', '高鹗']],
  ['曹雪芹，高鹗；曹雪芹', ['曹雪芹', '高鹗']],
  ['Carle, Eric; Dr. Seuss', ['Carle, Eric', 'Dr. Seuss']],
  ['Carle, Eric\n曹雪芹, 高鹗', ['Carle, Eric', '曹雪芹', '高鹗']],
])('%j are the authors %j', (text, authors) => {
  expect(readAuthors(text)).toEqual(authors);
});

const base = { ...EMPTY_TITLE, name: '红楼梦', clc: 'I242.4', serial: '7' };

test('another class drops the number of the old one, and coming back brings it back', () => {
  const moved = withClass(base, base, 'I247.5');
  expect(moved).toMatchObject({ clc: 'I247.5', serial: '' });
  expect(withClass(moved, base, 'i242.4')).toMatchObject({ clc: 'i242.4', serial: '7' });
});

test('a number typed by hand stays with another class', () => {
  const byHand = { ...base, serial: '90' };
  expect(withClass(byHand, base, 'I247.5').serial).toBe('90');
});

test('the call number is known before it is saved, or who gives it', () => {
  expect(callNumberPlan(EMPTY_TITLE, EMPTY_TITLE)).toEqual({ kind: 'none' });
  expect(callNumberPlan({ ...EMPTY_TITLE, clc: 'I287.8' }, EMPTY_TITLE)).toEqual({
    kind: 'next',
    clc: 'I287.8',
  });
  expect(callNumberPlan({ ...EMPTY_TITLE, clc: 'I287.8', serial: '3' }, EMPTY_TITLE)).toEqual({
    kind: 'typed',
    callNumber: 'I287.8/3',
  });
  expect(callNumberPlan(base, base)).toEqual({ kind: 'kept', callNumber: 'I242.4/7' });
  expect(callNumberPlan({ ...base, serial: '' }, base)).toEqual({
    kind: 'kept',
    callNumber: 'I242.4/7',
  });
  expect(callNumberPlan(withClass(base, base, 'I247.5'), base)).toEqual({
    kind: 'next',
    clc: 'I247.5',
  });
  const unnumbered = { ...base, serial: '' };
  expect(callNumberPlan(unnumbered, unnumbered)).toEqual({ kind: 'missing', clc: 'I242.4' });
});

test('what the store refuses stands at its field', () => {
  expect(titleProblemsOf({ refusal: 'damaged-isbn' })).toEqual({ isbn: 'damaged-isbn' });
  expect(
    titleProblemsOf({ refusal: 'title-problems', facts: { field: 'clc', problem: 'not-a-class' } }),
  ).toEqual({ clc: 'not-a-class' });
  expect(titleProblemsOf({ refusal: 'same-isbn' })).toEqual({});
  expect(titleProblemsOf(undefined)).toEqual({});
});
