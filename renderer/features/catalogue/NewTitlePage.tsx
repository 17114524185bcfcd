import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Page } from '../../ui/Page.tsx';
import { changesOf } from '../staff/draft-changes.ts';
import { useHold } from '../staff/leave-guard.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { sameTitleOf, type SameTitle } from './same-title.ts';
import { SameIsbn } from './SameIsbn.tsx';
import { EMPTY_TITLE, readTitleDraft, type ReadTitle } from './title-draft.ts';
import { titleProblemsOf } from './title-problems.ts';
import { TitleForm } from './TitleForm.tsx';
import { readTypedIsbn } from './typed-isbn.ts';

export type NewTitlePageProps = {
  /** A scanned ISBN that nobody knew, or ''. */
  readonly isbn: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** A title of this ISBN that is known already. */
  readonly onOpen: (titleId: string) => void;
  readonly onSaved: (titleId: string) => void;
};

export function NewTitlePage({ isbn, backLabel, onBack, onOpen, onSaved }: NewTitlePageProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ ...EMPTY_TITLE, isbn });
  const save = useCallMutation('catalogue.saveTitle');
  const known = useKnownTitle(draft.isbn);
  const typed = changesOf(EMPTY_TITLE, { ...draft, isbn: draft.isbn === isbn ? '' : draft.isbn });
  useHold(Object.keys(typed).length > 0 ? t('catalogue.unsaved') : null);
  const send = (fields: ReadTitle, evenIfSame: boolean) =>
    save.mutate(
      { fields: { ...fields }, seen: {}, evenIfSame },
      {
        onSuccess: (answer) => {
          if (answer.ok) onSaved(answer.value.titleId);
        },
      },
    );
  const refused = save.data?.ok === false ? save.data : undefined;
  const isRefusedAsSame = refused?.refusal === 'same-isbn';
  const same = known ?? (isRefusedAsSame ? sameTitleOf(refused.facts) : null);
  return (
    <Page
      title={t('catalogue.addTitle')}
      subtitle={t('catalogue.addSubtitle')}
      back={{ label: backLabel, onPress: onBack }}
    >
      <TitleForm
        draft={draft}
        base={EMPTY_TITLE}
        onChange={setDraft}
        onSubmit={(fields) => send(fields, false)}
        onCancel={onBack}
        submitLabel={t('catalogue.saveNew')}
        isPending={save.isPending}
        problems={titleProblemsOf(refused)}
        startsAt={isbn === '' ? 'isbn' : 'name'}
      >
        {same !== null && (
          <SameIsbn
            title={same}
            onOpen={onOpen}
            {...(isRefusedAsSame && {
              onAllTheSame: () => send(readTitleDraft(draft).fields, true),
            })}
          />
        )}
        {refused?.refusal !== 'title-problems' && !isRefusedAsSame && (
          <CatalogueRefusal answer={refused} />
        )}
      </TitleForm>
    </Page>
  );
}

/** The title that has this ISBN already, as soon as it was typed or scanned. */
function useKnownTitle(typed: string): SameTitle | null {
  const { isbn } = readTypedIsbn(typed);
  const request = { query: isbn ?? '', only: 'all', limit: 1 } as const;
  const found = useCallQuery('catalogue.search', request, { isEnabled: isbn !== null });
  const [first] = isbn !== null && found.data?.ok ? found.data.value.rows : [];
  return first !== undefined && first.isbn === isbn ? first : null;
}
