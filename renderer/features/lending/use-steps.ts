import type { ActLine } from '../../../shared/contract/lending.ts';
import { useVisit, type DeskVisit } from '../staff/desk-visit.ts';
import { offerOf, type Offer } from './desk-result.ts';
import * as to from './desk-state.ts';
import type { OpenDialog } from './DeskDialogs.tsx';
import { slipOf } from './pickup-slip.ts';
import type { DeskControl } from './use-desk.ts';
import type { Opened } from './use-open-reader.ts';
import type { ScanBoxControl } from './use-scan-box.ts';

export type Steps = ReturnType<typeof useSteps>;

type StepsOf = {
  readonly control: DeskControl;
  readonly box: ScanBoxControl;
  readonly opened: Opened | null;
  readonly lines: readonly ActLine[];
  readonly now: number;
  readonly onDialog: (dialog: OpenDialog) => void;
};

/** What can be done next, by its key or by its button. */
export function useSteps({ control, box, opened, lines, now, onDialog }: StepsOf) {
  const { open: visit } = useVisit();
  const { desk, change } = control;
  const active = opened?.active ?? null;
  const back: DeskVisit = { page: 'lending', personId: desk.reader?.activeId ?? null };
  const offer = offerOf(desk.result, box.choice, {
    hold: active !== null && box.title !== null,
  });
  const returned = to.returnOf(desk.result, lines, now);
  const mayForgive = returned !== null && desk.late.includes(returned.actId);

  const goOn = (next: Offer | null) => {
    const { result } = desk;
    if (next === 'override' && result?.kind === 'blocked') {
      const { act, title, problems } = result;
      onDialog({ kind: 'override', act, title, problems });
    }
    if (next === 'slip' && result?.kind === 'returned') {
      const slip = slipOf(result.returned);
      if (slip) onDialog({ kind: 'slip', slip });
    }
    if (next === 'hold' && box.title && active) control.placeHold(box.title, active);
    if (next === 'catalogue' && result?.kind === 'new-title')
      visit({ page: 'catalogue', isbn: result.isbn, back });
  };
  return {
    offer,
    goOn,
    /** The return that was just made, while it can still be changed. */
    returned,
    mayForgive,
    nextMember: () => {
      if (opened === null) return;
      const next = to.nextMember(opened.household, opened.active.personId);
      change((from) => to.switchTo(from, next));
    },
    renewAll: () => {
      if (active !== null) control.renewAll(to.worthRenewing(active.loans));
    },
    undoNewest: () => {
      const line = to.newestUndoable(lines, now);
      if (line) control.undo(line);
    },
    damage: () => {
      if (returned) control.noteDamage(returned);
    },
    forgive: () => {
      if (returned && mayForgive) control.forgive(returned);
    },
    stepBack: () => {
      if (box.text === '') change(to.stepBack);
      else box.setText('');
    },
    showInCatalogue: () => {
      if (box.title) visit({ page: 'catalogue', titleId: box.title.titleId, back });
    },
  };
}
