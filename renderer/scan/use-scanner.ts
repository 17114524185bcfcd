import { useRef } from 'react';
import { openGate, throughGate } from './scan-gate.ts';
import type { ScanSource } from './scan-gate.ts';
import { useCamera } from './use-camera.ts';
import type { CameraPicture } from './use-camera.ts';
import { useWedge } from './use-wedge.ts';
import type { Unreadable } from './wedge.ts';

/** Digits only: what else a camera sees (a payment code, a web address) is none of ours. */
const CODE = /^[0-9]{10,}$/;

export type Scan = { readonly code: string; readonly source: 'camera' | 'wedge' };

export type ScannerOptions = {
  readonly onScan: (scan: Scan) => void;
  /**
   * `no-key-codes`: ask for another keyboard layout or input method, or check the scanner's set-up.
   * `not-digits`: a code that isn't one of the hall's.
   */
  readonly onUnreadable: (reason: Unreadable) => void;
  /** Whether the camera is on; the hand scanner is always heard. */
  readonly camera: boolean;
  /** For the log. */
  readonly onTrouble?: (message: string) => void;
};

export type Scanner = CameraPicture & {
  /** Puts a code that was entered by hand through the same debounce; false: a repeat, drop it. */
  readonly byHand: (code: string) => boolean;
};

/** Every way in for a screen that listens for codes, behind one debounce. */
export function useScanner({ onScan, onUnreadable, camera, onTrouble }: ScannerOptions): Scanner {
  const gate = useRef(openGate);
  const passes = (code: string, source: ScanSource, at: number) => {
    const step = throughGate(gate.current, { code, source, at });
    gate.current = step.gate;
    return step.pass;
  };
  useWedge({
    onCode: (code, at) => {
      if (passes(code, 'wedge', at)) onScan({ code, source: 'wedge' });
    },
    onUnreadable,
  });
  const picture = useCamera(
    camera,
    (text, at) => {
      if (!passes(text, 'camera', at)) return;
      if (CODE.test(text)) onScan({ code: text, source: 'camera' });
      else onUnreadable('not-digits');
    },
    (message) => onTrouble?.(message),
  );
  return { ...picture, byHand: (code) => passes(code, 'hand', performance.now()) };
}
