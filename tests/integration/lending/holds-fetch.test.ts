import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addBook,
  giveBack,
  hold,
  lendTo,
  problemsOf,
  scanLater,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** A book that is out, and others who want it. */
async function wanted(copies = 1) {
  const hall = await openHall();
  const book = await addBook(hall, { copies });
  const { personId: first } = await enrol(hall, { name: '王芳' });
  const { personId: second } = await enrol(hall, { name: '李华' });
  const { personId: third } = await enrol(hall, { name: '张伟' });
  for (const copyId of book.copyIds) await lendTo(hall, copyId, first);
  return { hall, book, second, third };
}

const shelf = async (hall: Hall) => (await hall.value('lending.holds', {})).shelf;
const waiting = async (hall: Hall) =>
  (await hall.value('lending.holds', {})).waiting.map(({ reader, place }) => [reader?.name, place]);

async function addCopy(hall: Hall, titleId: string, location: string): Promise<void> {
  const fields = { location, source: 'bought', onSiteOnly: false } as const;
  const given = { ...fields, donorId: null, donorOrg: null, priceFen: null };
  await hall.value('catalogue.addCopies', { titleId, count: 1, fields: given });
}

describe('a copy that was set aside and is no good any more', () => {
  /** Two copies: one set aside for the second reader, and one that came back when nobody waited. */
  async function oneAside() {
    const given = await wanted(2);
    const { hall, book, second } = given;
    const [aside = '', other = ''] = book.copyIds;
    await hold(hall, book.titleId, second);
    await giveBack(hall, aside);
    await giveBack(hall, other);
    return { ...given, aside, other, otherCode: book.codes[1] ?? '' };
  }
  const fetchList = async (hall: Hall) => (await hall.value('lending.holds', {})).fetch;

  it.each(['withdrawn', 'damaged', 'missing', 'lost'] as const)(
    'because it is %s leaves its reader first in line, with the other copy to be fetched',
    async (condition) => {
      const { hall, book, second, third, aside, other, otherCode } = await oneAside();
      expect(await fetchList(hall)).toEqual([]);
      await hall.value('catalogue.noteCopy', { actId: newScanId(), copyId: aside, condition });
      expect(await shelf(hall)).toEqual([]);
      expect(await waiting(hall)).toEqual([['李华', 1]]);
      expect(await fetchList(hall)).toMatchObject([
        { code: otherCode, title: '红楼梦', location: 'A1', reader: { personId: second } },
      ]);
      // It is hers already: nobody else gets it meanwhile.
      expect(await problemsOf(hall, other, third)).toEqual(['held-for-other']);
      expect((await scanLater(hall, otherCode)).kind).toBe('returned');
      expect(await shelf(hall)).toMatchObject([{ code: otherCode, reader: { name: '李华' } }]);
      expect(await fetchList(hall)).toEqual([]);
      await lendTo(hall, other, second);
      expect(await waiting(hall)).toEqual([]);
      expect(book.copyIds).toContain(aside);
    },
  );

  it('is to be fetched only if there is another; else its reader waits', async () => {
    const { hall, book, second } = await wanted();
    await hold(hall, book.titleId, second);
    await giveBack(hall, book.copyId);
    const note = { actId: newScanId(), copyId: book.copyId, condition: 'withdrawn' } as const;
    await hall.value('catalogue.noteCopy', note);
    expect(await fetchList(hall)).toEqual([]);
    expect(await waiting(hall)).toEqual([['李华', 1]]);
    // A new copy is for who waits, although nobody brought it back.
    await addCopy(hall, book.titleId, 'B2');
    expect(await fetchList(hall)).toMatchObject([{ location: 'B2', reader: { name: '李华' } }]);
  });

  it('is not fetched from the hold shelf, where another waits in vain', async () => {
    const { hall, book, second, third } = await wanted();
    await hold(hall, book.titleId, second);
    await hold(hall, book.titleId, third);
    await giveBack(hall, book.copyId);
    hall.clock.goTo(timeOf('2026-03-20', '10:00'));
    expect(await shelf(hall)).toMatchObject([{ expired: true }]);
    expect(await fetchList(hall)).toEqual([]);
  });

  it('comes in the order in which one walks along the shelves', async () => {
    const hall = await openHall();
    const wait = async (name: string, clc: string, location: string) => {
      const book = await addBook(hall, { name, clc });
      const [one, two] = [await enrol(hall, { name: '甲' }), await enrol(hall, { name: '乙' })];
      await lendTo(hall, book.copyId, one.personId);
      await hold(hall, book.titleId, two.personId);
      await addCopy(hall, book.titleId, location);
    };
    await wait('丙', 'I287.8', '10号架');
    await wait('丁', 'I287.8', '2号架');
    await wait('戊', 'B84', '2号架');
    expect((await fetchList(hall)).map(({ title }) => title)).toEqual(['戊', '丁', '丙']);
  });
});
