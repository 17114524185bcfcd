import { isClcNumber, tidyClcNumber } from '../../../shared/domain/lending/clc.ts';
import { parseAuthors, parseCallNumber } from '../../../shared/domain/lending/title-cells.ts';
import {
  fitDraft,
  MOST_COPIES,
  normaliseDraft,
  type TitleDraft,
} from '../../../shared/domain/lending/title-draft.ts';
import {
  controlText,
  dataField,
  type DataField,
  fieldsOf,
  isDataField,
  type MarcRecord,
  valuesOf,
} from './marc-record.ts';
import {
  ageOf,
  callNumberText,
  codeOfLanguage,
  isbnOf,
  kindOf,
  materialOf,
  noteOnLanguage,
  priceOf,
  priceText,
  type RecordFacts,
  type RecordTitle,
  yearOf,
} from './title-record.ts';

const PICTURE_BOOKS = 'Picture books';
const GIFT = '捐赠';
const GIFTS = /捐|赠|贈|gift|donat/i;
/** What position 18 of the leader is if there is no punctuation between the parts. */
const WITHOUT_PUNCTUATION = 'cn';
/** What stands between two parts, at the end of the first; sought only where a run of signs starts. */
const END_SIGNS = /(?<![\s/:;=,])[\s/:;=,]+$/;
/** Position 22 of field 008: for readers from these ages on. */
const AUDIENCES = [
  [18, 'e'],
  [14, 'd'],
  [9, 'c'],
  [6, 'b'],
  [0, 'a'],
] as const;

/** The title of a MARC 21 record, in Chinese where its fields are linked to ones in Chinese (880). */
export function readMarc21(given: MarcRecord): RecordTitle {
  const record = inOriginalScript(given);
  const isPlain = WITHOUT_PUNCTUATION.includes(record.leader[18] ?? ' ');
  const part = (text: string) => (isPlain ? text : text.replace(END_SIGNS, ''));
  const all = (tags: readonly string[], ...codes: readonly string[]) =>
    fieldsOf(record, ...tags)
      .flatMap((field) => valuesOf(field, ...codes))
      .map(part);
  const first = (tags: readonly string[], ...codes: readonly string[]) =>
    all(tags, ...codes)[0] ?? null;
  const { isbn, problems } = isbnOf(all(['020'], 'a'));
  const fixed = controlText(record, '008');
  const shelf = shelfOf(record, fixed);
  const language = codeOfLanguage(fixed.slice(35, 38)) ?? first(['041'], 'a');
  const draft = normaliseDraft({
    isbn,
    name: [first(['245'], 'a') ?? '', ...all(['245'], 'n', 'p')].join(' '),
    subtitle: first(['245'], 'b'),
    authors: authorsOf(record, isPlain),
    publisher: first(['264', '260'], 'b'),
    year: yearOf([...all(['264', '260'], 'c'), fixed.slice(7, 11)]),
    clc: shelf.clc,
    serial: shelf.serial,
    ageFrom: audienceOf(record),
    material: materialOf(record.leader, [...all(['655'], 'a'), ...all(['650'], 'a', 'v')]),
    language: language ?? first(['546'], 'a'),
    series: first(['490'], 'a') ?? first(['440', '830'], 'a'),
    summary: fieldsOf(record, '520')
      .flatMap((field) => valuesOf(field, 'a'))
      .join('\n'),
    priceFen: priceOf(all(['020'], 'c')),
    copies: copiesOf(record),
    location: first(['952'], 'c') ?? first(['852'], 'c', 'b'),
    donor: donorOf(record),
  });
  return { draft: fitDraft(draft), problems };
}

/** The record with each field that has a twin in another script (880, linked by $6) replaced by it. */
function inOriginalScript(record: MarcRecord): MarcRecord {
  const twins = new Map(
    fieldsOf(record, '880').flatMap((field) => {
      const link = /^([0-9]{3})-([0-9]{2})/.exec(valuesOf(field, '6')[0] ?? '');
      return link === null || link[2] === '00' ? [] : [[link[0], field] as const];
    }),
  );
  const fields = record.fields.map((field) => {
    if (!isDataField(field)) return field;
    const link = /^880-([0-9]{2})/.exec(valuesOf(field, '6')[0] ?? '')?.[1];
    const twin = twins.get(`${field.tag}-${link}`);
    return twin === undefined ? field : { ...twin, tag: field.tag };
  });
  return { ...record, fields };
}

function authorsOf(record: MarcRecord, isPlain: boolean): readonly string[] {
  const fields = ['1', '7'].flatMap((n) => fieldsOf(record, `${n}00`, `${n}10`, `${n}11`));
  const names = fields
    .filter((field) => valuesOf(field, 't').length === 0)
    .flatMap((field) => valuesOf(field, 'a').slice(0, 1))
    .map((name) => (isPlain ? name : withoutStop(name.replace(END_SIGNS, ''))));
  if (names.length > 0) return names;
  return fieldsOf(record, '245').flatMap((field) => valuesOf(field, 'c').flatMap(parseAuthors));
}

/** A stop ends the field unless it belongs to an initial. */
function withoutStop(name: string): string {
  return /(?:^|[\s.])\p{L}\.$/u.test(name) ? name : name.replace(/\.$/, '');
}

/** 084 of 中图法 with its item number; else a class of it in 093, 084 or, in Chinese books, 090; else from a copy. */
function shelfOf(record: MarcRecord, fixed: string): ReturnType<typeof parseCallNumber> {
  const isChinese = fixed.slice(35, 38) === 'chi';
  const ours = fieldsOf(record, '084').find((field) => /^clc/i.test(valuesOf(field, '2')[0] ?? ''));
  const others = fieldsOf(record, '093', '084', ...(isChinese ? ['090'] : []));
  const copy = [
    ...fieldsOf(record, '952').flatMap((field) => valuesOf(field, 'o')),
    ...fieldsOf(record, '852').map((field) => valuesOf(field, 'h', 'i').join('/')),
  ]
    .map(parseCallNumber)
    .find(({ clc }) => clc !== null);
  const classed = [...(ours === undefined ? [] : [ours]), ...others].find((field) =>
    isClcNumber(tidyClcNumber(valuesOf(field, 'a')[0] ?? '') ?? ''),
  );
  const item = [ours, classed].flatMap((field) => (field ? valuesOf(field, 'b') : []))[0] ?? '';
  return {
    clc: classed === undefined ? (copy?.clc ?? null) : (valuesOf(classed, 'a')[0] ?? null),
    serial: /^[0-9]{1,5}$/.test(item) ? Number(item) : (copy?.serial ?? null),
  };
}

function audienceOf(record: MarcRecord): number | null {
  const ages = fieldsOf(record, '521').map((field) => {
    const notes = valuesOf(field, 'a');
    const isAge = field.indicators.startsWith('1');
    const bare = isAge ? /^0*([0-9]{1,2})(?![0-9])/.exec(notes[0] ?? '')?.[1] : undefined;
    return bare === undefined ? ageOf(notes) : Number(bare);
  });
  return ages.find((age) => age !== null) ?? null;
}

/** One 952 for each copy, as Koha has it; 852 counts only where it has the codes of the copies. */
function copiesOf(record: MarcRecord): number {
  const items = fieldsOf(record, '952').length;
  const codes = fieldsOf(record, '852').flatMap((field) => valuesOf(field, 'p')).length;
  const copies = items > 0 ? items : codes;
  return copies >= 1 && copies <= MOST_COPIES ? copies : 1;
}

function donorOf(record: MarcRecord): string | null {
  const given = fieldsOf(record, '541').find((field) =>
    valuesOf(field, 'c').some((how) => GIFTS.test(how)),
  );
  return given === undefined ? null : (valuesOf(given, 'a')[0] ?? null);
}

/** A MARC 21 record of the title, with what readMarc21 reads and one 952 for each copy. */
export function writeMarc21(draft: TitleDraft, facts: RecordFacts): MarcRecord {
  const { authors, donor, ageFrom } = draft;
  const added = authors.slice(1).flatMap((author) => dataField('700', '1 ', [['a', author]]));
  return {
    leader: `00000n${kindOf(draft.material)} a22000003c 4500`,
    fields: [
      ...(facts.id === undefined ? [] : [{ tag: '001', text: facts.id }]),
      { tag: '008', text: fixedData(draft, facts) },
      ...dataField('020', '  ', [
        ['a', draft.isbn],
        ['c', priceText(draft.priceFen)],
      ]),
      ...dataField('084', '  ', [
        ['a', draft.clc],
        ['b', draft.serial],
        ['2', draft.clc === null && draft.serial === null ? null : 'clc'],
      ]),
      ...dataField('100', '1 ', [['a', authors[0]]]),
      ...dataField('245', `${authors.length > 0 ? '1' : '0'}0`, [
        ['a', draft.name],
        ['b', draft.subtitle],
        ['c', authors.join('，')],
      ]),
      ...dataField('264', ' 1', [
        ['b', draft.publisher],
        ['c', draft.year],
      ]),
      ...dataField('490', '0 ', [['a', draft.series]]),
      ...(draft.summary ?? '').split('\n').flatMap((line) => dataField('520', '  ', [['a', line]])),
      ...dataField('521', '1 ', [['a', ageFrom === null ? null : `${ageFrom}+`]]),
      ...dataField('541', '  ', [
        ['c', donor === null ? null : GIFT],
        ['a', donor],
      ]),
      ...dataField('546', '  ', [['a', noteOnLanguage(draft.language)]]),
      ...(draft.material === 'picture-book'
        ? dataField('655', ' 7', [
            ['a', PICTURE_BOOKS],
            ['2', 'lcgft'],
          ])
        : []),
      ...added,
      ...itemsOf(draft, facts.codes ?? []),
    ],
  };
}

function itemsOf(draft: TitleDraft, codes: readonly string[]): readonly DataField[] {
  return Array.from({ length: draft.copies }, (_, n) =>
    dataField('952', '  ', [
      ['c', draft.location],
      ['o', callNumberText(draft)],
      ['p', codes[n]],
      ['t', n + 1],
    ]),
  ).flat();
}

/** Field 008: 40 positions; what a draft doesn't know is the fill character or unknown. */
function fixedData(draft: TitleDraft, { on }: RecordFacts): string {
  const { year, ageFrom, material } = draft;
  const entered = on.slice(2).replaceAll('-', '');
  const status = material === 'magazine' ? 'c' : 's';
  const dates = year === null ? 'nuuuuuuuu' : `${status}${year}${status === 'c' ? '9999' : '    '}`;
  const isBook = material === 'book' || material === 'picture-book';
  const audience = AUDIENCES.find(([from]) => ageFrom !== null && ageFrom >= from)?.[1] ?? ' ';
  const pictures = material === 'picture-book' ? 'a   ' : '||||';
  const book = isBook ? `${pictures}${audience}||||||||| ||` : '|'.repeat(17);
  return `${entered}${dates}xx ${book}${codeOfLanguage(draft.language) ?? '|||'} d`;
}
