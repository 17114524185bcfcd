import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** How a hand scanner types, and what the machine makes of its keys. */
export type ScannerHabits = {
  readonly suffix?: 'Enter' | 'Tab' | 'none';
  /**
   * 'ime': a pinyin input method takes each key and hands over its digit as text. 'shift-lock': Caps Lock of a
   * keyboard where it shifts the digits too.
   */
  readonly keys?: Keys;
};

type Keys = 'digits' | 'numpad' | 'ime' | 'shift-lock';

type Stroke = {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text?: string;
  readonly location?: number;
  readonly isKeypad?: boolean;
  readonly modifiers?: number;
  /** Text that an input method makes of it. */
  readonly handsOver?: string;
};

/** From one key to the next. */
const KEY_MS = 8;
const BETWEEN_PULLS = 800;
/** When each code was last scanned, by page. */
const pulls = new WeakMap<Page, Map<string, number>>();
const sessions = new WeakMap<Page, Promise<CDPSession>>();
const SHIFTED = ')!@#$%^&*(';
const WITH_SHIFT = 8;
const KEYPAD = 3;

/**
 * A code as a keyboard-wedge scanner types it: real key events with the times of a scanner, whatever else this
 * machine is doing.
 */
export async function scanCode(
  page: Page,
  code: string,
  { suffix = 'Enter', keys = 'digits' }: ScannerHabits = {},
): Promise<void> {
  const session = await sessionOf(page);
  await nextPull(page, code);
  const typed = Array.from(code, (digit) => strokes[keys](digit, Number(digit)));
  if (suffix !== 'none') typed.push(SUFFIXES[suffix]);
  const start = Date.now() - typed.length * KEY_MS;
  const sent = typed.flatMap((stroke, place) => send(session, stroke, start + place * KEY_MS));
  await Promise.all(sent);
  pulls.set(page, (pulls.get(page) ?? new Map<string, number>()).set(code, performance.now()));
}

/** A hand takes this long to scan the same card again; half a second is one pull of the trigger to the kiosk. */
async function nextPull(page: Page, code: string): Promise<void> {
  const last = pulls.get(page)?.get(code);
  if (last === undefined) return;
  const since = performance.now() - last;
  if (since < BETWEEN_PULLS) await setTimeout(BETWEEN_PULLS - since);
}

const SUFFIXES = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
} as const;

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** What a digit's key is in each of the ways. */
const strokes: Readonly<Record<Keys, (digit: string, number: number) => Stroke>> = {
  digits: (digit, number) => ({ ...plain(digit, number), text: digit }),
  numpad: (digit, number) => ({
    key: digit,
    code: `Numpad${digit}`,
    windowsVirtualKeyCode: 96 + number,
    location: KEYPAD,
    isKeypad: true,
    text: digit,
  }),
  'shift-lock': (digit, number) => {
    const key = SHIFTED[number] ?? '';
    return { ...plain(digit, number), key, text: key, modifiers: WITH_SHIFT };
  },
  ime: (digit, number) => ({
    ...plain(digit, number),
    key: 'Process',
    windowsVirtualKeyCode: 229,
    handsOver: digit,
  }),
};

function plain(digit: string, number: number): Stroke {
  return { key: digit, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + number };
}

/** The key goes down and up, `at` milliseconds since 1970. */
function send(session: CDPSession, { handsOver, text, ...key }: Stroke, at: number) {
  const down =
    text === undefined ? ({ type: 'rawKeyDown' } as const) : ({ type: 'keyDown', text } as const);
  const timestamp = at / 1000;
  return [
    session.send('Input.dispatchKeyEvent', { ...key, ...down, timestamp }),
    session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', timestamp }),
    ...(handsOver === undefined ? [] : [session.send('Input.insertText', { text: handsOver })]),
  ];
}
