import { tidyClcNumber } from '../../../shared/domain/lending/clc.ts';
import { readIsbn } from '../../../shared/domain/lending/isbn.ts';
import { parseAuthors, parseCallNumber } from '../../../shared/domain/lending/title-cells.ts';
import {
  fitDraft,
  MOST_COPIES,
  normaliseDraft,
  type TitleDraft,
} from '../../../shared/domain/lending/title-draft.ts';
import {
  dataField,
  type DataField,
  fieldsOf,
  firstValue,
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

const NAMES = [
  ['701', '711', '721', '700', '710', '720'],
  ['702', '712', '722'],
] as const;
const PICTURE_BOOK = '图画书';
const DONOR = '捐赠人：';
/** Positions 26 to 29 of field 100: Unicode, or ISO 646 with the characters of GB as most libraries here say it. */
const CHARACTER_SETS = { 'utf-8': '50  ', gb18030: '0120' } as const;
/** Positions 17 to 19 of field 100: for readers from these ages on. */
const AUDIENCES = [
  [18, 'm'],
  [14, 'e'],
  [9, 'd'],
  [5, 'c'],
  [0, 'b'],
] as const;

/** The title of a CNMARC record. Copies, class and 种次号 are those of 905 where 905 is clear about them. */
export function readCnmarc(record: MarcRecord): RecordTitle {
  const all = (tag: string, ...codes: readonly string[]) =>
    fieldsOf(record, tag).flatMap((field) => valuesOf(field, ...codes));
  const first = (tag: string, code: string) => firstValue(record, tag, code) ?? null;
  const { isbn, problems } = isbnOf(all('010', 'a'));
  const shelf = shelfOf(record);
  const draft = normaliseDraft({
    isbn,
    name: nameOf(record),
    subtitle: first('200', 'e'),
    authors: authorsOf(record),
    publisher: first('210', 'c') ?? first('214', 'c'),
    year: yearOf([...all('210', 'd'), ...all('214', 'd')]),
    clc: shelf.clc,
    serial: shelf.serial,
    ageFrom: ageOf(all('333', 'a')),
    material: materialOf(record.leader, [...all('608', 'a'), ...all('606', 'a', 'x', 'j')]),
    language: first('101', 'a') ?? first('302', 'a'),
    series: first('225', 'a'),
    summary: all('330', 'a').join('\n'),
    priceFen: priceOf(all('010', 'd')),
    copies: copiesOf(record),
    location: first('905', 'c'),
    donor:
      all('317', 'a')
        .find((note) => note.startsWith(DONOR))
        ?.slice(DONOR.length) ?? null,
  });
  return { draft: fitDraft(draft), problems };
}

function nameOf(record: MarcRecord): string {
  const field = fieldsOf(record, '200').find((title) => valuesOf(title, 'a').length > 0);
  if (field === undefined) return '';
  return [valuesOf(field, 'a')[0], ...valuesOf(field, 'h', 'i')].join(' ');
}

/** The access points, the chief ones first; without any, what the title page says. */
function authorsOf(record: MarcRecord): readonly string[] {
  const names = NAMES.flatMap((tags) => fieldsOf(record, ...tags)).flatMap((field) => {
    const [name] = valuesOf(field, 'a');
    const [rest] = valuesOf(field, 'b');
    return name === undefined ? [] : [rest === undefined ? name : `${name}, ${rest}`];
  });
  if (names.length > 0) return names;
  const statements = fieldsOf(record, '200').flatMap((field) => valuesOf(field, 'f', 'g'));
  return statements.flatMap(parseAuthors);
}

function shelfOf(record: MarcRecord): ReturnType<typeof parseCallNumber> {
  const whole = [firstValue(record, '905', 's'), firstValue(record, '090', 'u')]
    .map((text) => parseCallNumber(text ?? ''))
    .find(({ clc }) => clc !== null);
  const classes = [firstValue(record, '690', 'a'), firstValue(record, '905', 'd')];
  const clc = classes.map((text) => tidyClcNumber(text ?? '')).find((number) => number !== null);
  const number = firstValue(record, '905', 'e') ?? '';
  const serial = /^[0-9]{1,5}$/.test(number) ? Number(number) : (whole?.serial ?? null);
  return { clc: clc ?? whole?.clc ?? null, serial };
}

/** Each 905 says how many copies ($f) or which ones ($b, also as a range such as 0010201-10). */
function copiesOf(record: MarcRecord): number {
  const counts = fieldsOf(record, '905').map((field) => {
    const [count = ''] = valuesOf(field, 'f');
    if (/^[0-9]{1,3}$/.test(count)) return Number(count);
    const codes = valuesOf(field, 'b').reduce((sum, code) => sum + lengthOfRange(code), 0);
    return Math.max(1, codes);
  });
  const copies = counts.reduce((sum, count) => sum + count, 0);
  return copies >= 1 && copies <= MOST_COPIES ? copies : 1;
}

function lengthOfRange(code: string): number {
  const [, from = '', to = ''] = /^[A-Z]*([0-9]+)-([0-9]+)$/i.exec(code) ?? [];
  const last = to.length <= from.length ? from.slice(0, from.length - to.length) + to : '';
  const count = Number(last) - Number(from) + 1;
  return to !== '' && count >= 1 && count <= MOST_COPIES ? count : 1;
}

/** A CNMARC record of the title, with what readCnmarc reads. */
export function writeCnmarc(draft: TitleDraft, facts: RecordFacts): MarcRecord {
  const day = facts.on.replaceAll('-', '');
  const { authors, clc } = draft;
  const isbn = draft.isbn === null ? undefined : readIsbn(draft.isbn);
  return {
    leader: `00000n${kindOf(draft.material)}0 22000003n 450 `,
    fields: [
      ...(facts.id === undefined ? [] : [{ tag: '001', text: facts.id }]),
      ...dataField('010', '  ', [
        ['a', isbn?.ok === true ? isbn.value.hyphenated : draft.isbn],
        ['d', priceText(draft.priceFen)],
      ]),
      ...dataField('100', '  ', [
        ['a', generalData(draft, day, CHARACTER_SETS[facts.encoding ?? 'utf-8'])],
      ]),
      ...dataField('101', '0 ', [['a', codeOfLanguage(draft.language)]]),
      ...dataField('200', '1 ', [
        ['a', draft.name],
        ['e', draft.subtitle],
        ['f', authors[0]],
        ['g', authors.slice(1).join('，')],
      ]),
      ...dataField('210', '  ', [
        ['c', draft.publisher],
        ['d', draft.year],
      ]),
      ...dataField('225', '2 ', [['a', draft.series]]),
      ...dataField('302', '  ', [['a', noteOnLanguage(draft.language)]]),
      ...dataField('317', '  ', [['a', draft.donor === null ? null : DONOR + draft.donor]]),
      ...(draft.summary ?? '').split('\n').flatMap((line) => dataField('330', '  ', [['a', line]])),
      ...dataField('333', '  ', [['a', draft.ageFrom === null ? null : `${draft.ageFrom}岁以上`]]),
      ...(draft.material === 'picture-book' ? dataField('608', '  ', [['a', PICTURE_BOOK]]) : []),
      ...dataField('690', '  ', [['a', clc]]),
      ...authors.flatMap((author) => dataField('701', ' 0', [['a', author]])),
      ...dataField('801', ' 0', [
        ['a', 'CN'],
        ['c', day],
      ]),
      ...holdings(draft, facts.codes ?? []),
    ],
  };
}

function holdings(draft: TitleDraft, codes: readonly string[]): readonly DataField[] {
  return dataField('905', '  ', [
    ...codes.map((code) => ['b', code] as const),
    ['c', draft.location],
    ['d', draft.clc],
    ['e', draft.serial],
    ['f', draft.copies],
    ['s', callNumberText(draft)],
  ]);
}

/** Field 100: 36 positions, of which Chinese as the cataloguing language is always so. */
function generalData(draft: TitleDraft, day: string, characterSets: string): string {
  const { year, ageFrom, material, language, name } = draft;
  const known = material === 'magazine' ? `a${year}9999` : `d${year}    `;
  const dates = year === null ? 'u        ' : known;
  const audience = AUDIENCES.find(([from]) => ageFrom !== null && ageFrom >= from)?.[1] ?? 'u';
  const script = language === 'chi' || /\p{Script=Han}/u.test(name) ? 'ea' : 'ba';
  return `${day}${dates}${audience}  y0chiy${characterSets}    ${script}`;
}
