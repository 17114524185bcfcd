import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../staff/ChangedMeanwhile.tsx';
import { conflictsOf } from '../staff/draft-changes.ts';
import { draftOf } from './person-draft.ts';
import { usePersonValue } from './person-value.ts';
import { usePersonWords } from './person-words.ts';
import type { TeamOption } from './TeamChoice.tsx';
import type { useEdit } from './use-edit.ts';

type PersonChangedProps = {
  readonly edit: ReturnType<typeof useEdit>;
  readonly teams: readonly TeamOption[];
};

/** Somebody else saved the person first. */
export function PersonChanged({ edit, teams }: PersonChangedProps) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const valueOf = usePersonValue(teams);
  const { newer, draft, baseDraft } = edit;
  if (newer === undefined) return null;
  return (
    <ChangedMeanwhile
      title={t('people.changedTitle')}
      fields={conflictsOf(draft, baseDraft, draftOf(newer)).map((field) => ({
        key: field,
        name: words.field(field),
        value: valueOf(newer, field),
      }))}
      onLoad={() => edit.loadNewer(newer)}
      onKeep={() => edit.keepMine(newer)}
    />
  );
}
