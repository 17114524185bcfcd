import type { PersonFull } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { call } from '../../app/call.ts';
import { useRecordEdit } from '../staff/use-record-edit.ts';
import { draftOf, readDraft } from './person-draft.ts';

/** One edit of a person. */
export function useEdit(person: PersonFull, today: IsoDate, onSaved: () => void) {
  return useRecordEdit(person, {
    save: 'people.edit',
    draftOf,
    fieldsOf: (draft) => readDraft(draft, today).person,
    request: ({ personId, seen }, changes) => ({ personId, seen, changes }),
    get: ({ personId }) => call('people.get', { personId }),
    onSaved,
  });
}
