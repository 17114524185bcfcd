import { restoreField, snapshotOfFocus } from './field-guard.ts';
import type { FieldSnapshot } from './field-guard.ts';
import { IDLE_END, noBurst, SHORTEST_BURST, wedgeIdle, wedgeKey } from './wedge.ts';
import type { Burst, Unreadable, WedgeOutcome } from './wedge.ts';

export type WedgeHandlers = {
  /** `at` is on the clock of `performance.now()`. */
  readonly onCode: (code: string, at: number) => void;
  readonly onUnreadable: (reason: Unreadable, at: number) => void;
};

/** An input method may hand its text over this long after the last key of a burst. */
const LATE_TEXT = 200;

/** A timer later than this ran before key events that had been waiting longer. */
const BUSY_PAGE = 30;

/** The field that a burst runs into: knows how to take the burst out of it again. */
function guardedField() {
  let snapshot: FieldSnapshot | null = null;
  let active = false;
  let release: ReturnType<typeof setTimeout> | undefined;
  const restore = () => {
    if (snapshot !== null) restoreField(snapshot);
  };
  return {
    remember: () => {
      clearTimeout(release);
      snapshot = snapshotOfFocus();
      active = false;
    },
    /** From now on nothing gets into the field, and what did is taken out. */
    protect: () => {
      active = true;
      restore();
    },
    burstEnded: () => {
      if (!active) return;
      restore();
      release = setTimeout(() => {
        snapshot = null;
        active = false;
      }, LATE_TEXT);
    },
    beforeInput: (event: InputEvent) => {
      if (active && event.target === snapshot?.field) event.preventDefault();
    },
    /** Text of an input method can't be prevented, only undone. */
    input: (event: Event) => {
      if (!active || !event.isTrusted || event.target !== snapshot?.field) return;
      event.stopImmediatePropagation();
      restore();
    },
    stop: () => clearTimeout(release),
  };
}

/** Listens to every key of the window, wherever the focus is. Returns the function that stops it. */
export function listenForWedge(handlers: WedgeHandlers): () => void {
  const stopping = new AbortController();
  const field = guardedField();
  let burst: Burst = noBurst;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const deliver = (outcome: WedgeOutcome | null, at: number) => {
    if (outcome === null) return;
    if (outcome.kind === 'code') handlers.onCode(outcome.code, at);
    else handlers.onUnreadable(outcome.reason, at);
  };
  const waitForIdle = () => {
    clearTimeout(idle);
    if (burst.keys < SHORTEST_BURST) return;
    const due = performance.now() + IDLE_END;
    idle = setTimeout(() => {
      if (performance.now() - due > BUSY_PAGE) {
        waitForIdle();
        return;
      }
      const end = wedgeIdle(burst, burst.lastAt + IDLE_END);
      burst = end.burst;
      field.burstEnded();
      deliver(end.outcome, performance.now());
    }, IDLE_END);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { code, key, repeat, altKey, ctrlKey, metaKey, timeStamp: time } = event;
    const step = wedgeKey(burst, { code, key, repeat, altKey, ctrlKey, metaKey, time });
    burst = step.burst;
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    waitForIdle();
    // What the last burst left in the field is taken out before the field is remembered anew.
    if (step.outcome !== null) field.burstEnded();
    if (step.begins) field.remember();
    if (step.slipped > 0) field.protect();
    deliver(step.outcome, time);
  };

  const options = { capture: true, signal: stopping.signal };
  window.addEventListener('keydown', onKeyDown, options);
  window.addEventListener('beforeinput', field.beforeInput, options);
  window.addEventListener('input', field.input, options);
  return () => {
    stopping.abort();
    clearTimeout(idle);
    field.stop();
  };
}
