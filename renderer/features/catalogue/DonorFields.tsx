import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EVERYBODY, searchRequest } from '../people/people-filter.ts';
import own from './catalogue.module.css';
import { MOST_LETTERS_OF_AN_ORGANISATION } from './copy-draft.ts';
import type { CopyPart } from './CopyFieldset.tsx';
import { useTitleWords } from './use-title-words.ts';

const MOST_FOUND = 5;

/** Who gave the books: a resident, or an organisation by its name. Neither is needed. */
export function DonorFields({ draft, onChange, problems }: CopyPart) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const { donor, donorOrg } = draft;
  const problem = problems['donorOrg'];
  if (donor !== null)
    return (
      <div className={cx(own.chosen)}>
        <span>{t('catalogue.donatedBy', { name: donor.name })}</span>
        <Button variant="quiet" onPress={() => onChange({ ...draft, donor: null })}>
          {t('common.remove')}
        </Button>
      </div>
    );
  return (
    <div className={cx(own.stacked)}>
      <DonorSearch onChoose={(next) => onChange({ ...draft, donor: next, donorOrg: '' })} />
      <TextField
        label={words.field('donorOrg')}
        value={donorOrg}
        onChange={(next) => onChange({ ...draft, donorOrg: next })}
        maxLength={2 * MOST_LETTERS_OF_AN_ORGANISATION}
        error={problem === undefined ? undefined : words.problem(problem)}
      />
    </div>
  );
}

type DonorSearchProps = {
  readonly onChoose: (donor: { readonly personId: string; readonly name: string }) => void;
};

function DonorSearch({ onChoose }: DonorSearchProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const isTyped = query.trim() !== '';
  const request = searchRequest({ ...EVERYBODY, query }, MOST_FOUND);
  const found = useCallQuery('people.search', request, { keepsLast: true, isEnabled: isTyped });
  const rows = isTyped && found.data?.ok ? found.data.value.rows : [];
  const choose = (personId: string) => {
    const person = rows.find((row) => row.personId === personId);
    if (person !== undefined) onChoose({ personId, name: person.name });
  };
  return (
    <>
      <SearchField
        label={t('catalogue.donorPerson')}
        placeholder={t('people.searchHint')}
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          const [first] = rows;
          if (first !== undefined && !found.isPlaceholderData) choose(first.personId);
        }}
      />
      {rows.length > 0 && (
        <ChoiceList
          label={t('catalogue.donorPerson')}
          options={rows.map(({ personId, name, number }) => ({
            value: personId,
            label: name,
            description: t('people.subtitle', { number }),
          }))}
          onChoose={choose}
        />
      )}
      {isTyped && found.data?.ok && rows.length === 0 && <p>{t('people.noneFound')}</p>}
    </>
  );
}
