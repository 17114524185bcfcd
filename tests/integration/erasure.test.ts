import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addBook, giveBack, lendTo } from '../fixtures/lending-desk.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { countEvents, eventsOf } from '../fixtures/hall-journal.ts';
import { enrol, member, refusedScan, scan } from '../fixtures/hall-people.ts';
import {
  closeHalls,
  newScanId,
  openHall,
  removeHalls,
  reopen,
  standOnDisk,
  twinOf,
  type Hall,
} from '../fixtures/hall.ts';
import { acquaint, gift, headsOf, take } from '../fixtures/halls-meet.ts';

beforeAll(standOnDisk);
afterEach(closeHalls);
afterAll(removeHalls);

/** All that nobody else in these tests has in common with her. */
const NANA = {
  name: '欧阳娜娜',
  phone: '13566667777',
  birthYear: 1956,
  building: '景苑99幢',
  unit: '2单元8801',
  zhiyuanhuiNo: 'ZYH-556677',
  guardianName: '欧阳大山',
  guardianPhone: '13511112222',
  notes: '会弹古筝，周三有空',
} as const;

/** Her data, and her name as it is searched for. */
const TRACES = [
  ...Object.values(NANA).filter((value) => typeof value === 'string'),
  'ouyangnana',
  'ouyang nana',
  '娜娜阿姨的故事',
];

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Which of her traces stand in which file of a hall. */
const tracesIn = (hall: Hall): string[] =>
  filesOf(hall.dataDir).flatMap((file) => {
    const bytes = readFileSync(file);
    return TRACES.filter((trace) => bytes.includes(Buffer.from(trace))).map(
      (trace) => `${trace} in ${file.slice(hall.dataDir.length)}`,
    );
  });

/** A hall among whose many people she came, borrowed, made things and was written about. */
async function openWithNana(hall: Hall) {
  for (let n = 0; n < 40; n += 1)
    await enrol(hall, { name: '王小明', phone: `1391234${1000 + n}` });
  const nana = await member(hall, NANA);
  await hall.value('crafts.saveMaker', {
    personId: nana.personId,
    chosenName: '娜娜',
    story: '娜娜阿姨的故事',
    consent: true,
  });
  await scan(hall, nana.code);
  hall.clock.pass(2 * HOUR);
  await scan(hall, nana.code);
  const book = await addBook(hall);
  await lendTo(hall, book.copyId, nana.personId);
  await giveBack(hall, book.copyId);
  for (let n = 0; n < 40; n += 1) await enrol(hall, { name: '李华', phone: `1371234${1000 + n}` });
  return { hall, nana, book };
}

const erase = (hall: Hall, personId: string) =>
  hall.value('people.erase', { personId, reason: 'asked' });

describe('erasing a person', () => {
  it('leaves no byte of them in the file, in its log, nor in the copies before updates', async () => {
    const { hall, nana } = await openWithNana(await openHall());
    const copies = join(hall.dataDir, 'backups');
    mkdirSync(copies);
    hall.store.rest();
    writeFileSync(join(copies, 'before-41-1.db'), readFileSync(join(hall.dataDir, 'qinlin.db')));
    expect(tracesIn(hall).length).toBeGreaterThan(TRACES.length);
    expect(await erase(hall, nana.personId)).toMatchObject({
      records: 1,
      bodies: 3,
      cards: 1,
      copiesDeleted: 1,
      copiesLeft: 0,
      isWhole: true,
    });
    expect(tracesIn(hall)).toEqual([]);
    const again = reopen(hall);
    expect(tracesIn(again)).toEqual([]);
    expect(again.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('leaves none in the parts of the file that an older program freed, either', async () => {
    const hall = await openHall();
    // As the file was written before this program overwrote what it deletes.
    hall.store.db.pragma('secure_delete = OFF');
    const { nana } = await openWithNana(hall);
    await erase(hall, nana.personId);
    expect(tracesIn(hall)).toEqual([]);
  });

  it('lets no byte of an old bundle into the file again', async () => {
    const hall = await openHall();
    const other = twinOf(hall);
    acquaint(hall, other);
    const { personId } = await enrol(hall, NANA);
    const early = await gift(hall, other);
    const [mark, events] = [headsOf(hall), countEvents(hall)];
    await erase(hall, personId);
    await take(other, await gift(hall, other, mark));
    await take(other, early);
    await take(other, early);
    expect(countEvents(other)).toBeGreaterThan(events);
    expect(tracesIn(other)).toEqual([]);
    expect(other.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('keeps the hall’s hours, loans and chain, under an id that nobody can be told from', async () => {
    const { hall, nana, book } = await openWithNana(await openHall());
    const counts = () => hall.value('lending.statistics', { year: 2026 });
    const [day, loans] = [
      await hall.value('attendance.day', { date: '2026-03-02' }),
      await counts(),
    ];
    await erase(hall, nana.personId);
    const after = await hall.value('attendance.day', { date: '2026-03-02' });
    expect(after.sessions).toEqual(
      day.sessions.map((session) => ({ ...session, name: '', number: '' })),
    );
    expect(after.sessions[0]?.minutes).toBe(120);
    expect(await counts()).toEqual(loans);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(await hall.refusal('people.get', { personId: nana.personId })).toBe('unknown-person');
    expect((await hall.value('people.search', { query: 'oynn' })).total).toBe(0);
    expect((await hall.value('catalogue.get', { titleId: book.titleId })).copies).toHaveLength(1);
  });

  it('lets the office settle a stay that they forgot to end', async () => {
    const hall = await openHall();
    const nana = await member(hall, NANA);
    await scan(hall, nana.code);
    hall.clock.pass(24 * HOUR);
    await erase(hall, nana.personId);
    const { forgotten } = await hall.value('attendance.day', { date: '2026-03-03' });
    const [stay] = forgotten;
    expect(stay).toMatchObject({ name: '', date: '2026-03-02' });
    await hall.value('attendance.correct', {
      sessionId: stay?.sessionId ?? '',
      personId: nana.personId,
      date: '2026-03-02',
      shiftId: null,
      inMinute: 540,
      outMinute: 600,
      void: false,
      reason: 'forgot-check-out',
    });
    const day = await hall.value('attendance.day', { date: '2026-03-02' });
    expect([day.forgotten, day.sessions[0]?.minutes]).toEqual([[], 60]);
  });

  it('takes every record that was merged into theirs along', async () => {
    const { hall, nana } = await openWithNana(await openHall());
    const { personId } = await enrol(hall, { name: '欧阳娜', phone: '13599990000' });
    await hall.value('people.merge', { keepId: personId, mergeId: nana.personId });
    expect(await erase(hall, nana.personId)).toMatchObject({ records: 2 });
    expect(tracesIn(hall)).toEqual([]);
    const told = eventsOf(hall).filter(({ header }) => header.type === 'subject.erased');
    expect(new Set(told.map(({ header }) => header.subject))).toEqual(
      new Set([nana.personId, personId]),
    );
    expect((await hall.value('people.search', { query: '欧阳' })).total).toBe(0);
  });

  it('ends their cards, and gives their number to nobody else', async () => {
    const hall = await openHall();
    const first = await enrol(hall);
    const last = await member(hall, NANA);
    await erase(hall, last.personId);
    expect(await refusedScan(hall, last.code)).toBe('card-revoked');
    const next = await enrol(hall);
    expect([first.number, last.number, next.number]).toEqual([
      '007-000001',
      '007-000002',
      '007-000003',
    ]);
  });

  it('waits until they checked out and brought their books back', async () => {
    const hall = await openHall();
    const nana = await member(hall, NANA);
    const refusal = () =>
      hall.refusal('people.erase', { personId: nana.personId, reason: 'moved' });
    await scan(hall, nana.code);
    expect(await refusal()).toBe('still-checked-in');
    hall.clock.pass(HOUR);
    await scan(hall, nana.code);
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, nana.personId);
    expect(await refusal()).toBe('still-has-books');
    await giveBack(hall, book.copyId);
    const other = await enrol(hall);
    hall.clock.pass(HOUR);
    await lendTo(hall, book.copyId, other.personId);
    await hall.value('lending.placeHold', {
      holdId: newScanId(),
      titleId: book.titleId,
      personId: nana.personId,
    });
    expect(await hall.call('people.erase', { personId: nana.personId, reason: 'moved' })).toEqual({
      ok: false,
      refusal: 'still-has-books',
      facts: { books: 0, holds: 1 },
    });
  });

  it('says where the name still stands, which it may not touch', async () => {
    const { hall, nana } = await openWithNana(await openHall());
    await enrol(hall, { name: '小宝', guardianName: NANA.name, guardianPhone: NANA.phone });
    const { mentions } = await erase(hall, nana.personId);
    expect(mentions).toEqual({ people: 2, handovers: 0, others: 0 });
  });

  it('is for administrators alone, and of people who are known', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const request = { personId, reason: 'asked' } as const;
    expect(await hall.refusal('people.erase', request, hall.staff.clerk)).toBe('not-allowed');
    await hall.value('people.erase', request);
    expect(await hall.refusal('people.erase', request)).toBe('unknown-person');
  });
});
