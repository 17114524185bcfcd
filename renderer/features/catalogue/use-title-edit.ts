import { useState } from 'react';
import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { call } from '../../app/call.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { changesOf, rebase } from '../people/person-draft.ts';
import { draftOfTitle, readTitleDraft, type ReadTitle, type TitleDraft } from './title-draft.ts';

/**
 * One edit of a title. It is sent against the title as it stood when the form was opened; where somebody
 * else saved one of the fields meanwhile, `newer` is the title of now.
 */
export function useTitleEdit(title: TitleFull, onSaved: () => void) {
  const [base, setBase] = useState(title);
  const [draft, setDraft] = useState(() => draftOfTitle(title));
  const [newer, setNewer] = useState<TitleFull>();
  const edit = useCallMutation('catalogue.saveTitle');
  const baseDraft = draftOfTitle(base);
  const changes = changedFields(baseDraft, readTitleDraft(draft).fields);

  const send = (from: TitleFull, fields: ReadTitle, evenIfSame = false) => {
    const { titleId, seen } = from;
    const sent = changedFields(draftOfTitle(from), fields);
    edit.mutate(
      { titleId, seen, fields: sent, evenIfSame },
      {
        onSuccess: (answer) => {
          if (answer.ok) onSaved();
          else if (answer.refusal === 'changed-meanwhile') void fetchTitle(titleId).then(setNewer);
        },
      },
    );
  };
  const takeUp = (next: TitleFull) => {
    setBase(next);
    setNewer(undefined);
    edit.reset();
  };
  return {
    draft,
    setDraft,
    baseDraft,
    newer,
    isTouched: Object.keys(changes).length > 0,
    isPending: edit.isPending,
    refused: edit.data?.ok === false ? edit.data : undefined,
    save: (fields: ReadTitle) => send(base, fields),
    saveAllTheSame: () => send(base, readTitleDraft(draft).fields, true),
    /** Fields that somebody else changed take their values; what was typed elsewhere stays. */
    loadNewer: (next: TitleFull) => {
      const theirs = draftOfTitle(next);
      setDraft({ ...rebase(draft, baseDraft, theirs), ...changesOf(baseDraft, theirs) });
      takeUp(next);
    },
    /** What was typed stays in every field, to be saved over theirs. */
    keepMine: (next: TitleFull) => {
      const mine = rebase(draft, baseDraft, draftOfTitle(next));
      setDraft(mine);
      takeUp(next);
      send(next, readTitleDraft(mine).fields);
    },
  };
}

function changedFields(before: TitleDraft, after: ReadTitle): Partial<ReadTitle> {
  return changesOf(readTitleDraft(before).fields, after);
}

async function fetchTitle(titleId: string): Promise<TitleFull | undefined> {
  const answer = await call('catalogue.get', { titleId });
  return answer.ok ? answer.value : undefined;
}
