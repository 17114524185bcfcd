import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ActLine, Household, Loan } from '../../../shared/contract/lending.ts';
import type { Handle } from './desk-acts.ts';
import * as acts from './desk-acts.ts';
import * as to from './desk-state.ts';

export type DeskControl = ReturnType<typeof useDesk>;

/**
 * The desk and what can be done at it. Scans and presses are done one after the other: a book that follows a card
 * within the same second goes on that card.
 */
export function useDesk() {
  const client = useQueryClient();
  const standing = useRef(to.emptyDesk);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const [desk, setDesk] = useState(to.emptyDesk);
  const [waiting, setWaiting] = useState(0);

  const put = (next: to.Desk) => {
    standing.current = next;
    setDesk(next);
  };
  const handle: Handle = {
    now: () => standing.current,
    put,
    seed: (household: Household) => {
      const { personId } = household.reader;
      client.setQueryData(['lending.reader', { personId }], { ok: true, value: household });
    },
  };
  const queue = (act: (on: Handle) => Promise<void>) => {
    setWaiting((count) => count + 1);
    turn.current = turn.current
      .then(() => act(handle))
      .catch((error: unknown) => reportError(error))
      .finally(() => setWaiting((count) => count - 1));
  };
  return {
    desk,
    isBusy: waiting > 0,
    scan: (typed: string) => queue((on) => acts.scan(on, typed)),
    openReader: (personId: string) => queue((on) => acts.openReader(on, personId)),
    lend: (copyId: string, personId: string, override?: string) =>
      queue((on) => acts.lend(on, copyId, personId, override)),
    takeBack: (copyId: string) => queue((on) => acts.takeBack(on, copyId)),
    noteUse: (copyId: string) => queue((on) => acts.noteUse(on, copyId)),
    renew: (loan: { readonly loanId: string; readonly title: string }, override?: string) =>
      queue((on) => acts.renew(on, loan, override)),
    renewAll: (loans: readonly Loan[]) => queue((on) => acts.renewAll(on, loans)),
    undo: (line: ActLine) => queue((on) => acts.undo(on, line)),
    noteDamage: (line: ActLine) => queue((on) => acts.noteDamage(on, line)),
    forgive: (line: ActLine) => queue((on) => acts.forgive(on, line)),
    placeHold: (
      title: { readonly titleId: string; readonly name: string },
      reader: { readonly personId: string; readonly name: string },
    ) => queue((on) => acts.placeHold(on, title, reader)),
    cancelHold: (holdId: string, title: string) =>
      queue((on) => acts.cancelHold(on, holdId, title)),
    /** Changes the desk at once, without the store. */
    change: (step: (from: to.Desk) => to.Desk) => put(step(standing.current)),
  };
}
