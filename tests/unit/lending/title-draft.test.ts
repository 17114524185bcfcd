import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  fitDraft,
  MOST_COPIES,
  normaliseDraft,
  normaliseLanguage,
  sameTitleKey,
  type TitleDraft,
  unknownTitle,
} from '../../../shared/domain/lending/title-draft.ts';
import { anyDraft } from './any-draft.ts';

const draft = (facts: Partial<TitleDraft>): TitleDraft => ({
  ...unknownTitle,
  name: '信',
  ...facts,
});
const problems = (facts: Partial<TitleDraft>) =>
  checkDraft(draft(facts)).map(({ field, problem }) => `${field}: ${problem}`);

describe('a draft', () => {
  it('is kept tidy', () => {
    expect(
      normaliseDraft(
        draft({
          name: ' 红 \t楼梦\u0000 ',
          subtitle: '  ',
          authors: [' 曹雪芹', '曹雪芹', ''],
          clc: 'ｉ287．8',
          language: ' Chinese ',
          summary: ' 一 。\r\n\r\n\t二。\r三。 ',
          location: '',
        }),
      ),
    ).toEqual(
      draft({
        name: '红 楼梦',
        authors: ['曹雪芹'],
        clc: 'I287.8',
        language: 'chi',
        summary: '一 。\n二。\n三。',
      }),
    );
  });

  it('stays as it is once it is tidy, and fits', () => {
    fc.assert(
      fc.property(anyDraft, (tidy) => {
        expect(normaliseDraft(tidy)).toEqual(tidy);
        expect(fitDraft(tidy)).toEqual(tidy);
      }),
    );
  });

  it('may hold nothing but a name', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'name: name-missing'],
    [{ name: '信'.repeat(201) }, 'name: text-too-long'],
    [{ isbn: '9787020002208' }, 'isbn: damaged-isbn'],
    [{ isbn: '12345' }, 'isbn: not-an-isbn'],
    [{ isbn: '7-02-000220-X' }, 'isbn: not-an-isbn'],
    [{ subtitle: '信'.repeat(201) }, 'subtitle: text-too-long'],
    [{ authors: ['信'.repeat(61)] }, 'authors: text-too-long'],
    [{ authors: Array.from('一二三四五六七八九十百') }, 'authors: too-many-authors'],
    [{ publisher: '社'.repeat(61) }, 'publisher: text-too-long'],
    [{ year: 1399 }, 'year: year-impossible'],
    [{ year: 2101 }, 'year: year-impossible'],
    [{ year: 2000.5 }, 'year: year-impossible'],
    [{ clc: '绘本' }, 'clc: not-a-class'],
    [{ serial: 0 }, 'serial: serial-malformed'],
    [{ serial: 100_000 }, 'serial: serial-malformed'],
    [{ ageFrom: 19 }, 'ageFrom: age-malformed'],
    [{ language: '语'.repeat(21) }, 'language: text-too-long'],
    [{ summary: '长'.repeat(2001) }, 'summary: text-too-long'],
    [{ priceFen: -1 }, 'priceFen: price-impossible'],
    [{ priceFen: 100_000_00 }, 'priceFen: price-impossible'],
    [{ copies: 0 }, 'copies: copies-impossible'],
    [{ copies: MOST_COPIES + 1 }, 'copies: copies-impossible'],
    [{ location: '架'.repeat(31) }, 'location: text-too-long'],
    [{ donor: '王'.repeat(61) }, 'donor: text-too-long'],
  ] satisfies [Partial<TitleDraft>, string][])('%j cannot be kept', (facts, problem) => {
    expect(problems(facts)).toEqual([problem]);
  });

  it('may be as long as that, counted in characters', () => {
    expect(
      problems({
        name: '𠮷'.repeat(200),
        publisher: '𠮷'.repeat(60),
        summary: '𠮷'.repeat(2000),
        year: 1400,
        serial: 99_999,
        ageFrom: 0,
        priceFen: 0,
        copies: MOST_COPIES,
      }),
    ).toEqual([]);
  });

  it('is made to fit in everything but its name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.integer(), (text, number) => {
        const long = text.repeat(40);
        const fitted = fitDraft(
          normaliseDraft(
            draft({
              subtitle: long,
              authors: Array.from(text).map((letter) => letter.repeat(80)),
              publisher: long,
              year: number,
              clc: text,
              serial: number,
              ageFrom: number,
              language: text,
              series: long,
              summary: long,
              priceFen: number,
              copies: number,
              location: long,
              donor: long,
            }),
          ),
        );
        expect(checkDraft(fitted)).toEqual([]);
      }),
    );
  });

  it.each([
    ['中文', 'chi'],
    ['ZH', 'chi'],
    ['zho', 'chi'],
    ['英语', 'eng'],
    ['ENG', 'eng'],
    ['粤语', '粤语'],
    ['constructor', 'constructor'],
    [' ', null],
  ])('in %j is in %j', (text, language) => {
    expect(normaliseLanguage(text)).toBe(language);
  });

  it('is of the same title by its ISBN, or by the words on its title page', () => {
    const isbn = '9787020002207';
    const key = (facts: Partial<TitleDraft>) => sameTitleKey(draft(facts));
    expect(key({ isbn, name: '红楼梦' })).toBe(key({ isbn, name: '红楼梦 上' }));
    expect(key({ name: 'Letters', copies: 2 })).toBe(key({ name: 'letters', location: 'A' }));
    expect(key({ authors: ['王小明'] })).not.toBe(key({ authors: ['李小红'] }));
    expect(key({ isbn })).not.toBe(key({}));
  });
});
