import { useState } from 'react';
import type { Request } from '../../../shared/contract/calls.ts';
import type { CommandName } from '../../app/queries.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { changesOf, rebase } from './draft-changes.ts';

/** What is one kind of record's own in its edit. */
type RecordEdit<N extends CommandName, Whole, Draft, Fields> = {
  readonly save: N;
  readonly draftOf: (whole: Whole) => Draft;
  /** The fields as the store keeps them. */
  readonly fieldsOf: (draft: Draft) => Fields;
  /** `isAllTheSame` goes past what the store warned of. */
  readonly request: (whole: Whole, changes: Partial<Fields>, isAllTheSame: boolean) => Request<N>;
  /** Asks for the record as it stands now. */
  readonly get: (
    whole: Whole,
  ) => Promise<{ readonly ok: true; readonly value: Whole } | { readonly ok: false }>;
  readonly onSaved: () => void;
};

/**
 * One edit of a record. It is sent against the record as it stood when the form was opened; where somebody else saved
 * one of the fields meanwhile, `newer` is the record of now.
 */
export function useRecordEdit<
  N extends CommandName,
  Whole,
  Draft extends object,
  Fields extends object,
>(whole: Whole, kind: RecordEdit<N, Whole, Draft, Fields>) {
  const { draftOf, fieldsOf } = kind;
  const [base, setBase] = useState(whole);
  const [draft, setDraft] = useState(() => draftOf(whole));
  const [newer, setNewer] = useState<Whole>();
  const edit = useCallMutation(kind.save);
  const baseDraft = draftOf(base);
  const changes = (from: Draft, to: Draft) => changesOf(fieldsOf(from), fieldsOf(to));

  const send = (from: Whole, sent: Draft, isAllTheSame = false) =>
    edit.mutate(kind.request(from, changes(draftOf(from), sent), isAllTheSame), {
      onSuccess: (answer) => {
        if (answer.ok) kind.onSaved();
        else if (answer.refusal === 'changed-meanwhile') void fetchNewer(from);
      },
    });
  const fetchNewer = async (from: Whole) => {
    const answer = await kind.get(from);
    setNewer(answer.ok ? answer.value : undefined);
  };
  const takeUp = (next: Whole, typed: Draft) => {
    setDraft(typed);
    setBase(next);
    setNewer(undefined);
    edit.reset();
  };
  return {
    draft,
    setDraft,
    baseDraft,
    newer,
    isTouched: Object.keys(changes(baseDraft, draft)).length > 0,
    isPending: edit.isPending,
    refused: edit.data?.ok === false ? edit.data : undefined,
    save: () => send(base, draft),
    saveAllTheSame: () => send(base, draft, true),
    /** Fields that somebody else changed take their values; what was typed elsewhere stays. */
    loadNewer: (next: Whole) => {
      const theirs = draftOf(next);
      takeUp(next, { ...rebase(draft, baseDraft, theirs), ...changesOf(baseDraft, theirs) });
    },
    /** What was typed stays in every field, to be saved over theirs. */
    keepMine: (next: Whole) => {
      const mine = rebase(draft, baseDraft, draftOf(next));
      takeUp(next, mine);
      send(next, mine);
    },
  };
}
