import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol, member, strangeCard } from '../../fixtures/hall-people.ts';
import { ANYONE, closeHalls, newScanId, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addBook,
  decide,
  giveBack,
  hold,
  ISBN,
  lendTo,
  selfLend,
  selfReturn,
  withTerms,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('self-service', () => {
  it('shows a reader their own books under half a name, and no more', async () => {
    const hall = await openHall();
    const card = await member(hall, { name: '王小明' });
    const other = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    const wanted = await addBook(hall, { name: '西游记' });
    await lendTo(hall, book.copyId, card.personId);
    await lendTo(hall, wanted.copyId, other.personId);
    await hold(hall, wanted.titleId, card.personId);
    await giveBack(hall, wanted.copyId);
    expect(await hall.value('lending.selfOpen', { code: card.code }, ANYONE)).toEqual({
      name: '王*明',
      left: 4,
      pausedUntil: null,
      loans: [{ title: '红楼梦', dueOn: '2026-04-01', daysLate: 0 }],
      waiting: [{ title: '西游记', until: '2026-03-07' }],
    });
  });

  it('lends and takes back by scanning, and the desk sees it', async () => {
    const hall = await openHall();
    const card = await member(hall, { name: '王小明' });
    const book = await addBook(hall);
    expect(await selfLend(hall, card.code, book.code)).toEqual({
      kind: 'lent',
      title: '红楼梦',
      dueOn: '2026-04-01',
      renewed: false,
    });
    expect(hall.announced).toContain('lending');
    expect(await hall.value('lending.recent', {})).toMatchObject([
      { kind: 'lend', source: 'self', reader: { name: '王小明' } },
    ]);
    hall.clock.goTo(timeOf('2026-04-03', '10:00'));
    expect(await selfReturn(hall, book.code)).toEqual({
      title: '红楼梦',
      toDesk: false,
      daysLate: 2,
    });
  });

  it('takes a book shown twice for one wish: it neither renews nor returns it again', async () => {
    const hall = await openHall();
    const card = await member(hall);
    const book = await addBook(hall);
    const first = await selfLend(hall, card.code, book.code);
    const events = countEvents(hall);
    hall.clock.pass(60_000);
    expect(await selfLend(hall, card.code, book.code)).toEqual(first);
    expect(countEvents(hall)).toBe(events);
    hall.clock.goTo(timeOf('2026-03-10', '10:00'));
    expect(await selfLend(hall, card.code, book.code)).toMatchObject({ renewed: true });
    const back = await selfReturn(hall, book.code);
    const after = countEvents(hall);
    hall.clock.pass(3000);
    expect(await selfReturn(hall, book.code)).toEqual(back);
    expect(countEvents(hall)).toBe(after);
  });

  it('says why it does not renew what would be due no later, or lend what is read here', async () => {
    const hall = await openHall();
    const card = await member(hall);
    const book = await addBook(hall);
    const rules = await hall.value('lending.rules', {});
    await lendTo(hall, book.copyId, card.personId);
    await decide(hall, { rules: withTerms(rules, 'adult', 'book', { days: 14 }) });
    hall.clock.goTo(timeOf('2026-03-10', '10:00'));
    expect(await selfLend(hall, card.code, book.code)).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'nothing-gained', facts: { until: '2026-04-01' }, overridable: false }],
    });
    await selfReturn(hall, book.code);
    await decide(hall, { rules: withTerms(rules, 'adult', 'book', { onSiteOnly: true }) });
    expect(await selfLend(hall, card.code, book.code)).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'on-site-for-category', overridable: false }],
    });
  });

  it('answers a repeated call as the first time, and refuses the id of another’s', async () => {
    const hall = await openHall();
    const card = await member(hall, { name: '王芳' });
    const other = await member(hall, { name: '李华' });
    const book = await addBook(hall);
    const actId = newScanId();
    const first = await selfLend(hall, card.code, book.code, actId);
    const events = countEvents(hall);
    expect(await selfLend(hall, card.code, book.code, actId)).toEqual(first);
    expect(countEvents(hall)).toBe(events);
    const request = { actId, code: other.code, copy: book.code };
    expect(await hall.refusal('lending.selfLend', request, ANYONE)).toBe('invalid-request');
  });

  it('holds to the limits and offers nobody to pass over them', async () => {
    const hall = await openHall();
    const card = await member(hall, {
      name: '王小明',
      birthYear: 2017,
      guardianName: '王刚',
      guardianPhone: '13812345678',
      guardianConsent: true,
    });
    const books = await addBook(hall, { copies: 4 });
    for (const code of books.codes.slice(0, 3)) await selfLend(hall, card.code, code);
    const problem = { overridable: false };
    expect(await selfLend(hall, card.code, books.codes[3] ?? '')).toMatchObject({
      kind: 'blocked',
      title: '红楼梦',
      problems: [
        { problem: 'limit-reached', ...problem },
        { problem: 'material-limit-reached', ...problem },
      ],
    });
  });

  it('sends to the desk what somebody waits for, and what was lost', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    await hold(hall, book.titleId, two.personId);
    expect(await selfReturn(hall, book.code)).toMatchObject({ toDesk: true });
    const lost = await addBook(hall, { name: '西游记' });
    await hall.value('catalogue.noteCopy', {
      actId: newScanId(),
      copyId: lost.copyId,
      condition: 'lost',
    });
    expect(await selfReturn(hall, lost.code)).toMatchObject({ toDesk: true });
  });

  it('is refused by a plain code for each reason', async () => {
    const hall = await openHall();
    const card = await member(hall);
    const gone = await member(hall, { name: '李华' });
    const book = await addBook(hall, { isbn: ISBN });
    const open = (code: string) => hall.refusal('lending.selfOpen', { code }, ANYONE);
    const take = (copy: string) =>
      hall.refusal('lending.selfLend', { actId: newScanId(), code: card.code, copy }, ANYONE);
    expect(await open('hello')).toBe('not-a-card');
    expect(await open(`${card.code.slice(0, -1)}x`)).toBe('damaged-card');
    expect(await open(strangeCard().code)).toBe('card-unknown');
    await hall.value('people.setActive', { personId: gone.personId, active: false });
    expect(await open(gone.code)).toBe('person-inactive');
    expect(await take(ISBN)).toBe('not-a-copy');
    expect(await take('2100700099999')).toBe('not-a-copy');
    await hall.value('cards.revoke', { cardId: card.cardId, reason: 'lost' });
    expect(await take(book.code)).toBe('card-revoked');
    await decide(hall, { selfService: false });
    expect(await open(card.code)).toBe('self-service-off');
    expect(await take(book.code)).toBe('self-service-off');
    const back = { actId: newScanId(), copy: book.code };
    expect(await hall.refusal('lending.selfReturn', back, ANYONE)).toBe('self-service-off');
  });
});
