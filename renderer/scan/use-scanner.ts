import { useEffect } from 'react';
import { isCardCode } from '../../shared/domain/card-code.ts';
import { isCopyCode } from '../../shared/domain/lending/copy-code.ts';
import { blinded, openGate, seeingAgain, startedOver, throughGate } from './scan-gate.ts';
import type { ScanSource } from './scan-gate.ts';
import { useCamera } from './use-camera.ts';
import type { CameraPicture } from './use-camera.ts';
import { useWedge } from './use-wedge.ts';
import type { Unreadable } from './wedge.ts';

/** Digits only: what else a camera sees (a payment code, a web address) is none of ours. */
const CODE = /^[0-9]{10,}$/;

/** What was before this kiosk lately outlives the screens that listen: a poster hangs on while staff are at the desk. */
const kiosk = { gate: openGate };

function passes(code: string, source: ScanSource, at: number): boolean {
  const isForeign = !isCardCode(code) && !isCopyCode(code);
  const step = throughGate(kiosk.gate, { code, source, at, isForeign });
  kiosk.gate = step.gate;
  return step.pass;
}

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
  /** From now on a card or a label that is held before the camera already is a new scan. */
  readonly startOver: () => void;
};

/** Every way in for a screen that listens for codes, behind one debounce. */
export function useScanner({ onScan, onUnreadable, camera, onTrouble }: ScannerOptions): Scanner {
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
  const isWatching = picture.cameraState === 'watching';
  useEffect(() => {
    if (!isWatching) return undefined;
    kiosk.gate = seeingAgain(kiosk.gate, performance.now());
    return () => {
      kiosk.gate = blinded(kiosk.gate);
    };
  }, [isWatching]);
  return {
    ...picture,
    byHand: (code) => passes(code, 'hand', performance.now()),
    startOver: () => {
      kiosk.gate = startedOver(kiosk.gate);
    },
  };
}
