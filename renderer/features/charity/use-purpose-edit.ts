import { useState } from 'react';
import type { PurposeRow } from '../../../shared/contract/charity.ts';
import { call } from '../../app/call.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { conflictsOf, rebase } from '../staff/draft-changes.ts';
import { draftOfPurpose, fieldsOf, newPurpose, type PurposeDraft } from './purpose-draft.ts';

/**
 * One edit of a purpose, or a new one. Where somebody else saved it meanwhile, what both did not touch is put
 * together by itself; what both changed waits for a decision, with `newer` as it stands now.
 */
export function usePurposeEdit(purpose: PurposeRow | null, onSaved: (name: string) => void) {
  const [base, setBase] = useState(purpose);
  const [draft, setDraft] = useState(() => draftOf(purpose));
  const [newer, setNewer] = useState<PurposeRow>();
  const [hasTried, setHasTried] = useState(false);
  const saving = useCallMutation('charity.savePurpose');
  const baseDraft = draftOf(base);

  const send = async (from: PurposeRow | null, typed: PurposeDraft) => {
    const fields = fieldsOf(typed);
    if (fields === null) return;
    const { purposeId, seen } = from ?? {};
    const answer = await saving.mutateAsync({
      fields,
      ...(purposeId !== undefined && { purposeId, seen }),
    });
    if (answer.ok) onSaved(fields.name);
    else if (answer.refusal === 'changed-meanwhile' && purposeId !== undefined)
      await compare(purposeId, draftOf(from), typed);
  };

  const compare = async (purposeId: string, was: PurposeDraft, typed: PurposeDraft) => {
    const now = await fetchPurpose(purposeId);
    if (now === undefined) return;
    const theirs = draftOfPurpose(now);
    if (conflictsOf(typed, was, theirs).length > 0) setNewer(now);
    else await takeUp(now, rebase(typed, was, theirs), true);
  };

  const takeUp = async (next: PurposeRow, typed: PurposeDraft, isSent: boolean) => {
    setBase(next);
    setDraft(typed);
    setNewer(undefined);
    saving.reset();
    if (isSent) await send(next, typed);
  };

  return {
    draft,
    baseDraft,
    newer,
    isPending: saving.isPending,
    isNameMissing: hasTried && fieldsOf(draft) === null,
    refused: saving.data?.ok === false ? saving.data : undefined,
    change: (part: Partial<PurposeDraft>) => {
      if (newer === undefined) saving.reset();
      setDraft({ ...draft, ...part });
    },
    save: () => {
      setHasTried(true);
      void send(base, draft);
    },
    /** What both changed takes their words; what was typed elsewhere stays. */
    loadNewer: (next: PurposeRow) => {
      const theirs = draftOfPurpose(next);
      const both = new Set(conflictsOf(draft, baseDraft, theirs));
      const kept = Object.entries(theirs).filter(([field]) => both.has(field));
      const mine = rebase(draft, baseDraft, theirs);
      void takeUp(next, { ...mine, ...Object.fromEntries(kept) }, false);
    },
    /** What was typed stays, over theirs. */
    keepMine: (next: PurposeRow) =>
      void takeUp(next, rebase(draft, baseDraft, draftOfPurpose(next)), true),
  };
}

const draftOf = (purpose: PurposeRow | null): PurposeDraft =>
  purpose === null ? newPurpose : draftOfPurpose(purpose);

async function fetchPurpose(purposeId: string): Promise<PurposeRow | undefined> {
  const answer = await call('charity.purposes', {});
  return answer.ok ? answer.value.find((one) => one.purposeId === purposeId) : undefined;
}
