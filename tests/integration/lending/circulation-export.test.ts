import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Checked } from '../../../shared/contract/calls.ts';
import { DAY } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addBook,
  decide,
  giveBack,
  hold,
  lendTo,
  waitMinutes,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

type Request = Omit<Checked<'lending.export'>, 'format'>;

async function exported(hall: Hall, format: 'koc' | 'evergreen', span: Request = {}) {
  const { path, count, unsaid } = await hall.value('lending.export', { format, ...span });
  const lines = readFileSync(path, 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return { path, lines, count, unsaid: Object.fromEntries(unsaid.map((u) => [u.what, u.count])) };
}

const koc = async (hall: Hall, span?: Request) => {
  const { lines, ...rest } = await exported(hall, 'koc', span);
  return { ...rest, lines: lines.slice(1) };
};

const xact = z.looseObject({ type: z.string(), barcode: z.string() });
const evergreen = async (hall: Hall, span?: Request) => {
  const { lines, ...rest } = await exported(hall, 'evergreen', span);
  return { ...rest, xacts: lines.map((line) => xact.parse(JSON.parse(line))) };
};

const undo = (hall: Hall, actId: string) => hall.value('lending.undo', { actId });

describe('what was lent and taken back', () => {
  it('is written for Koha as its parser reads it, by the hall’s clock, reader and copy codes', async () => {
    const hall = await openHall();
    const { personId, number } = await enrol(hall);
    const { code, copyId } = await addBook(hall);
    const loanId = await lendTo(hall, copyId, personId);
    hall.clock.pass(20 * DAY);
    await hall.value('lending.renew', { actId: newScanId(), loanId });
    hall.clock.pass(5 * DAY);
    await giveBack(hall, copyId);
    const { path, lines, count, unsaid } = await koc(hall);
    expect(basename(path)).toBe('借还记录-2026-03-27-0900.koc');
    expect(lines).toEqual([
      `2026-03-02 09:00:00 000\tissue\t${number}\t${code}`,
      `2026-03-22 09:00:00 000\tissue\t${number}\t${code}`,
      `2026-03-27 09:00:00 000\treturn\t${code}`,
    ]);
    expect(count).toBe(3);
    expect(unsaid).toEqual({ 'due-date': 2, 'renewal-as-loan': 1 });
  });

  it('is written for Evergreen with the end of the due day in the hall’s zone', async () => {
    const hall = await openHall();
    const { personId, number } = await enrol(hall);
    const { code, copyId } = await addBook(hall);
    await lendTo(hall, copyId, personId);
    hall.clock.pass(DAY);
    await giveBack(hall, copyId);
    await hall.value('lending.use', { actId: newScanId(), copyId });
    const { xacts, count } = await evergreen(hall);
    const at = Date.parse('2026-03-02T01:00:00Z') / 1000;
    expect(xacts).toEqual([
      {
        type: 'checkout',
        timestamp: at,
        delta: 0,
        barcode: code,
        patron_barcode: number,
        checkout_time: '2026-03-02T01:00:00.000Z',
        due_date: '2026-04-01T15:59:59.000Z',
      },
      {
        type: 'checkin',
        timestamp: at + 86_400,
        delta: 0,
        barcode: code,
        backdate: '2026-03-03T01:00:00.000Z',
      },
      {
        type: 'in_house_use',
        timestamp: at + 86_400,
        delta: 0,
        barcode: code,
        count: 1,
        use_time: '2026-03-03T01:00:00.000Z',
      },
    ]);
    expect(count).toBe(3);
  });

  it('leaves out what was undone with its undoing, the return that it implied too', async () => {
    const hall = await openHall();
    const [first, second] = [await enrol(hall), await enrol(hall, { name: '李华' })];
    const { code, copyId } = await addBook(hall);
    await lendTo(hall, copyId, first.personId);
    waitMinutes(hall, 5);
    await undo(hall, await lendTo(hall, copyId, second.personId));
    waitMinutes(hall, 5);
    await giveBack(hall, copyId);
    const wrong = (await giveBack(hall, copyId)).line.actId;
    await undo(hall, wrong);
    expect((await koc(hall)).lines).toEqual([
      `2026-03-02 09:00:00 000\tissue\t${first.number}\t${code}`,
      `2026-03-02 09:10:00 000\treturn\t${code}`,
    ]);
    expect((await evergreen(hall)).xacts.map(({ type }) => type)).toEqual(['checkout', 'checkin']);
  });

  it('tells that a book that was lent on came back first', async () => {
    const hall = await openHall();
    const [first, second] = [await enrol(hall), await enrol(hall, { name: '李华' })];
    const { code, copyId } = await addBook(hall);
    await lendTo(hall, copyId, first.personId);
    waitMinutes(hall, 5);
    await lendTo(hall, copyId, second.personId);
    expect((await koc(hall)).lines.slice(1)).toEqual([
      `2026-03-02 09:05:00 000\treturn\t${code}`,
      `2026-03-02 09:05:00 000\tissue\t${second.number}\t${code}`,
    ]);
  });

  it('has no reader once the link is cut, and says how often', async () => {
    const hall = await openHall();
    const { personId, number } = await enrol(hall);
    const { code, copyId } = await addBook(hall);
    await decide(hall, { historyDays: 30 });
    await lendTo(hall, copyId, personId);
    hall.clock.pass(2 * DAY);
    await giveBack(hall, copyId);
    hall.clock.pass(31 * DAY);
    hall.store.rest();
    const { lines, unsaid } = await koc(hall);
    expect(lines).toEqual([`2026-03-04 09:00:00 000\treturn\t${code}`]);
    expect(unsaid).toEqual({ 'reader-unknown': 1 });
    const other = await evergreen(hall);
    expect(other.xacts.map(({ type }) => type)).toEqual(['checkin']);
    expect(JSON.stringify(other.xacts)).not.toContain(number);
  });

  it('says what the format has no words for', async () => {
    const hall = await openHall();
    const [first, second] = [await enrol(hall), await enrol(hall, { name: '李华' })];
    const { titleId, copyId } = await addBook(hall);
    await lendTo(hall, copyId, first.personId);
    await hold(hall, titleId, second.personId);
    const other = await addBook(hall, { name: '西游记' });
    await hall.value('lending.use', { actId: newScanId(), copyId: other.copyId });
    const lost = { actId: newScanId(), copyId: other.copyId, condition: 'lost' } as const;
    await hall.value('catalogue.noteCopy', lost);
    expect((await koc(hall)).unsaid).toEqual({
      'due-date': 1,
      hold: 1,
      'in-house-use': 1,
      condition: 1,
    });
    expect((await evergreen(hall)).unsaid).toEqual({ hold: 1, condition: 1 });
  });

  it('can be of some days only, both included', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    await lendTo(hall, copyId, personId);
    hall.clock.pass(DAY);
    await giveBack(hall, copyId);
    hall.clock.pass(DAY);
    await hall.value('lending.use', { actId: newScanId(), copyId });
    const types = async (span: Request) => (await evergreen(hall, span)).xacts.map((x) => x.type);
    expect(await types({ to: '2026-03-03' })).toEqual(['checkout', 'checkin']);
    expect(await types({ from: '2026-03-03' })).toEqual(['checkin', 'in_house_use']);
    expect(await types({ from: '2026-03-03', to: '2026-03-03' })).toEqual(['checkin']);
    const none = { format: 'koc', from: '2026-03-05' } as const;
    expect(await hall.refusal('lending.export', none)).toBe('nothing-to-export');
  });

  it('is refused where the folder does not take it, and to all but the administrator', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    await lendTo(hall, copyId, personId);
    writeFileSync(hall.exportsDir, 'no folder');
    const request = { format: 'koc' } as const;
    expect(await hall.refusal('lending.export', request)).toBe('cannot-write');
    for (const post of ['librarian', 'clerk', 'seller'] as const)
      expect(await hall.refusal('lending.export', request, hall.staff[post])).toBe('not-allowed');
  });
});
