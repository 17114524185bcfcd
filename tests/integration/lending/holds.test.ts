import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addBook,
  giveBack,
  hold,
  lendTo,
  pageOf,
  problemsOf,
  scanLater,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NAMES = ['王芳', '李华', '张伟', '赵敏', '陈静'];

/** A book that is out, and others who want it. */
async function wanted(copies = 1) {
  const hall = await openHall();
  const book = await addBook(hall, { copies });
  const people: string[] = [];
  for (const name of NAMES) people.push((await enrol(hall, { name })).personId);
  const [first = '', second = '', third = '', fourth = ''] = people;
  for (const copyId of book.copyIds) await lendTo(hall, copyId, first);
  return { hall, book, people, first, second, third, fourth };
}

const shelf = async (hall: Hall) => (await hall.value('lending.holds', {})).shelf;
const waiting = async (hall: Hall) =>
  (await hall.value('lending.holds', {})).waiting.map(({ reader, place }) => [reader?.name, place]);

describe('a hold', () => {
  it('sets the returned book aside for the next in line, until a day on which the hall is open', async () => {
    const { hall, book, second, third } = await wanted();
    const { holdId, place } = await hold(hall, book.titleId, second);
    expect(place).toBe(1);
    expect(await hold(hall, book.titleId, third)).toMatchObject({ place: 2 });
    expect(await waiting(hall)).toEqual([
      ['李华', 1],
      ['张伟', 2],
    ]);
    // Wednesday and five days: a Monday, on which the hall is shut.
    hall.clock.goTo(timeOf('2026-03-04', '10:00'));
    expect((await giveBack(hall, book.copyId)).hold).toEqual({
      holdId,
      reader: { personId: second, name: '李华' },
      until: '2026-03-10',
    });
    expect(await shelf(hall)).toMatchObject([
      { holdId, code: book.code, reader: { name: '李华' }, until: '2026-03-10', expired: false },
    ]);
    expect(await waiting(hall)).toEqual([['张伟', 1]]);
    expect(await pageOf(hall, second)).toMatchObject({ holds: [{ holdId, until: '2026-03-10' }] });
  });

  it('is filled by lending the book, and by lending another copy', async () => {
    const { hall, book, second, third } = await wanted(2);
    await hold(hall, book.titleId, second);
    await hold(hall, book.titleId, third);
    await giveBack(hall, book.copyId);
    await lendTo(hall, book.copyId, second);
    expect((await pageOf(hall, second)).holds).toEqual([]);
    // Whoever takes another copy leaves theirs to the next in line.
    await giveBack(hall, book.copyIds[1] ?? '');
    expect(await shelf(hall)).toMatchObject([{ reader: { name: '张伟' } }]);
    await giveBack(hall, book.copyId);
    await lendTo(hall, book.copyId, third);
    expect(await hall.value('lending.holds', {})).toEqual({ fetch: [], shelf: [], waiting: [] });
  });

  it('keeps the book from others, until staff decide otherwise; then the reader waits again', async () => {
    const { hall, book, second, third } = await wanted();
    const { holdId } = await hold(hall, book.titleId, second);
    await giveBack(hall, book.copyId);
    expect(await problemsOf(hall, book.copyId, third)).toEqual(['held-for-other']);
    const request = { actId: newScanId(), copyId: book.copyId, personId: third };
    const outcome = await hall.value('lending.lend', { ...request, override: '急用' });
    expect(outcome).toMatchObject({ kind: 'lent' });
    expect(await waiting(hall)).toEqual([['李华', 1]]);
    expect((await giveBack(hall, book.copyId)).hold).toMatchObject({ holdId });
  });

  it('passes to the next in line when it is given up, or the deadline has passed', async () => {
    const { hall, book, second, third, fourth } = await wanted();
    const one = await hold(hall, book.titleId, second);
    await hold(hall, book.titleId, third);
    await hold(hall, book.titleId, fourth);
    await giveBack(hall, book.copyId);
    await hall.value('lending.cancelHold', { holdId: one.holdId });
    await hall.value('lending.cancelHold', { holdId: one.holdId });
    const [two] = await shelf(hall);
    expect(two).toMatchObject({ reader: { name: '张伟' }, until: '2026-03-07' });
    hall.clock.goTo(timeOf('2026-03-08', '10:00'));
    expect(await shelf(hall)).toMatchObject([{ reader: { name: '张伟' }, expired: true }]);
    await hall.value('lending.cancelHold', { holdId: two?.holdId ?? '' });
    expect(await shelf(hall)).toMatchObject([{ reader: { name: '赵敏' }, expired: false }]);
    expect(await hall.refusal('lending.cancelHold', { holdId: newScanId() })).toBe('unknown-hold');
  });

  it('that expired goes to the next in line when the book is scanned', async () => {
    const { hall, book, second, third, fourth } = await wanted();
    await hold(hall, book.titleId, second);
    await hold(hall, book.titleId, third);
    await giveBack(hall, book.copyId);
    hall.clock.goTo(timeOf('2026-03-20', '10:00'));
    expect(await scanLater(hall, book.code, fourth)).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'held-for-other' }],
    });
    expect(await shelf(hall)).toMatchObject([{ reader: { name: '张伟' }, expired: false }]);
    expect(await scanLater(hall, book.code, third)).toMatchObject({ kind: 'lent' });
    expect(await hall.value('lending.holds', {})).toEqual({ fetch: [], shelf: [], waiting: [] });
  });

  it('that expired with nobody in line keeps nobody from the book', async () => {
    const { hall, book, second, third } = await wanted();
    await hold(hall, book.titleId, second);
    await giveBack(hall, book.copyId);
    hall.clock.goTo(timeOf('2026-03-20', '10:00'));
    expect(await scanLater(hall, book.code, third)).toMatchObject({ kind: 'lent' });
    expect(await shelf(hall)).toEqual([]);
  });

  it('keeps its place although the clock is set back', async () => {
    const { hall, book, second, third } = await wanted();
    await hold(hall, book.titleId, second);
    hall.clock.setWall(timeOf('2026-03-01', '09:00'));
    expect(await hold(hall, book.titleId, third)).toMatchObject({ place: 2 });
  });

  it('keeps a free copy that nobody was told of for whoever waits', async () => {
    const { hall, book, second, third } = await wanted();
    await hold(hall, book.titleId, second);
    await hall.value('catalogue.noteCopy', {
      actId: newScanId(),
      copyId: book.copyId,
      condition: 'lost',
    });
    await hall.value('catalogue.noteCopy', {
      actId: newScanId(),
      copyId: book.copyId,
      condition: 'good',
    });
    expect(await problemsOf(hall, book.copyId, third)).toEqual(['held-for-other']);
    expect(await shelf(hall)).toMatchObject([{ reader: { name: '李华' } }]);
  });

  it('is refused where there is nothing to wait for', async () => {
    const { hall, book, first, second } = await wanted();
    const ask = (titleId: string, personId: string) =>
      hall.refusal('lending.placeHold', { holdId: newScanId(), titleId, personId });
    expect(await ask(newScanId(), second)).toBe('unknown-title');
    expect(await ask(book.titleId, newScanId())).toBe('unknown-person');
    expect(await ask(book.titleId, first)).toBe('already-borrowed');
    await hold(hall, book.titleId, second);
    expect(await ask(book.titleId, second)).toBe('already-held');
    const free = await addBook(hall, { name: '西游记' });
    expect(await ask(free.titleId, second)).toBe('copy-available');
    for (const name of ['三体', '活着']) {
      const other = await addBook(hall, { name });
      await lendTo(hall, other.copyId, first);
      await hold(hall, other.titleId, second);
    }
    const last = await addBook(hall, { name: '家' });
    await lendTo(hall, last.copyId, first);
    expect(await ask(last.titleId, second)).toBe('holds-limit');
  });

  it('answers a repeated call without writing', async () => {
    const { hall, book, second, third } = await wanted();
    const { holdId } = await hold(hall, book.titleId, second);
    const events = countEvents(hall);
    expect(await hold(hall, book.titleId, second, holdId)).toEqual({ holdId, place: 1 });
    expect(countEvents(hall)).toBe(events);
    const request = { holdId, titleId: book.titleId, personId: third };
    expect(await hall.refusal('lending.placeHold', request)).toBe('invalid-request');
  });
});

type Turn = 'place' | 'return' | 'take' | 'cancel' | 'day';
type Asked = { readonly holdId: string; readonly personId: string };

const someTurns = fc.array(
  fc.record({
    turn: fc.constantFrom<Turn>('place', 'place', 'return', 'take', 'take', 'cancel', 'day'),
    who: fc.nat(4),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** Those whose holds are open, by whoever asked first; the copy that stands aside, and for whom. */
async function line(hall: Hall, asked: readonly Asked[]) {
  const { shelf: aside, waiting: queue } = await hall.value('lending.holds', {});
  const open = new Set([...aside, ...queue].map(({ holdId }) => holdId));
  return { aside, queue, left: asked.filter(({ holdId }) => open.has(holdId)) };
}

/** Scans the book on somebody's page; answers whether they got it although it was another's turn. */
async function takesOutOfTurn(hall: Hall, code: string, personId: string): Promise<boolean> {
  hall.clock.pass(10_000);
  const { aside, queue } = await line(hall, []);
  const next = aside.find(({ expired }) => !expired) ?? queue[0];
  const outcome = await scanLater(hall, code, personId);
  const isLent = outcome.kind === 'lent' && !outcome.renewed;
  return isLent && next !== undefined && next.reader?.personId !== personId;
}

describe('the queue', () => {
  it('is fair: nobody gets the book before one who asked earlier and still waits', async () => {
    await fc.assert(
      fc
        .asyncProperty(someTurns, async (turns) => {
          const { hall, book, people } = await wanted();
          let asked: readonly Asked[] = [];
          for (const { turn, who } of turns) {
            const personId = people[who] ?? '';
            const own = asked.find((one) => one.personId === personId)?.holdId ?? newScanId();
            const before = await line(hall, asked);
            if (turn === 'day') hall.clock.pass(86_400_000);
            if (turn === 'cancel') await hall.call('lending.cancelHold', { holdId: own });
            if (turn === 'return') await scanLater(hall, book.code);
            const isUnfair = turn === 'take' && (await takesOutOfTurn(hall, book.code, personId));
            expect(isUnfair).toBe(false);
            if (turn === 'place') {
              const request = { holdId: own, titleId: book.titleId, personId };
              const answer = await hall.call('lending.placeHold', request);
              const isNew = answer.ok && asked.every(({ holdId }) => holdId !== own);
              asked = isNew ? [...asked, { holdId: own, personId }] : asked;
            }
            const { aside, queue, left } = await line(hall, asked);
            asked = left;
            const holdIds = asked.map(({ holdId }) => holdId);
            const [set] = aside.map(({ holdId }) => holdId);
            const wasSet = before.aside.some(({ holdId }) => holdId === set);
            expect(aside.length).toBeLessThanOrEqual(1);
            // Whoever has the book set aside anew is the first of all who still wait.
            expect([wasSet ? set : holdIds[0], undefined]).toContain(set);
            expect(queue.map(({ holdId }) => holdId)).toEqual(
              holdIds.filter((holdId) => holdId !== set),
            );
          }
          expect(hall.log.filter((entry) => entry.includes('call failed'))).toEqual([]);
        })
        .afterEach(closeHalls),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);
});
