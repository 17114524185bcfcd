import { describe, expect, test } from 'vitest';
import { isBannedKey, type Key } from '../../../main/shell/keys.ts';

function press(combination: string): Key {
  const parts = combination.split('+');
  const code = parts.at(-1) ?? '';
  return {
    key: code,
    code,
    control: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    meta: parts.includes('Meta'),
  };
}

describe('keys at the kiosk', () => {
  test.each(
    'F5 F11 F12 Ctrl+KeyR Ctrl+Shift+KeyR Ctrl+KeyW Ctrl+KeyQ Ctrl+KeyP Ctrl+KeyS Ctrl+KeyO Ctrl+Equal Ctrl+Minus Ctrl+NumpadAdd Ctrl+Digit0 Alt+F4 Alt+ArrowLeft Alt+ArrowRight Ctrl+Shift+KeyI Meta+KeyQ BrowserBack'.split(
      ' ',
    ),
  )('%s does nothing', (combination) => {
    expect(isBannedKey(press(combination))).toBe(true);
  });

  test.each(
    'KeyA Digit7 Numpad1 Enter Tab Backspace ArrowLeft Escape F9 Ctrl+KeyA Ctrl+KeyC Ctrl+KeyV Ctrl+KeyX Ctrl+KeyZ Ctrl+KeyJ Ctrl+KeyM'.split(
      ' ',
    ),
  )('%s reaches the page', (combination) => {
    expect(isBannedKey(press(combination))).toBe(false);
  });

  test('a Chinese input method on top changes nothing', () => {
    expect(isBannedKey({ ...press('Ctrl+KeyR'), key: 'Process' })).toBe(true);
  });
});
