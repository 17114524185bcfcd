import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../staff/ChangedMeanwhile.tsx';
import { conflictsOf } from '../staff/draft-changes.ts';
import { draftOfTitle } from './title-draft.ts';
import type { useTitleEdit } from './use-title-edit.ts';
import { useTitleWords } from './use-title-words.ts';

/** Somebody else saved the title first. */
export function TitleChanged({ edit }: { readonly edit: ReturnType<typeof useTitleEdit> }) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const { newer, draft, baseDraft } = edit;
  if (newer === undefined) return null;
  const theirs = draftOfTitle(newer);
  const values = new Map<string, string>(Object.entries(theirs));
  const valueOf = (field: string) =>
    field === 'material' ? t(`catalogue.material.${theirs.material}`) : values.get(field);
  return (
    <ChangedMeanwhile
      title={t('catalogue.changedTitle')}
      fields={conflictsOf(draft, baseDraft, theirs).map((field) => ({
        key: field,
        name: words.field(field),
        value: valueOf(field) ?? '',
      }))}
      onLoad={() => edit.loadNewer(newer)}
      onKeep={() => edit.keepMine(newer)}
    />
  );
}
