import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CirculationAct } from '../../../shared/domain/lending/circulation-file.ts';
import { evergreenOf } from '../../../shared/domain/lending/evergreen.ts';
import { kocOf } from '../../../shared/domain/lending/koc.ts';

const COPY = '2100700000017';
const act = (given: Partial<CirculationAct> & Pick<CirculationAct, 'kind'>): CirculationAct => ({
  at: Date.parse('2026-03-03T01:05:09.007Z'),
  clock: '2026-03-03 09:05:09',
  copy: COPY,
  reader: null,
  dueAt: null,
  ...given,
});

const lent = act({
  kind: 'lend',
  reader: '7-000123',
  dueAt: Date.parse('2026-04-02T15:59:59Z'),
});
const renewed = act({
  kind: 'renew',
  at: Date.parse('2026-03-31T09:00:00.000Z'),
  clock: '2026-03-31 17:00:00',
  reader: '7-000123',
  dueAt: Date.parse('2026-05-02T15:59:59Z'),
});
const returned = act({
  kind: 'return',
  at: Date.parse('2026-04-20T02:30:00.999Z'),
  clock: '2026-04-20 10:30:00',
});
const used = act({ kind: 'use', at: Date.parse('2026-04-21T02:00:00.000Z') });
const noted = act({ kind: 'note' });
const all = [lent, renewed, returned, used, noted];

/** As enqueue_koc.pl reads it: the header by tabs and `=`, then each line by tabs, its time by white space. */
function readKoc(text: string) {
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const header = Object.fromEntries(first.split('\t').map((pair) => pair.split('=')));
  const operations = lines.map((line) => {
    const [time = '', command = '', ...rest] = line.split('\t');
    const [date, clock] = time.split(/\s/);
    const [cardnumber, barcode] = command === 'return' ? [undefined, rest[0]] : rest;
    return { timestamp: `${date} ${clock}`, command, cardnumber, barcode };
  });
  return { header, operations };
}

const koc = (acts: readonly CirculationAct[], holds = 0) =>
  kocOf(acts, { version: '1.0.0', holds });

describe('a file for Koha', () => {
  it('has tabs, colons in the time and its version, byte by byte', () => {
    expect(koc([lent, returned]).text).toBe(
      'Version=1.0\tGenerator=Qinlin Kiosk\tGeneratorVersion=1.0.0\n' +
        `2026-03-03 09:05:09 007\tissue\t7-000123\t${COPY}\n` +
        `2026-04-20 10:30:00 999\treturn\t${COPY}\n`,
    );
  });

  it('is read by its parser as issues and returns, a renewal as an issue to the same reader', () => {
    const { header, operations } = readKoc(koc(all).text);
    expect(header).toEqual({
      Version: '1.0',
      Generator: 'Qinlin Kiosk',
      GeneratorVersion: '1.0.0',
    });
    expect(operations).toEqual([
      {
        timestamp: '2026-03-03 09:05:09',
        command: 'issue',
        cardnumber: '7-000123',
        barcode: COPY,
      },
      {
        timestamp: '2026-03-31 17:00:00',
        command: 'issue',
        cardnumber: '7-000123',
        barcode: COPY,
      },
      { timestamp: '2026-04-20 10:30:00', command: 'return', barcode: COPY },
    ]);
  });

  it('has no byte order mark, no CR and no blank line: each would be an operation', () => {
    const { text } = koc(all);
    expect(text).not.toMatch(/\ufeff|\r|\n\n/);
    expect(text.endsWith('\n')).toBe(true);
    expect(koc([]).text.split('\n')).toHaveLength(2);
  });

  it('says what it has no words for, each with how often', () => {
    const { count, unsaid } = koc(
      [...all, { ...lent, reader: null }, { ...renewed, reader: null }],
      2,
    );
    expect(count).toBe(3);
    expect(Object.fromEntries(unsaid.map((one) => [one.what, one.count]))).toEqual({
      hold: 2,
      'due-date': 2,
      'renewal-as-loan': 1,
      'in-house-use': 1,
      condition: 1,
      'reader-unknown': 2,
    });
  });
});

const transaction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('checkout'),
    timestamp: z.int(),
    delta: z.literal(0),
    barcode: z.string(),
    patron_barcode: z.string(),
    due_date: z.iso.datetime(),
    checkout_time: z.iso.datetime(),
  }),
  z.strictObject({
    type: z.literal('renew'),
    timestamp: z.int(),
    delta: z.literal(0),
    barcode: z.string(),
    patron_barcode: z.string().optional(),
    due_date: z.iso.datetime(),
    checkout_time: z.iso.datetime(),
  }),
  z.strictObject({
    type: z.literal('checkin'),
    timestamp: z.int(),
    delta: z.literal(0),
    barcode: z.string(),
    backdate: z.iso.datetime(),
  }),
  z.strictObject({
    type: z.literal('in_house_use'),
    timestamp: z.int(),
    delta: z.literal(0),
    barcode: z.string(),
    count: z.int().min(1).max(99),
    use_time: z.iso.datetime(),
  }),
]);

/** As its client reads it: each line by itself, none of them empty. */
const readXacts = (text: string) =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => transaction.parse(JSON.parse(line)));

const evergreen = (acts: readonly CirculationAct[], holds = 0) => evergreenOf(acts, { holds });

describe('a file for Evergreen', () => {
  it('has one object a line, with whole seconds and times in UTC', () => {
    expect(readXacts(evergreen(all).text)).toEqual([
      {
        type: 'checkout',
        timestamp: 1_772_499_909,
        delta: 0,
        barcode: COPY,
        patron_barcode: '7-000123',
        due_date: '2026-04-02T15:59:59.000Z',
        checkout_time: '2026-03-03T01:05:09.007Z',
      },
      {
        type: 'renew',
        timestamp: 1_774_947_600,
        delta: 0,
        barcode: COPY,
        patron_barcode: '7-000123',
        due_date: '2026-05-02T15:59:59.000Z',
        checkout_time: '2026-03-31T09:00:00.000Z',
      },
      {
        type: 'checkin',
        timestamp: 1_776_652_200,
        delta: 0,
        barcode: COPY,
        backdate: '2026-04-20T02:30:00.999Z',
      },
      {
        type: 'in_house_use',
        timestamp: 1_776_736_800,
        delta: 0,
        barcode: COPY,
        count: 1,
        use_time: '2026-04-21T02:00:00.000Z',
      },
    ]);
  });

  it('lets a renewal do without its reader, but no check-out, and says what is left out', () => {
    const nobody = [
      { ...lent, reader: null },
      { ...renewed, reader: null },
    ];
    const { text, count, unsaid } = evergreen([...nobody, noted], 3);
    expect(readXacts(text)).toMatchObject([{ type: 'renew', barcode: COPY }]);
    expect(text).not.toContain('patron_barcode');
    expect(count).toBe(1);
    expect(unsaid).toEqual([
      { what: 'hold', count: 3 },
      { what: 'reader-unknown', count: 1 },
      { what: 'condition', count: 1 },
    ]);
  });

  it('has no byte order mark, no CR and no blank line', () => {
    const { text } = evergreen(all);
    expect(text).not.toMatch(/\ufeff|\r|\n\n/);
    expect(text.endsWith('\n')).toBe(true);
    expect(evergreen([]).text).toBe('');
  });
});
