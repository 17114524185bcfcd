import type { ActLine } from '../../../shared/contract/lending.ts';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { isExpired } from '../../../shared/domain/lending/hold-queue.ts';
import { foldCopy } from '../../../shared/domain/lending/loan-acts.ts';
import { pauseUntil } from '../../../shared/domain/lending/overdue.ts';
import type { Value } from '../../../shared/contract/calls.ts';
import type { StoreContext } from '../context.ts';
import type { ActKind, ActRecord, KnownAct } from './act-store.ts';
import type { CopyRecord } from './copy-store.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import type { createStanding } from './standing.ts';
import { callNumberIn } from './title-sql-store.ts';

/** How long what was done can be undone at the desk. */
export const UNDO_MS = 10 * 60_000;

type Returned = Value<'lending.return'>;
type Notice = Returned['notices'][number];

export type ActLines = ReturnType<typeof createActLines>;

/** What was done, in the words of the desk: always told from what is in the file, so that it can be told again. */
export function createActLines(
  context: StoreContext,
  stores: LendingStores,
  facts: Pick<LendingFacts, 'person'>,
  { lateness }: Pick<ReturnType<typeof createStanding>, 'lateness'>,
) {
  const { clock, today } = context;
  const { copies, holds, links, loans, titles } = stores;
  const { acts } = copies;

  const readerOf = (linkedId: string | null) => {
    const personId = linkedId === null ? null : links.readerOf(linkedId);
    return personId === null ? null : named(personId);
  };
  const named = (personId: string) => {
    const person = facts.person(personId);
    return person === null ? null : { personId: person.personId, name: person.name };
  };

  const loanIdOf = (act: ActRecord): string | null =>
    act.kind === 'return' ? (loans.endedBy(act.copy_id, act.at)?.loanId ?? null) : act.loan_id;

  /** Whether something stands on that act: a later act of the copy, or the copy set aside by another. */
  const hasFollowed = (act: ActRecord) =>
    acts.hasFollower(act) || holds.hasShelvedSince(act.copy_id, act.stamp, act.act_id);

  const titleOf = (titleId: string) => titles.title(titleId)?.name ?? '';

  const lineOf = (act: KnownAct): ActLine => {
    const copy = copies.copy(act.copy_id);
    const until = act.at + UNDO_MS;
    const canUndo = act.undone === 0 && clock.wall() <= until && !hasFollowed(act);
    return {
      actId: act.act_id,
      kind: act.kind,
      at: act.at,
      source: act.source ?? 'desk',
      copyId: act.copy_id,
      titleId: copy?.titleId ?? '',
      title: titleOf(copy?.titleId ?? ''),
      code: copy?.code ?? '',
      reader: readerOf(loanIdOf(act)),
      dueOn: act.due_on,
      undoUntil: canUndo ? until : null,
      undone: act.undone === 1,
    };
  };

  /** What a return came to: how the book stood before it, and for whom it stands aside now. */
  const returnedOf = (act: KnownAct): Returned => {
    const known = acts.ofCopy(act.copy_id);
    const isBefore = (one: { at: number; stamp: string }) =>
      one.at < act.at || (one.at === act.at && one.stamp < act.stamp);
    const before = foldCopy(known.filter(isBefore));
    const after = foldCopy(known.filter((one) => isBefore(one) || one.actId === act.act_id));
    const loan = before.loans.find(({ loanId }) => loanId === before.standing.loanId);
    const on = isoDate(act.date);
    const late =
      loan === undefined
        ? { openDaysLate: 0, pauseDays: 0 }
        : lateness({ dueOn: loan.dueOn, forgiven: act.forgiven === 1 }, on);
    const hold = holds.onCopy(act.copy_id);
    const copy = copies.copy(act.copy_id);
    return {
      line: lineOf(act),
      notices: noticesOf({
        stood: before.standing.state,
        stands: after.standing.state,
        isElsewhere: copy !== null && !copies.isOfHall(copy, context.kiosk().hallId),
        daysLate: late.openDaysLate,
        isDamaged: act.condition === 'damaged',
      }),
      daysLate: late.openDaysLate,
      pausedUntil: pauseUntil(on, late.pauseDays),
      hold:
        hold === null || hold.shelved === null || isExpired(hold, today())
          ? null
          : {
              holdId: hold.holdId,
              reader: hold.readerId === null ? null : named(hold.readerId),
              until: hold.shelved.until,
            },
    };
  };

  return {
    lineOf,
    returnedOf,
    hasFollowed,
    titleOf,
    named,
    readerOf,
    /** The act that was just written. */
    written(actId: string): KnownAct {
      const act = acts.act(actId);
      if (act === null) throw new Error('an act left no trace');
      return act;
    },
    /** The line of a call's own act where the call was made before; 'other' if the id is of something else. */
    again(actId: string, kinds: readonly ActKind[], copyId: string | null) {
      const act = acts.act(actId);
      if (act === null) return null;
      const isSame = kinds.includes(act.kind) && (copyId === null || act.copy_id === copyId);
      return isSame ? act : 'other';
    },
    summaryOf(copy: CopyRecord) {
      const { copyId, titleId, code, location, state } = copy;
      const title = titles.title(titleId);
      return {
        copyId,
        titleId,
        title: title?.name ?? '',
        code,
        callNumber: title === null ? null : callNumberIn(title),
        location,
        state,
      };
    },
  };
}

function noticesOf(facts: {
  readonly stood: CopyRecord['state'];
  readonly stands: CopyRecord['state'];
  readonly isElsewhere: boolean;
  readonly daysLate: number;
  readonly isDamaged: boolean;
}): Notice[] {
  const { stood, stands } = facts;
  const notices: readonly (readonly [boolean, Notice])[] = [
    [stood === 'lost', 'was-lost'],
    [stood === 'missing', 'was-missing'],
    [stands === 'withdrawn', 'was-withdrawn'],
    [stood === 'in' || stood === 'damaged', 'not-on-loan'],
    [facts.isElsewhere, 'other-hall'],
    [facts.daysLate > 0, 'late'],
    [facts.isDamaged, 'damaged'],
  ];
  return notices.flatMap(([isSo, notice]) => (isSo ? [notice] : []));
}
