import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { isCardCode } from '../../shared/domain/card-code.ts';
import { DAY, HOUR } from '../fixtures/hall-clock.ts';
import { countEvents } from '../fixtures/hall-journal.ts';
import {
  cardIdOf,
  enrol,
  issueCard,
  member,
  refusedScan,
  scan,
  sessionsOn,
  strangeCard,
} from '../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('a card', () => {
  it('is issued with a code that is known on it alone', async () => {
    const hall = await openHall();
    const { teamId } = await hall.value('people.saveTeam', { name: '红马甲' });
    const { personId, number } = await enrol(hall, { name: '王小明', teamIds: [teamId] });
    const answer = await hall.value('cards.issue', { personIds: [personId] });
    const [card] = answer.cards;
    expect(answer.hallName).toBe('中孚亲邻之家');
    expect(card).toMatchObject({ personId, number, name: '王小明', teams: ['红马甲'] });
    const code = card?.code ?? '';
    expect(isCardCode(code)).toBe(true);
    expect(hall.store.db.serialize().includes(code)).toBe(false);
    const { cards } = await hall.value('people.get', { personId });
    expect(cards).toEqual([
      { cardId: cardIdOf(code), issuedOn: '2026-03-02', revokedOn: null, reason: null },
    ]);
  });

  it('that replaces another kills it in the same moment', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const old = await issueCard(hall, personId);
    hall.clock.pass(DAY);
    const { cards } = await hall.value('cards.issue', { personIds: [personId], reason: 'lost' });
    expect(await refusedScan(hall, old.code)).toBe('card-revoked');
    expect(await scan(hall, cards[0]?.code ?? '')).toMatchObject({ kind: 'checked-in' });
    const person = await hall.value('people.get', { personId });
    expect(person.cards).toMatchObject([
      { revokedOn: null },
      { cardId: old.cardId, revokedOn: '2026-03-03', reason: 'lost' },
    ]);
  });

  it('is issued to many at once: to each one, however often named, or to nobody', async () => {
    const hall = await openHall();
    const people = [await enrol(hall), await enrol(hall, { name: '李华' })];
    const ids = people.map((person) => person.personId);
    const { cards } = await hall.value('cards.issue', { personIds: [...ids, ...ids] });
    expect(cards.map((card) => card.personId)).toEqual(ids);
    for (const card of cards)
      expect(await scan(hall, card.code)).toMatchObject({ kind: 'checked-in' });
    const events = countEvents(hall);
    const withNobody = [...ids, newScanId()];
    expect(await hall.refusal('cards.issue', { personIds: withNobody })).toBe('unknown-person');
    expect(countEvents(hall)).toBe(events);
  });

  it('is never given twice: a thousand codes are a thousand', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const codes = await hall.store.journal.batch(async () => {
      const all = new Set<string>();
      for (let n = 0; n < 1000; n += 1) all.add((await issueCard(hall, personId)).code);
      return all;
    });
    expect(codes.size).toBe(1000);
  });

  it('is revoked once, with a reason', async () => {
    const hall = await openHall();
    const { cardId, personId } = await member(hall);
    await hall.value('cards.revoke', { cardId, reason: 'damaged' });
    expect(await hall.refusal('cards.revoke', { cardId, reason: 'lost' })).toBe('already-revoked');
    const unknown = strangeCard().cardId;
    expect(await hall.refusal('cards.revoke', { cardId: unknown, reason: 'lost' })).toBe(
      'unknown-card',
    );
    const { rows } = await hall.value('people.search', { query: '', only: 'without-card' });
    expect(rows.map((row) => row.personId)).toEqual([personId]);
  });
});

describe('an unknown card that becomes known', () => {
  it('brings its scans with it: hours of days past included', async () => {
    const hall = await openHall();
    const { code, cardId } = strangeCard();
    const { personId } = await enrol(hall);
    await scan(hall, code);
    hall.clock.pass(2 * HOUR);
    await scan(hall, code);
    hall.clock.pass(DAY);
    await scan(hall, code);
    expect(await hall.value('cards.link', { cardId, personId })).toEqual({ credited: 3 });
    expect(await sessionsOn(hall, '2026-03-02')).toMatchObject([{ personId, minutes: 120 }]);
    expect(await sessionsOn(hall, '2026-03-03')).toMatchObject([{ personId, status: 'in' }]);
    const { unresolved } = await hall.value('attendance.day', { date: '2026-03-03' });
    expect(unresolved).toEqual([]);
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutesThisYear: 180 });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('goes to somebody who is there, and to nobody else afterwards', async () => {
    const hall = await openHall();
    const { cardId } = strangeCard();
    const { personId } = await enrol(hall);
    const other = await enrol(hall, { name: '李华' });
    expect(await hall.refusal('cards.link', { cardId, personId: newScanId() })).toBe(
      'unknown-person',
    );
    await hall.value('people.setActive', { personId, active: false });
    expect(await hall.refusal('cards.link', { cardId, personId })).toBe('person-inactive');
    await hall.value('people.setActive', { personId, active: true });
    await hall.value('cards.link', { cardId, personId });
    expect(await hall.refusal('cards.link', { cardId, personId: other.personId })).toBe(
      'card-taken',
    );
  });
});
