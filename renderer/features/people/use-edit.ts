import { useState } from 'react';
import type { PersonFields, PersonFull } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { call } from '../../app/call.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { changesOf, draftOf, readDraft, rebase } from './person-draft.ts';

/**
 * One edit of a person. It is sent against the record as it stood when the form was opened; where somebody
 * else saved one of the fields meanwhile, `newer` is the record of now.
 */
export function useEdit(person: PersonFull, today: IsoDate, onSaved: () => void) {
  const [base, setBase] = useState(person);
  const [draft, setDraft] = useState(() => draftOf(person));
  const [newer, setNewer] = useState<PersonFull>();
  const edit = useCallMutation('people.edit');
  const baseDraft = draftOf(base);
  const changes = changesOf(readDraft(baseDraft, today).person, readDraft(draft, today).person);

  const send = (from: PersonFull, fields: PersonFields) => {
    const { personId, seen } = from;
    const sent = changesOf(readDraft(draftOf(from), today).person, fields);
    edit.mutate(
      { personId, seen, changes: sent },
      {
        onSuccess: (answer) => {
          if (answer.ok) onSaved();
          else if (answer.refusal === 'changed-meanwhile')
            void fetchPerson(personId).then(setNewer);
        },
      },
    );
  };
  const takeUp = (next: PersonFull) => {
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
    save: (fields: PersonFields) => send(base, fields),
    /** Fields that somebody else changed take their values; what was typed elsewhere stays. */
    loadNewer: (next: PersonFull) => {
      const theirs = draftOf(next);
      const changed = new Map<string, unknown>(Object.entries(changesOf(base, next)));
      const mine = Object.entries(rebase(draft, baseDraft, theirs));
      setDraft({ ...theirs, ...Object.fromEntries(mine.filter(([field]) => !changed.has(field))) });
      takeUp(next);
    },
    /** What was typed stays in every field, to be saved over theirs. */
    keepMine: (next: PersonFull) => {
      const mine = rebase(draft, baseDraft, draftOf(next));
      setDraft(mine);
      takeUp(next);
      send(next, readDraft(mine, today).person);
    },
  };
}

async function fetchPerson(personId: string): Promise<PersonFull | undefined> {
  const answer = await call('people.get', { personId });
  return answer.ok ? answer.value : undefined;
}
