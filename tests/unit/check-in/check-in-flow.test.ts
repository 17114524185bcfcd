import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atIdle,
  nextState,
  type Attempt,
  type CheckInAnswer,
  type PublicEvent,
  type PublicState,
} from '../../../renderer/features/check-in/check-in-flow.ts';

const card = (scanId: string, code = scanId): Attempt => ({
  scanId,
  who: { way: 'card', code, source: 'wedge' },
});
const byHand: Attempt = {
  scanId: 'hand-1',
  who: { way: 'hand', facts: { lastFour: '5678', birthYear: 1958 } },
};
const shown = { name: '王*明', activity: null, minutesThisYear: 0 };
const checkedIn: CheckInAnswer = { ok: true, value: { kind: 'checked-in', at: 1, ...shown } };
const shift = {
  shiftId: 'shift-01',
  activity: '合唱',
  place: '礼堂',
  startMinute: 0,
  endMinute: 9,
};
const choose: CheckInAnswer = {
  ok: true,
  value: { kind: 'choose-shift', name: '王*明', shifts: [shift] },
};
const noMatch: CheckInAnswer = { ok: false, refusal: 'no-match' };

const identified = (attempt: Attempt): PublicEvent => ({ type: 'identified', attempt });
const answered = (scanId: string, answer: CheckInAnswer): PublicEvent => ({
  type: 'answered',
  scanId,
  answer,
});
const left: PublicEvent = { type: 'left' };

const after = (...events: readonly PublicEvent[]): PublicState => events.reduce(nextState, atIdle);

describe('a card', () => {
  test('is asked about at once, and the result stands until it is left', () => {
    expect(after(identified(card('a')))).toMatchObject({ at: 'asking', attempt: card('a') });
    const showing = after(identified(card('a')), answered('a', checkedIn));
    expect(showing).toMatchObject({ at: 'showing', outcome: { kind: 'checked-in' } });
    expect(nextState(showing, left)).toEqual(atIdle);
  });

  test('takes the place of the result of the one before', () => {
    const state = after(identified(card('a')), answered('a', checkedIn), identified(card('b')));
    expect(state).toMatchObject({ at: 'asking', attempt: card('b') });
  });

  test('shown while the store is awaited has its turn afterwards', () => {
    const state = after(identified(card('a')), identified(card('b')), answered('a', checkedIn));
    expect(state).toMatchObject({ at: 'showing', scanId: 'a', next: [card('b')] });
    expect(nextState(state, left)).toMatchObject({ at: 'asking', attempt: card('b') });
  });

  test('scanned again out of impatience is asked about once', () => {
    const state = after(identified(card('a', '71')), identified(card('b', '71')));
    expect(state).toMatchObject({ attempt: { scanId: 'a' }, next: [] });
  });

  test.each(['hand', 'sign-in'] as const)('wipes what was typed at %s', (screen) => {
    const state = after({ type: 'opened', screen }, identified(card('a')));
    expect(state.at).toBe('asking');
  });

  test('is not forgotten for a touch, nor for an answer to another scan', () => {
    const asking = after(identified(card('a')));
    expect(nextState(asking, left)).toBe(asking);
    expect(nextState(asking, { type: 'opened', screen: 'hand' })).toBe(asking);
    expect(nextState(asking, answered('b', checkedIn))).toBe(asking);
  });
});

describe('a code that cannot be read', () => {
  const unreadable: PublicEvent = { type: 'unreadable', scanId: 'u', refusal: 'not-a-card' };

  test('is said to be so', () => {
    expect(after(unreadable)).toMatchObject({ at: 'showing', outcome: { refusal: 'not-a-card' } });
  });

  test('never takes the screen from a card', () => {
    const asking = after(identified(card('a')));
    expect(nextState(asking, unreadable)).toBe(asking);
    const choosing = nextState(asking, answered('a', choose));
    expect(nextState(choosing, unreadable)).toBe(choosing);
  });
});

describe('the choice of a shift', () => {
  const choosing = after(identified(card('a')), answered('a', choose));

  test.each([['shift-01'], [null]])('asks again with the same scan and %s', (shiftId) => {
    const asking = nextState(choosing, { type: 'chosen', shiftId });
    expect(asking).toMatchObject({ at: 'asking', attempt: { ...card('a'), shiftId } });
  });

  test('writes nothing when it is left', () => {
    expect(nextState(choosing, left)).toEqual(atIdle);
  });

  test('means nothing on any other screen', () => {
    expect(after({ type: 'chosen', shiftId: 'shift-01' })).toEqual(atIdle);
  });
});

describe('checking in by hand', () => {
  test('stays where it is when the facts do not fit, so that they can be corrected', () => {
    const state = after(identified(byHand), answered('hand-1', noMatch));
    expect(state).toEqual({ at: 'hand', problem: { refusal: 'no-match' } });
  });

  test('carries how long it is locked', () => {
    const locked: CheckInAnswer = { ok: false, refusal: 'locked', facts: { seconds: 60 } };
    const state = after(identified(byHand), answered('hand-1', locked));
    expect(state).toMatchObject({ problem: { facts: { seconds: 60 } } });
  });

  test('lets a card that was shown meanwhile go on', () => {
    const state = after(identified(byHand), identified(card('a')), answered('hand-1', noMatch));
    expect(nextState(state, left)).toMatchObject({ at: 'asking', attempt: card('a') });
  });
});

test('no card is lost, whatever happens between: each is asked about, in the order shown', () => {
  const step = fc.oneof(
    fc.constant('scan' as const),
    fc.constantFrom(checkedIn, choose, noMatch),
    fc.constantFrom<PublicEvent>(
      left,
      { type: 'chosen', shiftId: null },
      { type: 'opened', screen: 'hand' },
      { type: 'opened', screen: 'sign-in' },
      { type: 'unreadable', scanId: 'u', refusal: 'not-a-card' },
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let state = atIdle;
      const scanned: string[] = [];
      const asked: string[] = [];
      const go = (event: PublicEvent) => {
        state = nextState(state, event);
        if (state.at === 'asking' && asked.at(-1) !== state.attempt.scanId)
          asked.push(state.attempt.scanId);
      };
      const answer = (given: CheckInAnswer) => {
        if (state.at === 'asking') go(answered(state.attempt.scanId, given));
      };
      for (const one of steps) {
        if (one === 'scan') {
          scanned.push(`card-${scanned.length}`);
          go(identified(card(scanned.at(-1) ?? '')));
        } else if ('ok' in one) answer(one);
        else go(one);
      }
      for (const _ of scanned) {
        answer(checkedIn);
        go(left);
      }
      answer(checkedIn);
      go(left);
      expect(asked).toEqual(scanned);
      expect(state.at === 'asking').toBe(false);
    }),
  );
});
