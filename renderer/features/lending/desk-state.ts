import type { Value } from '../../../shared/contract/calls.ts';
import type {
  ActLine,
  Household,
  Loan,
  Problem,
  ReaderPage,
  Returned,
  ScanOutcome,
} from '../../../shared/contract/lending.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';

export type CopySummary = Extract<ScanOutcome, { kind: 'blocked' }>['copy'];

/** What was not done, so that staff can do it all the same. */
export type BlockedAct =
  | { readonly kind: 'lend'; readonly copyId: string; readonly personId: string }
  | { readonly kind: 'renew'; readonly loanId: string };

/** What came of the last scan or press: one sentence, one colour, one sound. */
export type Result =
  | { readonly kind: 'opened'; readonly reader: ReaderPage }
  | { readonly kind: 'lent'; readonly line: ActLine; readonly renewed: boolean }
  | { readonly kind: 'returned'; readonly returned: Returned }
  | { readonly kind: 'renewed'; readonly lines: readonly ActLine[]; readonly left: number }
  | { readonly kind: 'used'; readonly line: ActLine }
  | {
      readonly kind: 'blocked';
      readonly act: BlockedAct;
      readonly title: string;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'which-copy'; readonly title: string; readonly count: number }
  | { readonly kind: 'nothing-found'; readonly text: string }
  | { readonly kind: 'new-title'; readonly isbn: string }
  | { readonly kind: 'unknown-copy'; readonly code: string }
  | {
      readonly kind:
        | 'none-out'
        | 'no-copy'
        | 'unknown-card'
        | 'revoked-card'
        | 'repeat'
        | 'damaged-code'
        | 'unreadable';
    }
  | { readonly kind: 'undone'; readonly line: ActLine }
  | { readonly kind: 'damaged' | 'forgiven' | 'half-forgiven'; readonly title: string }
  | {
      readonly kind: 'held';
      readonly title: string;
      readonly name: string;
      readonly place: number;
    }
  | { readonly kind: 'hold-cancelled'; readonly title: string }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'refused'; readonly refused: AnyRefusal };

/** Something to choose from before it goes on. */
export type Choice =
  | {
      readonly kind: 'copies';
      readonly act: 'lend-or-return' | 'use';
      readonly titleId: string;
      readonly title: string;
      readonly copies: readonly CopySummary[];
    }
  | { readonly kind: 'title'; readonly titleId: string }
  | { readonly kind: 'found'; readonly text: string };

export type OpenReader = {
  /** Whose scan opened the page; the household hangs on it. */
  readonly personId: string;
  /** Whose card the books go on. */
  readonly activeId: string;
};

/** The desk between two scans. */
export type Desk = {
  readonly reader: OpenReader | null;
  readonly result: Result | null;
  readonly choice: Choice | null;
  /** Scanned books are read here, not lent. */
  readonly isReadHere: boolean;
  /** Late returns of this session whose lateness can still be forgiven, by their acts. */
  readonly late: readonly string[];
  /** Counts what was done: with each the reader's time begins anew. */
  readonly acts: number;
  /** Counts the results: a sentence that comes twice is read out twice. */
  readonly said: number;
};

export const emptyDesk: Desk = {
  reader: null,
  result: null,
  choice: null,
  isReadHere: false,
  late: [],
  acts: 0,
  said: 0,
};

/** Says what came of something; a choice that was open is settled by it. */
export function say(desk: Desk, result: Result): Desk {
  return ask(desk, null, result);
}

/** Opens a choice, with a word on why. */
export function ask(desk: Desk, choice: Choice | null, result: Result | null): Desk {
  return { ...desk, result, choice, acts: desk.acts + 1, said: desk.said + 1 };
}

/** The desk after a scan; `readerId` is on whose card it was to be lent. */
export function afterScan(desk: Desk, outcome: ScanOutcome, readerId: string | null): Desk {
  switch (outcome.kind) {
    case 'reader':
      return open(desk, outcome.household);
    case 'lent':
      return say(desk, outcome);
    case 'returned':
      return afterReturn(desk, outcome.returned);
    case 'blocked': {
      const { copy, problems } = outcome;
      const act: BlockedAct = { kind: 'lend', copyId: copy.copyId, personId: readerId ?? '' };
      return say(desk, { kind: 'blocked', act, title: copy.title, problems });
    }
    case 'choose-copy': {
      const { titleId, title, copies } = outcome;
      return ask(
        desk,
        { kind: 'copies', act: 'lend-or-return', titleId, title, copies },
        { kind: 'which-copy', title, count: copies.length },
      );
    }
    case 'title':
      return ask(
        desk,
        { kind: 'title', titleId: outcome.titleId },
        { kind: readerId === null ? 'none-out' : 'no-copy' },
      );
    case 'text':
      return ask(desk, { kind: 'found', text: outcome.text }, null);
    case 'repeat':
      // One pull too many: what the first one asked still stands.
      return ask(desk, desk.choice, { kind: 'repeat' });
    case 'new-title':
    case 'unknown-copy':
    case 'unknown-card':
    case 'revoked-card':
    case 'damaged-code':
    default:
      return say(desk, outcome);
  }
}

export function open(desk: Desk, { reader }: Household): Desk {
  const { personId } = reader;
  return say(
    { ...desk, reader: { personId, activeId: personId }, isReadHere: false },
    { kind: 'opened', reader },
  );
}

export function afterReturn(desk: Desk, returned: Returned): Desk {
  const { line, pausedUntil, daysLate } = returned;
  const isForgivable = daysLate > 0 && pausedUntil !== null;
  const late = isForgivable ? [...desk.late, line.actId] : desk.late;
  return say({ ...desk, late }, { kind: 'returned', returned });
}

export function afterForgiving(desk: Desk, line: ActLine): Desk {
  const late = desk.late.filter((actId) => actId !== line.actId);
  return say({ ...desk, late }, { kind: 'forgiven', title: line.title });
}

/** Escape, and the way it goes: out of a choice, out of reading here, out of the reader's page, then the last words. */
export function stepBack(desk: Desk): Desk {
  if (desk.choice !== null) return { ...desk, choice: null, result: null };
  if (desk.isReadHere) return { ...desk, isReadHere: false };
  if (desk.reader !== null) return { ...desk, reader: null, result: null };
  return desk.result === null ? desk : { ...desk, result: null };
}

/** Nobody scanned for a while: the next book must not go on a card that was left open. */
export function closeForTime(desk: Desk): Desk {
  return { ...desk, reader: null, choice: null, result: null, isReadHere: false };
}

export function switchReadHere(desk: Desk): Desk {
  return { ...desk, isReadHere: !desk.isReadHere, acts: desk.acts + 1 };
}

export function switchTo(desk: Desk, personId: string): Desk {
  if (desk.reader === null) return desk;
  return { ...desk, reader: { ...desk.reader, activeId: personId }, acts: desk.acts + 1 };
}

/** The reader, then those on the same guardian's card, each once. */
export function membersOf({ reader, members }: Household): readonly ReaderPage[] {
  return [reader, ...members.filter(({ personId }) => personId !== reader.personId)];
}

/** Whose card is active; the reader themselves where the member is no longer of the household. */
export function activeMember(household: Household, activeId: string): ReaderPage {
  const found = membersOf(household).find(({ personId }) => personId === activeId);
  return found ?? household.reader;
}

export function nextMember(household: Household, activeId: string): string {
  const members = membersOf(household);
  const at = members.findIndex(({ personId }) => personId === activeId);
  return members[(at + 1) % members.length]?.personId ?? activeId;
}

/** What renewing all is about: not the books that would lose a renewal and gain no day. */
export function worthRenewing(loans: readonly Loan[]): readonly Loan[] {
  return loans.filter(({ renewProblems }) => !renewProblems.includes('nothing-gained'));
}

/** The newest line that can still be taken back. */
export function newestUndoable(lines: readonly ActLine[], now: number): ActLine | undefined {
  return lines.find((line) => isUndoable(line, now));
}

export function isUndoable({ undoUntil, undone }: ActLine, now: number): boolean {
  return !undone && undoUntil !== null && undoUntil > now;
}

/** The return that the last words are about, while it can still be changed. */
export function returnOf(
  result: Result | null,
  lines: readonly ActLine[],
  now: number,
): ActLine | null {
  if (result?.kind !== 'returned') return null;
  const { actId } = result.returned.line;
  // The list says what became of the line since.
  const line = lines.find((one) => one.actId === actId) ?? result.returned.line;
  return isUndoable(line, now) ? line : null;
}

/** The copies of a title that a scan of its ISBN, or of one label, can mean for reading here. */
export function copiesMeant(
  title: Value<'catalogue.get'>,
  code: string,
): readonly Value<'catalogue.get'>['copies'][number][] {
  const labelled = title.copies.filter((copy) => copy.code === code);
  return labelled.length > 0 ? labelled : title.copies.filter(({ state }) => state === 'in');
}

/** What can be done with one copy of a title that was looked up rather than scanned. */
export function actOfCopy(
  state: string,
  reader: { readonly hasReader: boolean; readonly isTheirs: boolean },
): 'lend' | 'return' | null {
  if (state === 'withdrawn') return null;
  if (reader.hasReader) return state === 'lent' && !reader.isTheirs ? null : 'lend';
  return state === 'in' ? null : 'return';
}
