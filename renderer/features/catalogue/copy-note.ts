import type { CopyCondition, CopyState } from '../../../shared/domain/lending/words.ts';

const NOTES: Readonly<Record<CopyState, readonly CopyCondition[]>> = {
  in: ['damaged', 'missing', 'lost', 'withdrawn'],
  // The reader has it: all that can be known is that it is lost.
  lent: ['lost'],
  lost: ['good', 'damaged', 'withdrawn'],
  missing: ['good', 'lost', 'withdrawn'],
  damaged: ['good', 'missing', 'lost', 'withdrawn'],
  withdrawn: ['good'],
};

/** What staff may note of a copy that stands so. */
export function notesFor(state: CopyState): readonly CopyCondition[] {
  return NOTES[state];
}

/** Whether the reader may have to settle it: by another book, or it is waived. */
export function isSettled(condition: CopyCondition): boolean {
  return condition === 'lost' || condition === 'damaged';
}
