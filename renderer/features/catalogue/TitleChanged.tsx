import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { conflictsOf } from '../people/person-draft.ts';
import styles from '../staff/desk.module.css';
import { draftOfTitle } from './title-draft.ts';
import type { useTitleEdit } from './use-title-edit.ts';
import { useTitleWords } from './use-title-words.ts';

/** Somebody else saved the title first: what they wrote, and whose words are to stand. */
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
    <Notice
      tone="look"
      title={t('catalogue.changedTitle')}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={() => edit.loadNewer(newer)}>{t('people.loadNewer')}</Button>
          <Button variant="quiet" onPress={() => edit.keepMine(newer)}>
            {t('people.keepMine')}
          </Button>
        </div>
      }
    >
      <p>{t('people.changedHelp')}</p>
      <ul>
        {conflictsOf(draft, baseDraft, theirs).map((field) => (
          <li key={field}>
            {t('people.nowIs', {
              field: words.field(field),
              value: valueOf(field) || t('common.none'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
