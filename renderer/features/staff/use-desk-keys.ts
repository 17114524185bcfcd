import { useEffect, useEffectEvent } from 'react';

export type DeskKeys = {
  /** By the names of `KeyboardEvent.key`; `Control+d` with the control key. */
  readonly keys: Readonly<Record<string, () => void>>;
  /** Escape, once there is nothing typed that it would clear. */
  readonly onEscape: () => void;
  readonly focusBox: () => void;
};

/** True while a dialog lies over the page: keys and scans are then its own. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/**
 * Keys of the whole page, wherever the focus is. Function keys and Control, since letters and digits are what is typed
 * and scanned; a letter that would go nowhere goes into the scan box.
 */
export function useDeskKeys({ keys, onEscape, focusBox }: DeskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isDialogOpen() || event.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    const name = isControl ? `Control+${event.key.toLowerCase()}` : event.key;
    const act = keys[name] ?? (isFreeEscape(event) ? onEscape : undefined);
    if (act !== undefined) {
      event.preventDefault();
      if (!event.repeat) act();
    } else if (isTyping(event) && !isTextField(event.target)) focusBox();
  });
  useEffect(() => {
    const stopping = new AbortController();
    const listen = { capture: true, signal: stopping.signal };
    addEventListener('keydown', (event) => press(event), listen);
    return () => stopping.abort();
  }, []);
}

function isFreeEscape({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Escape') return false;
  return !isTextField(target) || target.value === '';
}

/** A letter or a digit, also while an input method takes it. Space presses buttons. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key === 'Process' || (key.length === 1 && key !== ' ');
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(?:text|search|tel|password)$/.test(target.type);
}
