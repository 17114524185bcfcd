import type { Request } from '../../../shared/contract/calls.ts';
import { queryKey } from '../../../shared/domain/name-keys.ts';
import { MOST_FEN, readYuan } from '../../i18n/yuan.ts';

export type HandoverDraft = {
  readonly purposeId: string | null;
  readonly amount: string;
  readonly handedBy: string;
  readonly receivedBy: string;
  readonly note: string;
};

export const noHandover: HandoverDraft = {
  purposeId: null,
  amount: '',
  handedBy: '',
  receivedBy: '',
  note: '',
};

export type HandoverField = 'purposeId' | 'amount' | 'handedBy' | 'receivedBy';
/** `same`: nobody hands money to themselves. */
export type HandoverProblem = 'missing' | 'no-amount' | 'too-much' | 'same';
export type HandoverProblems = ReadonlyMap<HandoverField, HandoverProblem>;

type Read = Omit<Request<'charity.handOver'>, 'handoverId'>;

/** @param left what is left of the purpose, in fen */
export function readHandover(
  draft: HandoverDraft,
  left: number,
): { readonly handover: Read } | { readonly problems: HandoverProblems } {
  const problems = new Map<HandoverField, HandoverProblem>();
  const { purposeId } = draft;
  const [handedBy, receivedBy] = [draft.handedBy.trim(), draft.receivedBy.trim()];
  const fen = readYuan(draft.amount, MOST_FEN);
  if (purposeId === null) problems.set('purposeId', 'missing');
  if (typeof fen !== 'number' || fen === 0) problems.set('amount', 'no-amount');
  else if (fen > left && purposeId !== null) problems.set('amount', 'too-much');
  if (handedBy === '') problems.set('handedBy', 'missing');
  if (receivedBy === '') problems.set('receivedBy', 'missing');
  else if (queryKey(handedBy) === queryKey(receivedBy)) problems.set('receivedBy', 'same');
  if (problems.size > 0 || purposeId === null || typeof fen !== 'number') return { problems };
  const note = draft.note.trim() === '' ? null : draft.note.trim();
  return { handover: { purposeId, fen, handedBy, receivedBy, note } };
}
