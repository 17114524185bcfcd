import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/domain/calendar.ts';
import {
  checkPerson,
  isUnderFourteen,
  normaliseName,
  normalisePerson,
  type PersonFacts,
  samePersonKey,
  unknownPerson,
} from '../../shared/domain/person.ts';
import { isPhone, normalisePhone } from '../../shared/domain/phone.ts';

const today = isoDate('2026-11-23');
const nobody: PersonFacts = { ...unknownPerson, name: '王小明' };
const guarded = { guardianName: '王大明', guardianPhone: '13812345678', guardianConsent: true };

function problemsOf(facts: Partial<PersonFacts>): readonly string[] {
  const person = normalisePerson({ ...nobody, ...facts });
  return checkPerson(person, today).map(({ field, problem }) => `${field}: ${problem}`);
}

function key(facts: Partial<PersonFacts>): string {
  return samePersonKey(normalisePerson({ ...nobody, ...facts }));
}

describe('a telephone number', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['+86-13812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['008613812345678', '13812345678'],
    ["'13812345678", '13812345678'],
    ['\t13812345678', '13812345678'],
    ['13812345678.0', '13812345678'],
    ['0571-88886666', '057188886666'],
    ['(0571) 8888 6666', '057188886666'],
    ['（０５７１）88886666', '057188886666'],
    ['+86 571 8888 6666', '057188886666'],
    ['010-8888666', '0108888666'],
    ['+86 10 88886666', '01088886666'],
    ['0755 88886666', '075588886666'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(normalisePhone(typed)).toBe(kept);
    expect(isPhone(kept)).toBe(true);
  });

  it.each([
    '12812345678',
    '1381234567',
    '138123456789',
    '88886666',
    '110',
    '+85291234567',
    '138O2345678',
    '13812345678/13912345678',
    '无',
    '1.3812E+10',
  ])('%j is none', (typed) => {
    expect(isPhone(normalisePhone(typed))).toBe(false);
  });

  it('stays the same once it is normalised, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0135789 ()-]*$/), (typed) => {
        const once = normalisePhone(typed);
        expect(normalisePhone(once)).toBe(once);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    [' 王小明 ', '王小明'],
    ['王　明', '王明'],
    ['王 小 明', '王小明'],
    ['John  Smith', 'John Smith'],
    ['ＪＯＨＮ', 'JOHN'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提 ・ 艾力', '买买提·艾力'],
    ['王\n小明', '王小明'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseName(typed)).toBe(kept);
  });

  it.each([
    ['王', []],
    ['𠮷'.repeat(30), []],
    ['Ω', []],
    ['', ['name: name-missing']],
    ['　 ', ['name: name-missing']],
    ['123', ['name: name-malformed']],
    ['王'.repeat(31), ['name: text-too-long']],
  ])('%j has the problems %j', (name, problems) => {
    expect(problemsOf({ name })).toEqual(problems);
  });
});

describe('what is known of a person', () => {
  it.each<[Partial<PersonFacts>, readonly string[]]>([
    [{}, []],
    [{ birthYear: 1926 }, []],
    [{ birthYear: 1906 }, []],
    [{ birthYear: 1905 }, ['birthYear: birth-year-impossible']],
    [{ birthYear: 2027, ...guarded }, ['birthYear: birth-year-impossible']],
    [{ birthYear: 1990.5 }, ['birthYear: birth-year-impossible']],
    [{ phone: '1381234567' }, ['phone: phone-malformed']],
    [{ guardianPhone: '110' }, ['guardianPhone: phone-malformed']],
    [{ zhiyuanhuiNo: '３３０１ 0612-A' }, []],
    [{ izhiyuanNo: '编号1' }, ['izhiyuanNo: number-malformed']],
    [{ building: '幢'.repeat(21) }, ['building: text-too-long']],
    [{ notes: '字'.repeat(501) }, ['notes: text-too-long']],
    [{ notes: 'two\nlines' }, []],
    [{ birthYear: 2015, ...guarded }, []],
    [{ birthYear: 2015, ...guarded, guardianName: ' ' }, ['guardianName: guardian-missing']],
    [{ birthYear: 2015, ...guarded, guardianPhone: null }, ['guardianPhone: guardian-missing']],
    [
      { birthYear: 2015, ...guarded, guardianConsent: false },
      ['guardianConsent: guardian-consent-missing'],
    ],
    [
      { birthYear: 2012 },
      [
        'guardianName: guardian-missing',
        'guardianPhone: guardian-missing',
        'guardianConsent: guardian-consent-missing',
      ],
    ],
    [{ birthYear: 2011 }, []],
  ])('%j has the problems %j', (facts, problems) => {
    expect(problemsOf(facts)).toEqual(problems);
  });

  it('counts as under fourteen until the year after the fourteenth birthday', () => {
    expect(isUnderFourteen(2012, isoDate('2026-12-31'))).toBe(true);
    expect(isUnderFourteen(2012, isoDate('2027-01-01'))).toBe(false);
    expect(isUnderFourteen(null, today)).toBe(false);
  });

  it('stays the same once it is normalised', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 40 }));
    const facts = fc.record({
      name: fc.string({ unit: 'binary', maxLength: 40 }),
      phone: text,
      building: text,
      unit: text,
      zhiyuanhuiNo: text,
      izhiyuanNo: text,
      guardianName: text,
      guardianPhone: text,
      notes: text,
    });
    fc.assert(
      fc.property(facts, (some) => {
        const once = normalisePerson({ ...nobody, ...some });
        expect(normalisePerson(once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two records', () => {
  it('are of one person if name and telephone number are the same', () => {
    expect(key({ phone: '+86 138-1234-5678', birthYear: 1990 })).toBe(
      key({ phone: '13812345678' }),
    );
    expect(key({ name: '王 小明', phone: '13812345678' })).toBe(key({ phone: '13812345678' }));
    expect(key({ name: 'JOHN' })).toBe(key({ name: 'John' }));
    expect(key({ phone: '13812345678' })).not.toBe(key({ phone: '13812345679' }));
    expect(key({ name: '王大明', phone: '13812345678' })).not.toBe(key({ phone: '13812345678' }));
  });

  it('are of one person, without a number, if birth year and address are the same too', () => {
    const home = { birthYear: 1990, building: '3', unit: '1-101' };
    expect(key(home)).toBe(key({ ...home, building: ' ３ ' }));
    expect(key(home)).not.toBe(key({ ...home, birthYear: 1991 }));
    expect(key(home)).not.toBe(key({ ...home, unit: '1-102' }));
    expect(key(home)).not.toBe(key({ birthYear: 1990, building: '31', unit: '-101' }));
    expect(key(home)).not.toBe(key({ ...home, phone: '13812345678' }));
  });
});
