import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toneOf } from '../../../renderer/features/self-service/said-look.ts';
import {
  closed,
  isBusy,
  nextSelf,
  shownLines,
  toAsk,
  type SelfEvent,
  type SelfReader,
  type SelfState,
} from '../../../renderer/features/self-service/self-flow.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';

const mine = cardCodeOf('048291750364182739506172839416');
const theirs = cardCodeOf('111111111111111111111111111111');
const books = [1, 2, 3].map((serial) => copyCodeOf(1, serial));
const [first = '', second = ''] = books;

const reader: SelfReader = { name: '王*明', left: 3, pausedUntil: null, loans: [], waiting: [] };

const run = (events: readonly SelfEvent[], from: SelfState = closed): SelfState =>
  events.reduce(nextSelf, from);
const scan = (id: string, text: string): SelfEvent => ({ type: 'scanned', id, text });
const accepted = (askId: string): SelfEvent => ({
  type: 'card-answered',
  askId,
  answer: { ok: true, value: reader },
});
const lent = (actId: string, title = '西游记'): SelfEvent => ({
  type: 'line-answered',
  actId,
  answer: { ok: true, value: { kind: 'lent', title, dueOn: '2026-04-01', renewed: false } },
});
const back = (actId: string, toDesk = false): SelfEvent => ({
  type: 'line-answered',
  actId,
  answer: { ok: true, value: { title: '西游记', toDesk, daysLate: 0 } },
});
const left: SelfEvent = { type: 'left' };
const opened: SelfEvent = { type: 'opened' };
const withCard = [opened, scan('c', mine), accepted('c')];

function open(state: SelfState) {
  if (state.at === 'closed') throw new Error('is closed');
  return state;
}

describe('borrowing', () => {
  test('a card opens its page, books after it are lent to it', () => {
    const state = open(run([...withCard, scan('a', first)]));
    expect(state.card?.reader).toBe(reader);
    expect(toAsk(state)).toMatchObject({ actId: 'a', copy: first, deed: 'lend', card: mine });
    const after = open(run([lent('a')], state));
    expect(after.said).toMatchObject({ kind: 'outcome', outcome: { kind: 'lent' } });
    expect(after.isStale).toBe(true);
    expect(run([left], after)).toEqual(closed);
  });

  test('a book that is scanned before the card is answered waits for it', () => {
    const state = run([opened, scan('c', mine), scan('a', first)]);
    expect(toAsk(state)).toBeNull();
    expect(toAsk(run([accepted('c')], state))).toMatchObject({ deed: 'lend', card: mine });
  });

  test('books are asked about one by one, in the order of their scans', () => {
    const state = run([...withCard, scan('a', first), scan('b', second)]);
    expect(toAsk(state)?.actId).toBe('a');
    expect(toAsk(run([lent('a')], state))?.actId).toBe('b');
  });

  test('a book that is scanned twice is lent once, and never renewed by it', () => {
    const waiting = open(run([...withCard, scan('a', first), scan('b', first)]));
    expect(waiting.lines).toHaveLength(1);
    const again = open(run([lent('a'), scan('d', first)], waiting));
    expect(again.lines).toHaveLength(1);
    expect(again.said).toMatchObject({ kind: 'twice', deed: 'lend' });
  });

  test('a book that could not be lent may be tried again', () => {
    const blocked: SelfEvent = {
      type: 'line-answered',
      actId: 'a',
      answer: { ok: true, value: { kind: 'blocked', title: '西游记', problems: [] } },
    };
    const state = open(run([...withCard, scan('a', first), blocked, scan('b', first)]));
    expect(toAsk(state)?.actId).toBe('b');
    expect(state.lines).toHaveLength(1);
  });

  test('with the page turned to returning, a book just lent is brought back', () => {
    const turned: SelfEvent = { type: 'turned', deed: 'return' };
    const state = run([...withCard, scan('a', first), lent('a'), turned, scan('b', first)]);
    expect(toAsk(state)).toMatchObject({ actId: 'b', deed: 'return' });
  });

  test('a reader who may take nothing is asked for the books to bring back', () => {
    const late = { title: '西游记', dueOn: '2026-03-01', daysLate: 2 };
    const cannot: readonly SelfReader[] = [
      { ...reader, left: 0 },
      { ...reader, pausedUntil: '2026-03-09' },
      { ...reader, loans: [late] },
    ];
    for (const value of cannot) {
      const answer: SelfEvent = { type: 'card-answered', askId: 'c', answer: { ok: true, value } };
      const state = open(run([opened, scan('c', mine), answer]));
      expect(state.deed).toBe('return');
      expect(state.said && toneOf(state.said, value)).toBe('look');
    }
  });

  test('what the reader has is looked at again after each book', () => {
    const state = run([...withCard, scan('a', first), lent('a')]);
    const fewer = { ...reader, left: 2 };
    const answer = { ok: true, value: fewer } as const;
    const looked = open(run([{ type: 'looked-again', code: mine, answer }], state));
    expect(looked).toMatchObject({ isStale: false, card: { reader: fewer } });
    const late: SelfEvent = { type: 'looked-again', code: theirs, answer };
    expect(open(run([late], state)).card?.reader).toBe(reader);
  });
});

describe('another card', () => {
  const withBook = [...withCard, scan('a', first), lent('a')];

  test('opens another page, where nothing of the page before is left', () => {
    const state = open(run([...withBook, scan('d', theirs), accepted('d')]));
    expect(state.card?.code).toBe(theirs);
    expect(state.lines).toEqual([]);
    expect(state.said?.kind).toBe('opened');
  });

  test('that isn’t accepted shuts the page of the card before it', () => {
    const refusal: SelfEvent = {
      type: 'card-answered',
      askId: 'd',
      answer: { ok: false, refusal: 'card-revoked' },
    };
    const state = open(run([...withBook, scan('d', theirs), refusal]));
    expect(state).toMatchObject({ card: null, deed: 'return', lines: [] });
    expect(state.said).toMatchObject({ kind: 'refused', refusal: 'card-revoked' });
  });

  test('does not learn what became of a book of the reader before', () => {
    const state = run([...withCard, scan('d', theirs), scan('a', first), accepted('d')]);
    expect(toAsk(state)).toMatchObject({ card: theirs });
    const slow = run([...withCard, scan('a', first), scan('d', theirs), accepted('d'), lent('a')]);
    expect(open(slow).said).toMatchObject({ kind: 'opened' });
    expect(shownLines(open(slow))).toEqual([]);
  });

  test('the same card once more changes nothing but goes on lending', () => {
    const state = open(run([...withBook, { type: 'turned', deed: 'return' }, scan('d', mine)]));
    expect(state).toMatchObject({ opening: null, deed: 'lend' });
    expect(state.lines).toHaveLength(1);
  });
});

describe('returning', () => {
  test('without a card a book is brought back', () => {
    const state = open(run([opened, scan('a', first), back('a')]));
    expect(state.said).toMatchObject({ outcome: { kind: 'returned', toDesk: false } });
    expect(state.isStale).toBe(false);
  });

  test('books brought back before the card was shown stay in the list', () => {
    const state = open(run([opened, scan('a', first), back('a'), scan('c', mine), accepted('c')]));
    expect(shownLines(state)).toHaveLength(1);
    expect(state.deed).toBe('lend');
  });

  test('at the idle screen a book is brought back in passing', () => {
    const state = open(run([scan('a', first)]));
    expect(state.way).toBe('passing');
    expect(toAsk(state)).toMatchObject({ deed: 'return', card: null });
    expect(run([back('a'), left], state)).toEqual(closed);
  });

  test('a book that somebody waits for sounds and looks like something to do', () => {
    const said = (toDesk: boolean) => open(run([scan('a', first), back('a', toDesk)])).said;
    const [plain, toDesk] = [said(false), said(true)];
    expect(plain && toneOf(plain, null)).toBe('out');
    expect(toDesk && toneOf(toDesk, null)).toBe('look');
  });
});

test('a publisher’s barcode and a code of others are told, and nothing is asked', () => {
  const state = open(run([opened, scan('a', '9787020002207')]));
  expect(state.said?.kind).toBe('publisher');
  expect(isBusy(state)).toBe(false);
  const other = run([{ type: 'unreadable', id: 'b', reason: 'not-digits' }], state);
  expect(open(other).said?.kind).toBe('foreign');
});

describe('whatever happens, in whatever order', () => {
  const ids = fc.constantFrom('1', '2', '3', '4', '5');
  const codes = fc.constantFrom(mine, theirs, ...books, '9787020002207', '6901234567892');
  const events: fc.Arbitrary<SelfEvent> = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(ids, codes).map(([id, text]) => scan(id, text)) },
    { weight: 4, arbitrary: ids.map(accepted) },
    { weight: 4, arbitrary: ids.map((id) => lent(id)) },
    fc.constant(opened),
    fc.constant(left),
    fc.constantFrom<SelfEvent>(
      { type: 'turned', deed: 'lend' },
      { type: 'turned', deed: 'return' },
      { type: 'touched' },
    ),
  );
  const histories = fc.array(events, { maxLength: 30 });

  test('a book is lent only to the card that was shown last before it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let state: SelfState = closed;
        let shown: string | null = null;
        const wrong: unknown[] = [];
        for (const event of history) {
          const before = state.at === 'open' ? state.lines : [];
          const isCard = event.type === 'scanned' && event.text.startsWith('71');
          if (isCard && state.at === 'open' && state.way === 'flow') shown = event.text;
          state = nextSelf(state, event);
          const now = state.at === 'open' ? state.lines : [];
          const added = now.filter((line) => line.outcome === null && !before.includes(line));
          wrong.push(...added.filter(({ deed, card }) => deed === 'lend' && card !== shown));
        }
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('nobody sees a line of another card, and no book stands there twice', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const state = run(history);
        if (state.at === 'closed') return;
        const cards = shownLines(state).map(({ card }) => card);
        expect(cards.filter((card) => card !== null && card !== state.card?.code)).toEqual([]);
        const settled = shownLines(state).filter(({ outcome }) => outcome !== null);
        const keys = settled.map(({ copy, card }) => `${copy} ${card ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('the screen is not left while a book still waits for its answer', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const state = run(history);
        expect(nextSelf(state, left).at).toBe(isBusy(state) ? 'open' : 'closed');
      }),
    );
  });
});
