import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/domain/calendar.ts';
import {
  givenName,
  isChildMaker,
  shownMaker,
  tellsFullName,
  type MakerFacts,
} from '../../../shared/domain/sale/shown-maker.ts';

const TODAY = isoDate('2026-03-02');

const adult: MakerFacts = {
  name: '王小明',
  birthYear: 1956,
  guardianName: null,
  guardianConsent: false,
  publicName: false,
  chosenName: null,
  consent: false,
};
const child: MakerFacts = {
  ...adult,
  birthYear: 2016,
  guardianName: '王芳',
  guardianConsent: true,
  consent: true,
};

describe('a given name', () => {
  it.each([
    ['王小明', '小明'],
    ['王明', '明'],
    ['明', '明'],
    ['欧阳小明', '小明'],
    ['欧阳明', '明'],
    ['欧阳', '阳'],
    ['司马相如', '相如'],
    ['諸葛亮', '亮'],
    ['张杨子涵', '子涵'],
    ['买买提·艾力', '买买提'],
    ['阿依古丽•买买提', '阿依古丽'],
    ['爱新觉罗·启功', '启功'],
    ['扎西多吉', '多吉'],
    ['𠮷小明', '小明'],
    ['John Smith', 'John'],
    ['Smith, John', 'John'],
    ['Mary-Ann O’Neil', 'Mary-Ann'],
    ['José Luis García', 'José'],
    ['Anna', 'Anna'],
    ['李Lily', 'Lily'],
    ['Lily 李', 'Lily'],
    ['王 小明', '小明'],
    ['', ''],
  ])('of %j is %j', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe('a child among the makers', () => {
  it.each([
    [{ birthYear: 2016, guardianName: null }, true],
    // Who turns eighteen this year may still be seventeen.
    [{ birthYear: 2008, guardianName: null }, true],
    [{ birthYear: 2007, guardianName: null }, false],
    [{ birthYear: 2007, guardianName: '王芳' }, false],
    [{ birthYear: null, guardianName: '王芳' }, true],
    [{ birthYear: null, guardianName: null }, false],
  ])('%j: %j', (facts, isChild) => {
    expect(isChildMaker(facts, TODAY)).toBe(isChild);
  });
});

describe('what the public sees of a maker', () => {
  it.each<[string, MakerFacts, string | null]>([
    ['a child with consent: the given name', child, '小明'],
    ['a compound surname', { ...child, name: '欧阳娜娜' }, '娜娜'],
    ['a name with a dot', { ...child, name: '买买提·艾力' }, '买买提'],
    ['a Latin name', { ...child, name: 'Ann Lee' }, 'Ann'],
    ['the name a child chose', { ...child, chosenName: '小星星' }, '小星星'],
    ['a child without consent', { ...child, consent: false }, null],
    [
      'without consent not even the chosen name',
      { ...child, consent: false, chosenName: '小星星' },
      null,
    ],
    ['consent of the guardian taken back', { ...child, guardianConsent: false }, null],
    [
      'consent to be named as a volunteer is not enough',
      { ...child, consent: false, publicName: true },
      null,
    ],
    ['a chosen name that came to be the full name', { ...child, chosenName: '王 小明' }, '小明'],
    ['signs typed around the name by mistake', { ...child, name: '·· 子王 ·' }, '王'],
    ['signs typed twice within it', { ...child, name: '买买提··艾力' }, '买买提'],
    ['one word and a stray sign', { ...child, name: '··娜' }, '娜'],
    ['of unknown age with a guardian', { ...child, birthYear: null }, '小明'],
    ['an adult who said nothing: masked', adult, '王*明'],
    ['an adult who agreed as a maker', { ...adult, consent: true }, '王小明'],
    ['an adult who agreed when enrolled', { ...adult, publicName: true }, '王小明'],
    ['an adult’s chosen name', { ...adult, chosenName: '泥人王' }, '泥人王'],
    ['an adult with a Latin name: masked', { ...adult, name: 'John Smith' }, 'J*** S****'],
    ['grown up meanwhile', { ...child, birthYear: 2000, consent: false }, '王*明'],
  ])('%s', (_, facts, shown) => {
    expect(shownMaker(facts, TODAY)).toBe(shown);
  });

  const letter = fc.constantFrom(...Array.from('王李欧阳司马小明子涵娜芳·买提艾力AnneLee '));
  const facts = fc.record({
    // A name without a letter is refused at enrolment.
    name: fc
      .string({ unit: letter, minLength: 1, maxLength: 8 })
      .filter((name) => /\p{L}/u.test(name)),
    birthYear: fc.option(fc.integer({ min: 2008, max: 2026 })),
    guardianName: fc.constant('王芳'),
    guardianConsent: fc.boolean(),
    publicName: fc.boolean(),
    chosenName: fc.option(fc.string({ unit: letter, minLength: 1, maxLength: 10 })),
    consent: fc.boolean(),
  });

  it('of a child never holds the full name, and is nothing without both consents', () => {
    fc.assert(
      fc.property(facts, (maker) => {
        const shown = shownMaker(maker, TODAY);
        expect(shown !== null).toBe(maker.consent && maker.guardianConsent);
        expect(tellsFullName(shown ?? '', maker.name)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text that tells a full name', () => {
  it.each([
    ['王小明', '王小明', true],
    ['王小明同学', '王小明', true],
    ['王 小 明', '王小明', true],
    ['我是ann  lee', 'Ann Lee', true],
    ['买买提艾力', '买买提·艾力', true],
    ['小明', '王小明', false],
    ['Ann', 'Ann Lee', false],
    // One word is no full name.
    ['Anna', 'Anna', false],
    ['·王', '··王', false],
    ['', '王小明', false],
  ])('%j of %j: %j', (text, name, tells) => {
    expect(tellsFullName(text, name)).toBe(tells);
  });
});
