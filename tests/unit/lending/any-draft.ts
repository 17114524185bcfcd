import * as fc from 'fast-check';
import { checkDraft, normaliseDraft } from '../../../shared/domain/lending/title-draft.ts';
import { materials } from '../../../shared/domain/lending/words.ts';
import type { TitleDraft } from '../../../shared/domain/lending/title-draft.ts';

/** No private characters: GB18030 has real ones in the places of some. */
const letters = (max: number) =>
  fc.oneof(
    fc.constantFrom(
      '红楼梦',
      '曹雪芹著',
      'Rowling, J. K.',
      'A / B : C ;',
      '《信》',
      '3岁',
      '$a',
      '(英)',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: max })
      .map((text) => text.replace(/\p{Co}/gu, '')),
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const isbns = ['9787020002207', '9787544854146', '9791091146135', '9780735619678'] as const;
const classes = ['I287.8', 'TP312', 'K837.125.6(202)', 'Q-49', 'F124', 'J228.2:G613'] as const;

/** Any draft that can be kept, in its normal form. */
export const anyDraft: fc.Arbitrary<TitleDraft> = fc
  .record({
    isbn: maybe(fc.constantFrom(...isbns)),
    name: letters(60),
    subtitle: maybe(letters(30)),
    authors: fc.array(letters(12), { maxLength: 5 }),
    publisher: maybe(letters(12)),
    year: maybe(fc.integer({ min: 1400, max: 2100 })),
    clc: maybe(fc.constantFrom(...classes)),
    serial: maybe(fc.integer({ min: 1, max: 99_999 })),
    ageFrom: maybe(fc.integer({ min: 0, max: 18 })),
    material: fc.constantFrom(...materials),
    language: maybe(fc.oneof(fc.constantFrom('chi', 'eng', '中文', '粤语'), letters(6))),
    series: maybe(letters(30)),
    summary: maybe(fc.array(letters(100), { maxLength: 4 }).map((lines) => lines.join('\n'))),
    priceFen: maybe(fc.integer({ min: 0, max: 99_999_99 })),
    copies: fc.integer({ min: 1, max: 200 }),
    location: maybe(letters(10)),
    donor: maybe(letters(10)),
  })
  .map(normaliseDraft)
  .filter((draft) => checkDraft(draft).length === 0);
