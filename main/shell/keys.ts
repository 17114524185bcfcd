export type Key = {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

const bannedAlone = words(
  'F1 F3 F5 F6 F7 F11 F12 BrowserBack BrowserForward BrowserHome BrowserRefresh BrowserSearch ContextMenu',
);
const bannedWithControl = words(
  'KeyF KeyG KeyH KeyL KeyN KeyO KeyP KeyQ KeyR KeyS KeyT KeyU KeyW Equal Minus NumpadAdd NumpadSubtract Digit0 Numpad0 F4 Tab PageUp PageDown',
);
const bannedWithControlShift = words('KeyC KeyI KeyJ KeyK KeyM Delete');
const bannedWithAlt = words('F4 ArrowLeft ArrowRight Home Space');

/**
 * Keys that would leave, reload, zoom, print or inspect the page. By the key's place, so that keyboard layouts
 * and input methods make no difference. Ctrl+J and Ctrl+M stay: some scanners end a code with them.
 */
export function isBannedKey(key: Key): boolean {
  if (bannedAlone.has(key.code) || bannedAlone.has(key.key)) return true;
  if (key.alt && bannedWithAlt.has(key.code)) return true;
  if (!key.control && !key.meta) return false;
  return bannedWithControl.has(key.code) || (key.shift && bannedWithControlShift.has(key.code));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
