import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { call } from '../../app/call.ts';
import { useRecordEdit } from '../staff/use-record-edit.ts';
import { draftOfTitle, readTitleDraft } from './title-draft.ts';

/** One edit of a title. */
export function useTitleEdit(title: TitleFull, onSaved: () => void) {
  return useRecordEdit(title, {
    save: 'catalogue.saveTitle',
    draftOf: draftOfTitle,
    fieldsOf: (draft) => readTitleDraft(draft).fields,
    request: ({ titleId, seen }, fields, evenIfSame) => ({ titleId, seen, fields, evenIfSame }),
    get: ({ titleId }) => call('catalogue.get', { titleId }),
    onSaved,
  });
}
