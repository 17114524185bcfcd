import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCnmarc, writeCnmarc } from '../../../main/store/marc/cnmarc.ts';
import { dialectOf } from '../../../main/store/marc/dialect.ts';
import { readMarc21, writeMarc21 } from '../../../main/store/marc/marc21.ts';
import {
  controlText,
  fieldsOf,
  firstValue,
  type MarcRecord,
} from '../../../main/store/marc/marc-record.ts';
import { readMarcTitles } from '../../../main/store/marc/marc-titles.ts';
import { readIso2709 } from '../../../main/store/marc/read-iso2709.ts';
import { writeIso2709 } from '../../../main/store/marc/write-iso2709.ts';
import { isoDate } from '../../../shared/domain/calendar.ts';
import {
  MOST_AUTHORS,
  type TitleDraft,
  unknownTitle,
} from '../../../shared/domain/lending/title-draft.ts';
import { anyDraft } from '../lending/any-draft.ts';

const facts = { on: isoDate('2026-11-23') };
/** MARC 21 has no word for GB 18030, and is never written in it. */
const dialects = [
  ['cnmarc', readCnmarc, writeCnmarc, ['utf-8', 'gb18030']],
  ['marc21', readMarc21, writeMarc21, ['utf-8']],
] as const;

const full: TitleDraft = {
  isbn: '9787020002207',
  name: '红楼梦',
  subtitle: '校注本',
  authors: ['曹雪芹', '高鹗'],
  publisher: '人民文学出版社',
  year: 2008,
  clc: 'I242.4',
  serial: 26,
  ageFrom: 14,
  material: 'book',
  language: 'chi',
  series: '中国古典文学读本丛书',
  summary: '上册。\n下册。',
  priceFen: 59_70,
  copies: 2,
  location: '儿童区 A 架',
  donor: '社区居民',
};

function recordsIn(bytes: Uint8Array): readonly MarcRecord[] {
  return [...readIso2709(bytes)].flatMap((entry) => ('record' in entry ? [entry.record] : []));
}

/** Blanks and all. */
function generalData(record: MarcRecord): string | undefined {
  return fieldsOf(record, '100')[0]?.subfields[0]?.[1];
}

describe.each(dialects)('%s', (dialect, read, write, encodings) => {
  it.each(encodings)('gives back in %s every title that was written', (encoding) => {
    fc.assert(
      fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 4 }), (drafts) => {
        const written = writeIso2709(
          drafts.map((draft) => write(draft, { ...facts, encoding })),
          encoding,
        );
        expect(written).toMatchObject({ written: drafts.length, problems: [] });
        const records = recordsIn(written.bytes);
        expect(records.map(dialectOf)).toEqual(drafts.map(() => dialect));
        expect(records.map((record) => read(record))).toEqual(
          drafts.map((draft) => ({ draft, problems: [] })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the longest title that there can be', () => {
    const long = {
      ...full,
      name: '𠮷'.repeat(200),
      subtitle: '𠮷'.repeat(200),
      authors: Array.from({ length: MOST_AUTHORS }, (_, n) => `${n}${'𠮷'.repeat(59)}`),
      summary: '𠮷'.repeat(2000),
      location: '𠮷'.repeat(30),
      copies: 200,
    };
    for (const encoding of encodings) {
      const { bytes, problems } = writeIso2709([write(long, facts)], encoding);
      expect(problems).toEqual([]);
      expect(recordsIn(bytes).map((record) => read(record).draft)).toEqual([long]);
    }
  });

  it('writes lengths in bytes that a strict reader takes', () => {
    const { bytes } = writeIso2709([write(full, facts), write(full, facts)]);
    const file = Buffer.from(bytes).toString('latin1');
    const length = Number(file.slice(0, 5));
    expect(file.length).toBe(length * 2);
    expect(file[length - 1]).toBe('\x1d');
    const base = Number(file.slice(12, 17));
    expect(file[base - 1]).toBe('\x1e');
    for (const [entry] of file.slice(24, base - 1).matchAll(/.{12}/g)) {
      const end = base + Number(entry.slice(7)) + Number(entry.slice(3, 7));
      expect(file[end - 1]).toBe('\x1e');
    }
  });

  it('has its codes and its own number where they are known', () => {
    const record = write(full, { ...facts, id: 't-1', codes: ['2100100000015', '2100100000022'] });
    const [tag, code] = dialect === 'cnmarc' ? ['905', 'b'] : ['952', 'p'];
    expect(controlText(record, '001')).toBe('t-1');
    expect(firstValue(record, tag, code)).toBe('2100100000015');
  });
});

describe('the fixed fields', () => {
  it('of CNMARC have their 36 positions', () => {
    const record = writeCnmarc(full, facts);
    expect(record.leader).toBe('00000nam0 22000003n 450 ');
    expect(generalData(record)).toBe('20261123d2008    e  y0chiy50      ea');
    const older = writeCnmarc(full, { ...facts, encoding: 'gb18030' });
    expect(generalData(older)).toBe('20261123d2008    e  y0chiy0120    ea');
    const bare = writeCnmarc({ ...unknownTitle, name: 'Letters', material: 'magazine' }, facts);
    expect(bare.leader.slice(5, 8)).toBe('nas');
    expect(generalData(bare)).toBe('20261123u        u  y0chiy50      ba');
  });

  it('of MARC 21 have their 40 positions', () => {
    const record = writeMarc21(full, facts);
    expect(record.leader).toBe('00000nam a22000003c 4500');
    expect(controlText(record, '008')).toBe('261123s2008    xx ||||d||||||||| ||chi d');
    const bare = writeMarc21({ ...unknownTitle, name: 'Letters', material: 'other' }, facts);
    expect(controlText(bare, '008')).toBe(`261123nuuuuuuuuxx ${'|'.repeat(20)} d`);
    expect(Buffer.from(writeIso2709([record], 'gb18030').bytes)[9]).toBe(0x20);
  });
});

describe('what the format cannot hold', () => {
  it('is told by its place, and the rest is written', () => {
    const longField = writeCnmarc({ ...full, summary: 'x'.repeat(10_000) }, facts);
    const longRecord = writeMarc21({ ...full, location: '架'.repeat(100), copies: 400 }, facts);
    const { bytes, written, problems } = writeIso2709([
      longField,
      writeCnmarc(full, facts),
      longRecord,
    ]);
    expect({ written, problems }).toEqual({
      written: 1,
      problems: [
        { index: 0, problem: 'too-long' },
        { index: 2, problem: 'too-long' },
      ],
    });
    expect(recordsIn(bytes)).toHaveLength(1);
  });

  it('is a blank where it would end a field', () => {
    const record = writeCnmarc({ ...full, name: '红\x1e楼\x1f梦\x1d' }, facts);
    const [read] = recordsIn(writeIso2709([record]).bytes);
    expect(read && readCnmarc(read).draft.name).toBe('红 楼 梦');
  });
});

describe('a file of titles', () => {
  it('has each record by itself, and the copies of one title together', () => {
    const bytes = Buffer.concat([
      writeIso2709([writeCnmarc(full, facts)], 'gb18030').bytes,
      Buffer.from('rubbish\x1d'),
      writeIso2709([
        writeMarc21({ ...full, copies: 1 }, facts),
        writeCnmarc({ ...unknownTitle, name: '没有书号的书' }, facts),
        { leader: '00000nam0 22000003n 450 ', fields: [] },
      ]).bytes,
      writeIso2709([{ ...writeCnmarc(full, facts), fields: [{ tag: '001', text: 'x' }] }]).bytes,
    ]);
    expect(readMarcTitles(bytes)).toMatchObject({
      ok: true,
      value: {
        dialect: 'cnmarc',
        rows: [
          { line: 1, name: '红楼梦', copies: 2, draft: { ...full, copies: 3 }, problems: [] },
          { line: 2, name: '', problems: [{ field: 'record', problem: 'bad-leader' }] },
          { line: 3, name: '红楼梦', copies: 1, sameAs: 1 },
          { line: 4, name: '没有书号的书', draft: { copies: 1 } },
          { line: 5, problems: [{ field: 'record', problem: 'bad-directory' }] },
          { line: 6, problems: [{ field: 'record', problem: 'no-title' }] },
        ],
      },
    });
  });

  it('without a record is refused', () => {
    expect(readMarcTitles(Buffer.alloc(0))).toMatchObject({ refusal: 'empty-table' });
    expect(readMarcTitles(Buffer.from('\r\n\x1d\x1d'))).toMatchObject({ refusal: 'empty-table' });
  });
});
