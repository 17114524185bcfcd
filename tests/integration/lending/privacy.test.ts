import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openBookCorner, type BookCorner } from '../../fixtures/book-corner.ts';
import { DAY, HOUR, MINUTE, timeOf } from '../../fixtures/hall-clock.ts';
import { eventsOf, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

async function openReader(rules: Parameters<typeof openBookCorner>[0] = {}) {
  const corner = await openBookCorner(rules);
  const titleId = corner.addTitle({ name: '三体', clc: 'I247.5', serial: 1 });
  const { personId } = await enrol(corner.hall, { name: '王芳' });
  corner.hall.clock.goTo(timeOf('2026-03-03', '10:00'));
  /** A loan that is returned in time unless it is said otherwise. */
  const lend = (dueOn = '2026-04-02') => {
    const { copyId } = corner.addCopy(titleId);
    return { copyId, loanId: corner.lend(copyId, personId, { dueOn }) };
  };
  return { corner, titleId, personId, lend };
}

/** The bodies that tie somebody to a book: null where they are gone. */
const linkBodies = (corner: BookCorner) =>
  eventsOf(corner.hall)
    .filter(({ header }) => header.type === 'person.linked')
    .map(({ body }) => body);

const readerOf = (corner: BookCorner, actId: string) => corner.stores.links.readerOf(actId);

describe('the privacy run', () => {
  it('cuts a loan from its reader so many days after it ended, and counts stay', async () => {
    const { corner, personId, lend } = await openReader({ rules: { historyDays: 30 } });
    const { copyId, loanId } = lend();
    const open = lend('2026-12-01');
    corner.hall.clock.pass(DAY);
    corner.giveBack(copyId);
    corner.hall.clock.pass(29 * DAY);
    expect(corner.unlink()).toBe(0);
    expect(readerOf(corner, loanId)).toBe(personId);
    const counts = await corner.value('lending.statistics', { year: 2026 });

    corner.hall.clock.pass(DAY);
    expect(corner.unlink()).toBe(1);
    expect(readerOf(corner, loanId)).toBeNull();
    expect(readerOf(corner, open.loanId)).toBe(personId);
    expect(linkBodies(corner)).toEqual([null, { personId, actId: open.loanId }]);
    expect(await corner.value('lending.statistics', { year: 2026 })).toEqual(counts);
    expect(counts).toMatchObject({ loans: 2, returns: 1 });
  });

  it('leaves the chain whole, and a rebuild comes to the same', async () => {
    const { corner, lend } = await openReader({ rules: { historyDays: 7 } });
    const loans = [lend(), lend(), lend()];
    const before = rowsOf(corner.hall);
    for (const { copyId } of loans) corner.giveBack(copyId);
    corner.hall.clock.pass(8 * DAY);
    expect(corner.unlink()).toBe(3);
    expect(corner.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    const digest = corner.digest();
    corner.rebuildFrom(rowsOf(corner.hall));
    expect(corner.digest()).toBe(digest);
    // Another device may still send the bodies, before or after it learns that they are to go.
    const sent = [...rowsOf(corner.hall), ...before];
    for (const seed of [1, 2, 3]) {
      corner.rebuildFrom(stirred(sent, seed));
      expect(corner.digest()).toBe(digest);
    }
    expect(linkBodies(corner)).toEqual([null, null, null]);
  });

  it('names no reader in any header or body that is left', async () => {
    const { corner, personId, lend } = await openReader({ rules: { historyDays: 7 } });
    const { copyId } = lend();
    corner.giveBack(copyId);
    corner.hall.clock.pass(8 * DAY);
    corner.unlink();
    const naming = eventsOf(corner.hall).filter((event) =>
      JSON.stringify(event).includes(personId),
    );
    expect(naming.map(({ header }) => header.type)).toEqual(['person.enrolled']);
  });

  it('keeps a late loan until its pause is over', async () => {
    const { corner, personId, lend } = await openReader({
      rules: { historyDays: 0, closedWeekdays: [], pausePerDay: 1, graceDays: 0 },
    });
    const { copyId, loanId } = lend('2026-03-04');
    const forgiven = lend('2026-03-04');
    corner.hall.clock.goTo(timeOf('2026-03-09', '10:00'));
    corner.giveBack(copyId);
    corner.giveBack(forgiven.copyId, { forgiven: true });
    // Five days late: paused up to and including the 14th.
    corner.hall.clock.goTo(timeOf('2026-03-14', '20:00'));
    expect(corner.unlink()).toBe(1);
    expect(readerOf(corner, forgiven.loanId)).toBeNull();
    expect(readerOf(corner, loanId)).toBe(personId);
    corner.hall.clock.goTo(timeOf('2026-03-15', '09:00'));
    expect(corner.unlink()).toBe(1);
    expect(readerOf(corner, loanId)).toBeNull();
  });

  it('keeps a lost book’s reader until the matter is settled', async () => {
    const { corner, personId, lend } = await openReader({ rules: { historyDays: 7 } });
    const { copyId, loanId } = lend();
    corner.note(copyId, 'lost');
    corner.hall.clock.pass(60 * DAY);
    expect(corner.unlink()).toBe(0);
    expect(readerOf(corner, loanId)).toBe(personId);
    corner.note(copyId, 'lost', 'replaced');
    corner.hall.clock.pass(DAY);
    expect(corner.unlink()).toBe(1);
  });

  it('that cuts at the return waits for as long as the return can be undone', async () => {
    const { corner, personId, lend } = await openReader({ rules: { historyDays: 0 } });
    const { copyId, loanId } = lend();
    corner.giveBack(copyId);
    corner.hall.clock.pass(10 * MINUTE);
    expect(corner.unlink()).toBe(0);
    expect(readerOf(corner, loanId)).toBe(personId);
    corner.hall.clock.pass(10 * MINUTE);
    expect(corner.unlink()).toBe(1);
    expect(readerOf(corner, loanId)).toBeNull();
  });

  it('cuts holds that ended as long ago, and loans that were taken back', async () => {
    const { corner, titleId, personId, lend } = await openReader({ rules: { historyDays: 7 } });
    const { copyId, loanId } = lend();
    corner.undo(loanId, copyId);
    const by = { actor: 'desk' };
    const place = () => {
      const holdId = newScanId();
      const at = corner.hall.clock.wall();
      corner.write('hold.placed', { holdId, titleId, at, on: '2026-03-03', source: 'desk' }, by);
      corner.write('person.linked', { personId, actId: holdId }, by);
      return holdId;
    };
    const [ended, waiting] = [place(), place()];
    const at = corner.hall.clock.wall();
    corner.write('hold.ended', { holdId: ended, at, end: 'cancelled', actId: null }, by);
    corner.hall.clock.pass(8 * DAY);
    expect(corner.unlink()).toBe(2);
    expect([loanId, ended].map((actId) => readerOf(corner, actId))).toEqual([null, null]);
    expect(readerOf(corner, waiting)).toBe(personId);
    expect(corner.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('works once a day, and again at once when the hall decides on fewer days', async () => {
    const { corner, lend } = await openReader({ rules: { historyDays: 7 } });
    const { copyId } = lend();
    corner.giveBack(copyId);
    corner.hall.clock.pass(7 * DAY - HOUR);
    expect(corner.unlink()).toBe(0);
    corner.hall.clock.pass(2 * HOUR);
    expect(corner.unlink()).toBe(0);
    corner.decide({
      ...corner.stores.rules.of(corner.context.kiosk().hallId).rules,
      historyDays: 3,
    });
    expect(corner.unlink()).toBe(1);
    corner.hall.clock.pass(DAY);
    expect(corner.unlink()).toBe(0);
  });

  it('writes nothing where there is nothing to cut', async () => {
    const { corner } = await openReader();
    const events = eventsOf(corner.hall).length;
    expect(corner.unlink()).toBe(0);
    expect(eventsOf(corner.hall)).toHaveLength(events);
  });
});
