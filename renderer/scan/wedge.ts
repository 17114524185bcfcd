/**
 * Reads a keyboard-wedge scanner out of plain key events.
 *
 * Digits are decided by `code` (the physical key). `key`, `keyCode` and `isComposing` say what an
 * input method, Caps Lock or a layout makes of it, and under a pinyin input method they say only
 * 'Process' and 229.
 */
export type WedgeKey = {
  readonly code: string;
  readonly key: string;
  readonly repeat: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** Milliseconds on the clock of `event.timeStamp`. */
  readonly time: number;
};

/** `no-key-codes`: the keys came without physical codes. `not-digits`: a label that isn't ours. */
export type Unreadable = 'no-key-codes' | 'not-digits';

export type WedgeOutcome =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

export type Burst = {
  readonly digits: string;
  /** Keys so far, readable or not. */
  readonly keys: number;
  readonly spoiled: Unreadable | null;
  readonly lastAt: number;
  /** When a burst was last closed by its suffix; a second suffix key (CR LF) belongs to it. */
  readonly closedAt: number | null;
};

export type WedgeStep = {
  readonly burst: Burst;
  /** A new burst may begin with this key: remember the focused field as it is now. */
  readonly begins: boolean;
  /** Keep this key from the page. */
  readonly swallow: boolean;
  /** Keys that reached the focused field before the burst was recognised; 0 but at that moment. */
  readonly slipped: number;
  /** The finished burst, if this key finished one. */
  readonly outcome: WedgeOutcome | null;
};

/**
 * Longest pause between two keys before a burst is recognised. Scanners send keys less than 10 ms
 * apart and people more than 30 ms (epoos.com), some scanners are set to wait up to 50 ms; onscan.js
 * allows 30 ms, POS Awesome 45 ms, Odoo 100 ms. Ten keys in a row, each within 60 ms: no person.
 */
export const LONGEST_GAP = 60;

/** Shortest burst taken for a scan: ISBN-10. (EAN-13 and ISBN-13 have 13 digits, our cards 34.) */
export const SHORTEST_BURST = 10;

/** A recognised burst that pauses this long is over: the scanner sends no suffix. onscan.js: 100 ms. */
export const IDLE_END = 120;

export const noBurst: Burst = {
  digits: '',
  keys: 0,
  spoiled: null,
  lastAt: Number.NEGATIVE_INFINITY,
  closedAt: null,
};

type KeyKind = 'digit' | 'sign' | 'unknown' | 'suffix' | 'modifier' | 'other';

const DIGIT = /^(?:Digit|Numpad)([0-9])$/;
const MODIFIER =
  /^(?:Shift|Control|Alt|Meta|OS)(?:Left|Right)$|^(?:CapsLock|NumLock|ScrollLock|Fn)$/;
const SUFFIX = new Set(['Enter', 'NumpadEnter', 'Tab']);
const SIGN =
  /^(?:Key[A-Z]|Space|Minus|Equal|BracketLeft|BracketRight|Backslash|Semicolon|Quote|Backquote|Comma|Period|Slash|Intl\w+|Numpad(?:Add|Subtract|Multiply|Divide|Decimal|Comma|Equal))$/;

function kindOf(key: WedgeKey): KeyKind {
  if (MODIFIER.test(key.code)) return 'modifier';
  if (SUFFIX.has(key.code)) return 'suffix';
  if (key.code === '' || key.code === 'Unidentified') {
    return SUFFIX.has(key.key) ? 'suffix' : 'unknown';
  }
  if (key.ctrlKey || key.metaKey) return 'other';
  // Alt with digits is the scanner's "Alt+Numpad" mode: the digits are a character's number.
  if (DIGIT.test(key.code)) return key.altKey ? 'sign' : 'digit';
  return SIGN.test(key.code) ? 'sign' : 'other';
}

function recognised(burst: Burst): boolean {
  return burst.keys >= SHORTEST_BURST;
}

function stillRunning(burst: Burst, now: number): boolean {
  return burst.keys > 0 && now - burst.lastAt <= (recognised(burst) ? IDLE_END : LONGEST_GAP);
}

function outcomeOf(burst: Burst): WedgeOutcome | null {
  if (!recognised(burst)) return null;
  return burst.spoiled === null
    ? { kind: 'code', code: burst.digits }
    : { kind: 'unreadable', reason: burst.spoiled };
}

function spoiledBy(kind: 'digit' | 'sign' | 'unknown', before: Unreadable | null) {
  if (kind === 'unknown' || before === 'no-key-codes') return 'no-key-codes';
  return kind === 'sign' ? 'not-digits' : before;
}

function grown(burst: Burst, kind: 'digit' | 'sign' | 'unknown', key: WedgeKey): Burst {
  const spoiled = spoiledBy(kind, burst.spoiled);
  return {
    digits: spoiled === null ? burst.digits + (DIGIT.exec(key.code)?.[1] ?? '') : '',
    keys: burst.keys + 1,
    spoiled,
    lastAt: key.time,
    closedAt: null,
  };
}

/** One keydown. A burst whose end went unnoticed is finished by the next key. */
export function wedgeKey(before: Burst, key: WedgeKey): WedgeStep {
  const kind = kindOf(key);
  const running = stillRunning(before, key.time);
  if (key.repeat || kind === 'modifier') {
    const swallow = key.repeat && running && recognised(before);
    return { burst: before, begins: false, swallow, slipped: 0, outcome: null };
  }
  if (kind === 'suffix' || kind === 'other') {
    const secondSuffix =
      kind === 'suffix' && before.closedAt !== null && key.time - before.closedAt <= IDLE_END;
    const closes = running && recognised(before);
    const closedAt = closes || secondSuffix ? key.time : null;
    return {
      burst: { ...noBurst, closedAt },
      begins: false,
      swallow: closes || secondSuffix,
      slipped: 0,
      outcome: outcomeOf(before),
    };
  }
  const burst = grown(running ? before : noBurst, kind, key);
  return {
    burst,
    begins: burst.keys === 1,
    swallow: recognised(burst),
    slipped: burst.keys === SHORTEST_BURST ? SHORTEST_BURST - 1 : 0,
    outcome: running ? null : outcomeOf(before),
  };
}

/** Nothing was typed until `now`: finishes a burst that has no suffix. */
export function wedgeIdle(
  burst: Burst,
  now: number,
): { readonly burst: Burst; readonly outcome: WedgeOutcome | null } {
  if (burst.keys === 0 || now - burst.lastAt < IDLE_END) return { burst, outcome: null };
  return { burst: noBurst, outcome: outcomeOf(burst) };
}
