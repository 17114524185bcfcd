import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  IDLE_END,
  LONGEST_GAP,
  noBurst,
  wedgeIdle,
  wedgeKey,
} from '../../../renderer/scan/wedge.ts';
import type { WedgeKey, WedgeOutcome } from '../../../renderer/scan/wedge.ts';

const CARD = '7104829175036418273950617283941611';
const ISBN = '9787101003048';

type Typed = WedgeKey & { readonly keyCode: number; readonly isComposing: boolean };

/** Keys as a keyboard sends them, `gap` ms apart, the first at `from`. */
function keys(codes: readonly string[], from: number, gap: number, change: Partial<Typed> = {}) {
  const plain = { key: 'x', keyCode: 88, isComposing: false, repeat: false };
  const chord = { altKey: false, ctrlKey: false, metaKey: false };
  return codes.map((code, nth): Typed => ({
    ...plain,
    ...chord,
    code,
    time: from + nth * gap,
    ...change,
  }));
}

const digits = (code: string, row: 'Digit' | 'Numpad' = 'Digit') =>
  Array.from(code).map((digit) => row + digit);

function run(typed: readonly WedgeKey[]) {
  let burst = noBurst;
  const outcomes: WedgeOutcome[] = [];
  const swallowed: string[] = [];
  let slipped = 0;
  for (const key of typed) {
    const step = wedgeKey(burst, key);
    burst = step.burst;
    slipped += step.slipped;
    if (step.outcome !== null) outcomes.push(step.outcome);
    if (step.swallow) swallowed.push(key.code);
  }
  const end = wedgeIdle(burst, Number.MAX_SAFE_INTEGER);
  if (end.outcome !== null) outcomes.push(end.outcome);
  return { outcomes, swallowed, slipped };
}

const code = (text: string) => ({ kind: 'code', code: text }) as const;

describe('a scanner that sends a code', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('and ends it with %s', (suffix) => {
    const { outcomes, swallowed } = run(keys([...digits(CARD), suffix], 0, 4));
    expect(outcomes).toEqual([code(CARD)]);
    expect(swallowed).toContain(suffix);
  });

  it('and ends it with nothing', () => {
    expect(run(keys(digits(ISBN), 0, 4)).outcomes).toEqual([code(ISBN)]);
  });

  it('is not yet done while the next key may come', () => {
    const typed = keys(digits(ISBN), 1000, 4);
    const burst = typed.reduce((so, key) => wedgeKey(so, key).burst, noBurst);
    const last = typed.at(-1)?.time ?? 0;
    expect(wedgeIdle(burst, last + IDLE_END - 1).outcome).toBeNull();
    expect(wedgeIdle(burst, last + IDLE_END).outcome).toEqual(code(ISBN));
  });

  it('and ends it with CR LF, which presses no button either', () => {
    const { outcomes, swallowed } = run(keys([...digits(CARD), 'Enter', 'Enter'], 0, 4));
    expect(outcomes).toEqual([code(CARD)]);
    expect(swallowed.filter((key) => key === 'Enter')).toHaveLength(2);
  });

  it('on the number pad, with Num Lock off', () => {
    const typed = keys([...digits(CARD, 'Numpad'), 'NumpadEnter'], 0, 4, { key: 'Home' });
    expect(run(typed).outcomes).toEqual([code(CARD)]);
  });

  it('under a pinyin input method', () => {
    const ime = { key: 'Process', keyCode: 229, isComposing: true };
    expect(run(keys([...digits(CARD), 'Enter'], 0, 4, ime)).outcomes).toEqual([code(CARD)]);
  });

  it('with Caps Lock pressed and let go in between', () => {
    const typed = digits(CARD).flatMap((key) => ['ShiftLeft', 'CapsLock', key]);
    expect(run(keys([...typed, 'Enter'], 0, 4)).outcomes).toEqual([code(CARD)]);
  });

  it('while another key is held down', () => {
    const held = keys(['KeyJ'], 0, 4, { repeat: true });
    const typed = keys(digits(CARD), 0, 4).flatMap((key) => [
      key,
      ...held.map((one) => ({ ...one, time: key.time + 1 })),
    ]);
    expect(run(typed).outcomes).toEqual([code(CARD)]);
  });

  it('slowly, with 50 ms between the keys', () => {
    expect(run(keys([...digits(CARD), 'Enter'], 0, 50)).outcomes).toEqual([code(CARD)]);
  });

  it('after a function key as prefix', () => {
    expect(run(keys(['F9', ...digits(ISBN), 'Enter'], 0, 4)).outcomes).toEqual([code(ISBN)]);
  });

  it('and then another one at once', () => {
    const two = [...digits(CARD), 'Enter', ...digits(ISBN), 'Enter'];
    expect(run(keys(two, 0, 4)).outcomes).toEqual([code(CARD), code(ISBN)]);
  });

  it('and another one without a suffix, of whose end no timer told', () => {
    const typed = [...keys(digits(CARD), 0, 4), ...keys(digits(ISBN), 1000, 4)];
    expect(run(typed).outcomes).toEqual([code(CARD), code(ISBN)]);
  });
});

describe('what a burst does to the page', () => {
  it('lets nine digits through, says so, and keeps the rest and the suffix', () => {
    const { swallowed, slipped } = run(keys([...digits(CARD), 'Enter'], 0, 4));
    expect(slipped).toBe(9);
    expect(swallowed).toEqual([...digits(CARD).slice(9), 'Enter']);
  });
});

describe('a code that can not be trusted', () => {
  it.each(['', 'Unidentified'])('has keys with the code "%s": it is never guessed', (empty) => {
    const typed = keys(digits(CARD), 0, 4, { key: '7' });
    const typedBlind = typed.map((key, nth) => (nth === 20 ? { ...key, code: empty } : key));
    const enter = keys(['Enter'], 200, 4);
    expect(run([...typedBlind, ...enter]).outcomes).toEqual([
      { kind: 'unreadable', reason: 'no-key-codes' },
    ]);
  });

  it('ends with an Enter that is known by its name only', () => {
    const blind = keys(
      Array.from({ length: 34 }, () => ''),
      0,
      4,
      { key: 'Process' },
    );
    const enter = keys([''], 140, 4, { key: 'Enter' });
    const { outcomes, swallowed } = run([...blind, ...enter]);
    expect(outcomes).toEqual([{ kind: 'unreadable', reason: 'no-key-codes' }]);
    expect(swallowed).toHaveLength(26);
  });

  it('is a web address with a long number in it', () => {
    const address = ['KeyH', 'KeyT', 'KeyT', 'KeyP', 'Slash', ...digits(ISBN), 'Slash', 'KeyA'];
    expect(run(keys([...address, 'Enter'], 0, 4)).outcomes).toEqual([
      { kind: 'unreadable', reason: 'not-digits' },
    ]);
  });

  it('comes as Alt and numbers of characters', () => {
    const typed = keys(digits('0550490480520560500570', 'Numpad'), 0, 4, { altKey: true });
    expect(run(typed).outcomes).toEqual([{ kind: 'unreadable', reason: 'not-digits' }]);
  });
});

describe('a person at the keyboard', () => {
  it('types a phone number, presses Enter, and is left alone', () => {
    const { outcomes, swallowed } = run(keys([...digits('13812345678'), 'Enter'], 0, 90));
    expect(outcomes).toEqual([]);
    expect(swallowed).toEqual([]);
  });

  it('is never taken for a scanner while no ten keys in a row are that fast', () => {
    const hand = fc.record({
      code: fc.constantFrom(...digits('0123456789'), 'KeyA', 'KeyZ', 'Space', 'Enter', 'Tab', ''),
      gap: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(hand, { maxLength: 120 }), (typed) => {
        let time = 0;
        let fast = 0;
        const all = typed.flatMap((one) => {
          // A slow key at least every ninth.
          fast = one.gap > LONGEST_GAP ? 1 : fast + 1;
          time += fast > 9 ? LONGEST_GAP + 1 : one.gap;
          if (fast > 9) fast = 1;
          return keys([one.code], time, 0);
        });
        expect(run(all)).toEqual({ outcomes: [], swallowed: [], slipped: 0 });
      }),
    );
  });
});

describe('any number of codes, at any speed of scanner, after anything typed by hand', () => {
  const label = fc.stringMatching(/^[0-9]{10,40}$/);
  const scan = fc.record({
    label,
    gap: fc.integer({ min: 0, max: 50 }),
    suffix: fc.constantFrom('Enter', 'NumpadEnter', 'Tab', null),
    row: fc.constantFrom('Digit' as const, 'Numpad' as const),
    before: fc.array(fc.constantFrom('Digit4', 'KeyW', 'Enter', 'Backspace'), { maxLength: 6 }),
  });
  it('arrives whole and once', () => {
    fc.assert(
      fc.property(fc.array(scan, { maxLength: 6 }), (scans) => {
        let time = 0;
        const typed = scans.flatMap((one) => {
          const byHand = keys(one.before, time + 200, 90);
          const from = time + 200 + one.before.length * 90 + 200;
          const suffix = one.suffix === null ? [] : [one.suffix];
          const burst = keys([...digits(one.label, one.row), ...suffix], from, one.gap);
          time = burst.at(-1)?.time ?? from;
          return [...byHand, ...burst];
        });
        expect(run(typed).outcomes).toEqual(scans.map((one) => code(one.label)));
      }),
    );
  });
});
