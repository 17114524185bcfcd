import type { CommonRefusal } from '../../shared/contract/call.ts';
import type { Refusal } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';

type AnyRefusal = Refusal<CallName> | CommonRefusal;

/** Each refusal in one sentence; what it carries beside (`facts`) stands in the answer. */
const SENTENCES: Readonly<Record<AnyRefusal, string>> = {
  'invalid-request': 'The request does not have the form that this call takes.',
  'not-allowed': 'This caller may not make this call.',
  'not-set-up': 'The hall is not set up yet: call hall.setUp first.',
  'store-unavailable': 'The store is starting again; try once more in a few seconds.',
  'disk-full': 'The disk is full, and nothing was saved.',
  unexpected: 'The call failed; the log says where.',
  'already-set-up': 'The hall is set up already.',
  'pin-too-simple': 'The PIN is too simple: no repeated or running digits.',
  'wrong-pin': 'The PIN is wrong.',
  locked: 'Too many wrong tries: it is locked for a while.',
  'unknown-post': 'There is no such active post.',
  'last-administrator': 'At least one administrator must stay.',
  'label-taken': 'A post of this name exists already.',
  'unknown-activity': 'There is no such activity.',
  'ends-before-start': 'The end must be later than the start.',
  'shift-exists': 'There is a shift at this time already.',
  'unknown-shift': 'There is no such shift on that day.',
  'not-a-card': 'This is not the code of a member card.',
  'damaged-card': 'The code of the card is not complete, or a digit is wrong.',
  'card-revoked': 'This card was revoked.',
  'person-inactive': 'This person is not active.',
  'no-match': 'Nobody fits these facts.',
  'ask-staff': 'Several people fit these facts.',
  'unknown-person': 'There is no such person.',
  'unknown-session': 'This person has no such session.',
  'in-the-future': 'That time has not come yet.',
  overlaps: 'It overlaps with another session of this person.',
  'nothing-to-export': 'There is nothing to export for this day.',
  'cannot-write': "The file can't be written.",
  'unknown-card': 'There is no such card.',
  'already-revoked': 'This card is revoked already.',
  'card-taken': 'This card belongs to somebody already.',
  'same-person': 'This person seems to be enrolled already.',
  'person-problems': 'Some fields are wrong; the facts name them.',
  'unknown-team': 'There is no such team.',
  'changed-meanwhile': 'Somebody else changed this record meanwhile.',
  'still-checked-in': 'This person is still checked in.',
  'same-record': 'These are the same record.',
  'team-name-taken': 'A team of this name exists already.',
  'not-a-table': 'This is not a CSV or XLSX table.',
  'empty-table': 'The table is empty.',
  'too-large': 'The table is too large.',
  'no-name-column': 'No column of names was found.',
  'preview-gone': 'The preview is gone: it is kept by the process that made it.',
};

const isKnown = (refusal: string): refusal is AnyRefusal => Object.hasOwn(SENTENCES, refusal);

export const sentenceOf = (refusal: string): string =>
  isKnown(refusal) ? SENTENCES[refusal] : 'The call was refused.';
