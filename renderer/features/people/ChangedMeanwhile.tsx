import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { conflictsOf, draftOf, type PersonDraft } from './person-draft.ts';
import { usePersonValue } from './person-value.ts';
import { usePersonWords } from './person-words.ts';
import type { TeamOption } from './TeamChoice.tsx';

type ChangedMeanwhileProps = {
  /** The record of now; undefined while it is fetched. */
  readonly newer: PersonFull | undefined;
  readonly draft: PersonDraft;
  readonly base: PersonDraft;
  readonly teams: readonly TeamOption[];
  readonly onLoad: (newer: PersonFull) => void;
  readonly onKeep: (newer: PersonFull) => void;
};

/** Somebody else saved the record first: what they wrote, and whose words are to stand. */
export function ChangedMeanwhile(props: ChangedMeanwhileProps) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const { newer, draft, base, teams } = props;
  const valueOf = usePersonValue(teams);
  if (!newer) return null;
  const fields = conflictsOf(draft, base, draftOf(newer));
  return (
    <Notice
      tone="look"
      title={t('people.changedTitle')}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={() => props.onLoad(newer)}>{t('people.loadNewer')}</Button>
          <Button variant="quiet" onPress={() => props.onKeep(newer)}>
            {t('people.keepMine')}
          </Button>
        </div>
      }
    >
      <p>{t('people.changedHelp')}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {t('people.nowIs', { field: words.field(field), value: valueOf(newer, field) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
