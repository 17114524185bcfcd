import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { DAY, SECOND, timeOf } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol, issueCard, member, strangeCard } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, reopen } from '../../fixtures/hall.ts';
import {
  addBook,
  copiesOf,
  giveBack,
  hold,
  ISBN,
  lendTo,
  pageOf,
  scanAtDesk,
  scanLater,
  waitMinutes,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('the one scan box', () => {
  it('opens the reader’s page for a card, lends them the book, and takes it back without a page', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall, { name: '李华' });
    const book = await addBook(hall);
    expect(await scanAtDesk(hall, code)).toMatchObject({
      kind: 'reader',
      household: { reader: { personId, name: '李华', left: 5, loans: [] }, members: [] },
    });
    expect(await scanAtDesk(hall, book.code, personId)).toMatchObject({
      kind: 'lent',
      renewed: false,
      line: {
        kind: 'lend',
        title: '红楼梦',
        code: book.code,
        // Thirty days from Monday 2 March: a Wednesday.
        dueOn: '2026-04-01',
        reader: { personId, name: '李华' },
        source: 'desk',
        undone: false,
      },
    });
    expect(await pageOf(hall, personId)).toMatchObject({ left: 4, loans: [{ code: book.code }] });
    expect(await scanLater(hall, book.code)).toMatchObject({
      kind: 'returned',
      returned: { notices: [], daysLate: 0, pausedUntil: null, hold: null },
    });
    expect(await pageOf(hall, personId)).toMatchObject({ left: 5, loans: [] });
    expect(await copiesOf(hall, book.titleId)).toMatchObject([{ state: 'in', loans: 1 }]);
  });

  it('renews what this very reader has', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, personId);
    hall.clock.goTo(timeOf('2026-03-20', '10:00'));
    expect(await scanAtDesk(hall, book.code, personId)).toMatchObject({
      kind: 'lent',
      renewed: true,
      line: { kind: 'renew', dueOn: '2026-04-19' },
    });
    hall.clock.goTo(timeOf('2026-03-21', '10:00'));
    expect(await scanLater(hall, book.code, personId)).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'renewals-used', overridable: true }],
    });
  });

  it('takes a book back from one reader before it lends it to the next', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    expect(await scanAtDesk(hall, book.code, two.personId)).toMatchObject({ kind: 'lent' });
    expect((await pageOf(hall, one.personId)).loans).toEqual([]);
    expect(await copiesOf(hall, book.titleId)).toMatchObject([
      { state: 'lent', reader: { name: '李华' }, loans: 2 },
    ]);
    const lines = await hall.value('lending.recent', {});
    expect(lines.map(({ kind, reader }) => [kind, reader?.name])).toEqual([
      ['lend', '李华'],
      ['return', '王芳'],
      ['lend', '王芳'],
    ]);
  });

  it('takes the same code within five seconds for one scan, whatever the call, and says so', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    await scanAtDesk(hall, book.code, personId);
    hall.clock.pass(4 * SECOND);
    const events = countEvents(hall);
    expect(await scanAtDesk(hall, ` ${book.code} `, personId)).toEqual({ kind: 'repeat' });
    // As long as the book lies under the scanner it stays one scan.
    hall.clock.pass(4 * SECOND);
    expect(await scanAtDesk(hall, book.code)).toEqual({ kind: 'repeat' });
    expect(countEvents(hall)).toBe(events);
    hall.clock.pass(5 * SECOND);
    expect(await scanAtDesk(hall, book.code)).toMatchObject({ kind: 'returned' });
  });

  it('lends a book that was scanned just before its reader’s card, and one whose lending was undone', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    expect(await scanAtDesk(hall, book.code)).toMatchObject({ kind: 'returned' });
    const lent = await scanAtDesk(hall, book.code, personId);
    expect(lent).toMatchObject({ kind: 'lent' });
    if (lent.kind === 'lent') await hall.value('lending.undo', { actId: lent.line.actId });
    expect(await scanAtDesk(hall, book.code, personId)).toMatchObject({ kind: 'lent' });
  });

  it('opens the page of a card scanned twice once, and again where it was closed meanwhile', async () => {
    const hall = await openHall();
    const { personId, code } = await member(hall);
    const other = await member(hall, { name: '李华' });
    expect(await scanAtDesk(hall, code)).toMatchObject({ kind: 'reader' });
    expect(await scanAtDesk(hall, code, personId)).toEqual({ kind: 'repeat' });
    expect(await scanAtDesk(hall, code)).toMatchObject({ kind: 'reader' });
    expect(await scanAtDesk(hall, code, other.personId)).toMatchObject({ kind: 'reader' });
  });

  it('answers a call repeated after a crash as it did the first time, and writes nothing', async () => {
    let hall = await openHall();
    const { personId } = await enrol(hall);
    const { personId: next } = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    const lending = newScanId();
    const lent = await scanAtDesk(hall, book.code, personId, lending);
    hall = reopen(hall);
    expect(await scanAtDesk(hall, book.code, personId, lending)).toEqual(lent);
    await hold(hall, book.titleId, next);
    hall.clock.goTo(timeOf('2026-04-10', '10:00'));
    const giving = newScanId();
    const returned = await scanAtDesk(hall, book.code, null, giving);
    expect(returned).toMatchObject({
      kind: 'returned',
      returned: { notices: ['late'], daysLate: 8, hold: { reader: { name: '李华' } } },
    });
    const events = countEvents(hall);
    hall = reopen(hall);
    expect(await scanAtDesk(hall, book.code, null, giving)).toEqual(returned);
    expect(countEvents(hall)).toBe(events);
  });

  it('refuses the id of another scan instead of showing what never was', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall, { copies: 2 });
    const actId = newScanId();
    await scanAtDesk(hall, book.code, personId, actId);
    const other = { actId, text: book.codes[1] ?? '', readerId: personId };
    expect(await hall.refusal('lending.scan', other)).toBe('invalid-request');
  });

  it('says calmly what it does not know', async () => {
    const hall = await openHall();
    const card = await member(hall);
    await hall.value('cards.revoke', { cardId: card.cardId, reason: 'lost' });
    const { code } = await issueCard(hall, card.personId);
    expect(await scanAtDesk(hall, card.code)).toEqual({ kind: 'revoked-card' });
    expect(await scanAtDesk(hall, strangeCard().code)).toEqual({ kind: 'unknown-card' });
    expect(await scanAtDesk(hall, `${code.slice(0, -1)}x`)).toEqual({ kind: 'damaged-code' });
    const text = copyCodeOf(7, 999);
    expect(await scanAtDesk(hall, text)).toEqual({ kind: 'unknown-copy', code: text });
    expect(await scanAtDesk(hall, '红楼 梦')).toEqual({ kind: 'text', text: '红楼 梦' });
    hall.clock.pass(10 * SECOND);
    const asked = { actId: newScanId(), text, readerId: 'nobody-here' };
    expect(await hall.refusal('lending.scan', asked)).toBe('unknown-person');
  });
});

describe('an ISBN in the scan box', () => {
  it('is a new title while nobody knows it, and a title while no copy can be meant', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    expect(await scanAtDesk(hall, '978-7-02-000220-7')).toEqual({ kind: 'new-title', isbn: ISBN });
    const book = await addBook(hall, { isbn: ISBN });
    expect(await scanLater(hall, ISBN)).toEqual({ kind: 'title', titleId: book.titleId });
    expect(await scanLater(hall, ISBN, personId)).toMatchObject({ kind: 'lent' });
    const { personId: other } = await enrol(hall, { name: '李华' });
    expect(await scanLater(hall, ISBN, other)).toEqual({ kind: 'title', titleId: book.titleId });
  });

  it('lends the one copy on the shelf and returns the one that is out; of several it asks', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall, { isbn: ISBN, copies: 2 });
    expect(await scanAtDesk(hall, ISBN, one.personId)).toMatchObject({
      kind: 'choose-copy',
      title: '红楼梦',
      copies: book.copyIds.map((copyId) => ({ copyId, state: 'in' })),
    });
    await lendTo(hall, book.copyId, one.personId);
    expect(await scanLater(hall, ISBN, two.personId)).toMatchObject({
      kind: 'lent',
      line: { copyId: book.copyIds[1] },
    });
    expect(await scanLater(hall, ISBN)).toMatchObject({
      kind: 'choose-copy',
      copies: [{ state: 'lent' }, { state: 'lent' }],
    });
    await giveBack(hall, book.copyId);
    expect(await scanLater(hall, ISBN)).toMatchObject({
      kind: 'returned',
      returned: { line: { copyId: book.copyIds[1], reader: { name: '李华' } } },
    });
  });

  it('means the copy that the reader has, or that waits for them', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall, { isbn: ISBN, copies: 2 });
    await lendTo(hall, book.copyId, one.personId);
    hall.clock.pass(DAY);
    expect(await scanLater(hall, ISBN, one.personId)).toMatchObject({ renewed: true });
    await lendTo(hall, book.copyIds[1] ?? '', two.personId);
    const three = await enrol(hall, { name: '张伟' });
    await hold(hall, book.titleId, three.personId);
    await giveBack(hall, book.copyId);
    await giveBack(hall, book.copyIds[1] ?? '');
    expect(await scanLater(hall, ISBN, three.personId)).toMatchObject({
      kind: 'lent',
      line: { copyId: book.copyId },
    });
  });
});

describe('a return', () => {
  it('is never refused, and says what was noticed', async () => {
    const hall = await openHall();
    const { copyId } = await addBook(hall);
    const note = (condition: 'lost' | 'missing' | 'withdrawn') =>
      hall.value('catalogue.noteCopy', { actId: newScanId(), copyId, condition });
    const notices = async (given = {}) => (await giveBack(hall, copyId, given)).notices;
    expect(await notices()).toEqual(['not-on-loan']);
    await note('missing');
    expect(await notices()).toEqual(['was-missing']);
    await note('lost');
    expect(await notices()).toEqual(['was-lost']);
    await note('withdrawn');
    expect(await notices()).toEqual(['was-withdrawn']);
  });

  it('notes damage, and does not set a damaged book aside', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    await hold(hall, book.titleId, two.personId);
    expect(await giveBack(hall, book.copyId, { condition: 'damaged' })).toMatchObject({
      notices: ['damaged'],
      hold: null,
    });
    expect(await copiesOf(hall, book.titleId)).toMatchObject([{ state: 'damaged' }]);
  });

  it('tells that a book belongs to another hall', async () => {
    const hall = await openHall();
    const { titleId } = await addBook(hall);
    const code = copyCodeOf(8, 1);
    hall.store.journal.transaction(() =>
      hall.store.journal.append(
        'copy.added',
        { copyId: 'copy-of-another-hall', titleId, code, on: '2026-03-01', edits: [] },
        { actor: 'test' },
      ),
    );
    expect(await scanAtDesk(hall, code)).toMatchObject({
      kind: 'returned',
      returned: { notices: ['not-on-loan', 'other-hall'], hold: null },
    });
  });
});

describe('the list of what was just done', () => {
  it('shows half an hour of this kiosk, the newest first, with how long it can be undone', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    const lentAt = hall.clock.wall();
    await lendTo(hall, book.copyId, personId);
    const [line] = await hall.value('lending.recent', {});
    expect(line).toMatchObject({ kind: 'lend', at: lentAt, undoUntil: lentAt + 10 * 60_000 });
    waitMinutes(hall, 1);
    await giveBack(hall, book.copyId);
    await hall.value('lending.use', { actId: newScanId(), copyId: book.copyId });
    const lines = await hall.value('lending.recent', {});
    expect(lines.map(({ kind, undoUntil }) => [kind, undoUntil !== null])).toEqual([
      ['use', true],
      ['return', false],
      ['lend', false],
    ]);
    waitMinutes(hall, 29.5);
    expect(await hall.value('lending.recent', {})).toHaveLength(2);
  });

  it('counts a book read here, unless somebody has it at home', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    const actId = newScanId();
    await hall.value('lending.use', { actId, copyId: book.copyId });
    await hall.value('lending.use', { actId, copyId: book.copyId });
    expect(await copiesOf(hall, book.titleId)).toMatchObject([{ uses: 1 }]);
    await lendTo(hall, book.copyId, personId);
    const again = { actId: newScanId(), copyId: book.copyId };
    expect(await hall.refusal('lending.use', again)).toBe('still-lent');
  });
});
