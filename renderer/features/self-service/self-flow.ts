import type { CommonRefusal } from '../../../shared/contract/call.ts';
import type { Answer, Facts, Refusal, Value } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/contract/lending.ts';
import type { Unreadable } from '../../scan/wedge.ts';
import { readSelfScan } from './self-scan.ts';

export type SelfReader = Value<'lending.selfOpen'>;
/** What a book is scanned for. */
export type Deed = 'lend' | 'return';
type SelfCall = 'lending.selfOpen' | 'lending.selfLend' | 'lending.selfReturn';
type Refused = {
  readonly kind: 'refused';
  readonly refusal: Refusal<SelfCall> | CommonRefusal;
  readonly facts?: Facts;
};

export type Outcome =
  | {
      readonly kind: 'lent';
      readonly title: string;
      readonly dueOn: string;
      readonly renewed: boolean;
    }
  | {
      readonly kind: 'returned';
      readonly title: string;
      readonly toDesk: boolean;
      readonly daysLate: number;
    }
  | { readonly kind: 'blocked'; readonly title: string; readonly problems: readonly Problem[] }
  | Refused;

/** One book that was scanned. Its actId stays the same however often the store has to be asked. */
export type Line = {
  readonly actId: string;
  readonly copy: string;
  readonly deed: Deed;
  /** The card that was open then; null for a book that is brought back without one. */
  readonly card: string | null;
  /** Null until the store has answered. */
  readonly outcome: Outcome | null;
};

/** What the screen says now; each has an id of its own, so that it sounds once. */
export type Said = { readonly id: string } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'twice'; readonly title: string; readonly deed: Deed }
  | { readonly kind: 'publisher' | 'damaged' | 'foreign' }
  | Refused
);

type Open = {
  readonly at: 'open';
  /** 'passing': a book that was scanned at the idle screen, where a card still checks in. */
  readonly way: 'flow' | 'passing';
  readonly deed: Deed;
  /** A card that the store is being asked about. */
  readonly opening: { readonly askId: string; readonly code: string } | null;
  readonly card: { readonly code: string; readonly reader: SelfReader } | null;
  readonly lines: readonly Line[];
  readonly said: Said | null;
  /** Counts what was done, so that the time runs anew. */
  readonly beat: number;
  /** What the reader has is no longer what the screen shows. */
  readonly isStale: boolean;
};

export type SelfState = { readonly at: 'closed' } | Open;

export type SelfEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'scanned'; readonly id: string; readonly text: string }
  | { readonly type: 'unreadable'; readonly id: string; readonly reason: Unreadable }
  | {
      readonly type: 'card-answered';
      readonly askId: string;
      readonly answer: Answer<'lending.selfOpen'>;
    }
  | {
      readonly type: 'line-answered';
      readonly actId: string;
      readonly answer: Answer<'lending.selfLend'> | Answer<'lending.selfReturn'>;
    }
  | {
      readonly type: 'looked-again';
      readonly code: string;
      readonly answer: Answer<'lending.selfOpen'>;
    }
  | { readonly type: 'turned'; readonly deed: Deed }
  | { readonly type: 'touched' }
  /** Left by a touch, or by itself after a while. */
  | { readonly type: 'left' };

export const closed: SelfState = { at: 'closed' };

const begun: Open = {
  at: 'open',
  way: 'flow',
  deed: 'return',
  opening: null,
  card: null,
  lines: [],
  said: null,
  beat: 0,
  isStale: false,
};

/** The line that the store is to be asked about now, one at a time; a card comes before the books after it. */
export const toAsk = (state: SelfState): Line | null =>
  state.at === 'closed' || state.opening !== null
    ? null
    : (state.lines.find(({ outcome }) => outcome === null) ?? null);

export const isBusy = (state: SelfState): boolean =>
  state.at === 'open' &&
  (state.opening !== null || state.lines.some(({ outcome }) => outcome === null));

/** As far as it is known before a book is scanned. */
export const mayBorrow = ({ left, pausedUntil, loans }: SelfReader): boolean =>
  left > 0 && pausedUntil === null && loans.every(({ daysLate }) => daysLate === 0);

const unanswered = (state: SelfState): readonly Line[] =>
  state.at === 'closed' ? [] : state.lines.filter(({ outcome }) => outcome === null);

/** The lines of whoever stands there, newest first. */
export const shownLines = ({ lines, card }: Pick<Open, 'lines' | 'card'>): readonly Line[] =>
  lines.filter((line) => line.card === null || line.card === card?.code).toReversed();

/** What the public screen's lending does next. Pure: who asks the store, and when time is up, is not decided here. */
export function nextSelf(state: SelfState, event: SelfEvent): SelfState {
  if (event.type === 'opened') return { ...begun, lines: unanswered(state) };
  if (event.type === 'left') return isBusy(state) ? state : closed;
  if (state.at === 'closed')
    return event.type === 'scanned' ? scanned({ ...begun, way: 'passing' }, event) : state;
  const open = { ...state, beat: state.beat + 1 };
  switch (event.type) {
    case 'scanned':
      return scanned(open, event);
    case 'unreadable':
      return say(open, {
        id: event.id,
        kind: event.reason === 'not-digits' ? 'foreign' : 'damaged',
      });
    case 'card-answered':
      return state.opening?.askId === event.askId ? cardAnswered(open, event) : state;
    case 'line-answered':
      return lineAnswered(open, event);
    case 'looked-again':
      return lookedAgain(state, event);
    case 'turned':
      return { ...open, deed: state.card === null ? 'return' : event.deed, said: null };
    case 'touched':
      break;
  }
  return open;
}

const say = (state: Open, said: Said): Open => ({ ...state, said });

function scanned(state: Open, { id, text }: { readonly id: string; readonly text: string }): Open {
  const scan = readSelfScan(text);
  switch (scan.kind) {
    case 'card':
      return cardShown(state, { askId: id, code: scan.code });
    case 'copy':
      return bookShown(state, id, scan.copy);
    case 'damaged':
    case 'publisher':
    case 'foreign':
      break;
  }
  return say(state, { id, kind: scan.kind });
}

/** In passing a card is for the check-in. */
function cardShown(state: Open, opening: NonNullable<Open['opening']>): Open {
  if (state.way === 'passing') return state;
  const isShown = (state.opening ?? state.card)?.code === opening.code;
  return isShown ? { ...state, deed: 'lend' } : { ...state, opening };
}

function bookShown(state: Open, actId: string, copy: string): Open {
  const card = (state.opening ?? state.card)?.code ?? null;
  const deed = state.opening === null ? state.deed : 'lend';
  const last = state.lines.findLast((line) => line.copy === copy && line.card === card);
  if (last !== undefined && last.deed === deed) {
    if (last.outcome === null) return state;
    const { outcome } = last;
    if (outcome.kind === 'lent' || outcome.kind === 'returned')
      return say(state, { id: actId, kind: 'twice', title: outcome.title, deed });
  }
  const others = state.lines.filter((line) => line !== last || line.outcome === null);
  return { ...state, lines: [...others, { actId, copy, deed, card, outcome: null }] };
}

/** A card that isn't accepted shuts the page of the card before it: somebody else may stand there now. */
function cardAnswered(
  state: Open,
  { askId, answer }: Extract<SelfEvent, { type: 'card-answered' }>,
): Open {
  const code = state.opening?.code ?? '';
  const before = state.card;
  const lines = state.lines.filter(
    (line) => line.outcome === null || (before === null && line.card === null),
  );
  const now = { ...state, opening: null, lines, isStale: false };
  if (!answer.ok)
    return { ...now, card: null, deed: 'return', said: { id: askId, ...refused(answer) } };
  return {
    ...now,
    card: { code, reader: answer.value },
    // Who may take no book has most likely come to bring one back.
    deed: mayBorrow(answer.value) ? 'lend' : 'return',
    said: { id: askId, kind: 'opened' },
  };
}

function lineAnswered(
  state: Open,
  { actId, answer }: Extract<SelfEvent, { type: 'line-answered' }>,
): Open {
  const line = state.lines.find((one) => one.actId === actId);
  if (line === undefined) return state;
  const outcome = outcomeOf(answer);
  const isOthers = line.card !== null && line.card !== state.card?.code;
  const lines = isOthers
    ? state.lines.filter((one) => one !== line)
    : state.lines.map((one) => (one === line ? { ...one, outcome } : one));
  const hasMoved = outcome.kind === 'lent' || outcome.kind === 'returned';
  const now = { ...state, lines, isStale: state.isStale || (hasMoved && state.card !== null) };
  // Nobody is told what became of the book of whoever stood there before.
  return isOthers ? now : say(now, { id: actId, kind: 'outcome', outcome });
}

function lookedAgain(
  state: Open,
  { code, answer }: Extract<SelfEvent, { type: 'looked-again' }>,
): Open {
  if (state.card?.code !== code) return state;
  const card = answer.ok ? { code, reader: answer.value } : state.card;
  return { ...state, card, isStale: false };
}

function outcomeOf(answer: Answer<'lending.selfLend'> | Answer<'lending.selfReturn'>): Outcome {
  if (!answer.ok) return refused(answer);
  if ('kind' in answer.value) return answer.value;
  return { kind: 'returned', ...answer.value };
}

function refused({
  refusal,
  facts,
}: Pick<Refused, 'refusal'> & { readonly facts?: Facts }): Refused {
  return facts === undefined ? { kind: 'refused', refusal } : { kind: 'refused', refusal, facts };
}
