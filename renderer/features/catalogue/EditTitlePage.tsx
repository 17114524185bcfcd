import { useTranslation } from 'react-i18next';
import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { sameTitleOf } from './same-title.ts';
import { SameIsbn } from './SameIsbn.tsx';
import { shortTitle } from './short-title.ts';
import { TitleChanged } from './TitleChanged.tsx';
import { titleProblemsOf } from './title-problems.ts';
import { TitleForm } from './TitleForm.tsx';
import { useTitleEdit } from './use-title-edit.ts';

export type EditTitlePageProps = {
  readonly titleId: string;
  readonly onBack: () => void;
  readonly onOpen: (titleId: string) => void;
  readonly onSaved: () => void;
};

export function EditTitlePage({ titleId, onBack, onOpen, onSaved }: EditTitlePageProps) {
  const { t } = useTranslation();
  const found = useCallQuery('catalogue.get', { titleId });
  const title = found.data?.ok ? found.data.value : undefined;
  return (
    <Page
      title={t('catalogue.editTitle')}
      {...(title && { subtitle: shortTitle(title.name) })}
      back={{ label: t('common.back'), onPress: onBack }}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <CatalogueRefusal answer={found.data} />
      {title && <EditForm title={title} onCancel={onBack} onOpen={onOpen} onSaved={onSaved} />}
    </Page>
  );
}

type EditFormProps = {
  /** The title as it is known now; the form keeps what it began with. */
  readonly title: TitleFull;
  readonly onCancel: () => void;
  readonly onOpen: (titleId: string) => void;
  readonly onSaved: () => void;
};

function EditForm({ title, onCancel, onOpen, onSaved }: EditFormProps) {
  const { t } = useTranslation();
  const edit = useTitleEdit(title, onSaved);
  useHold(edit.isTouched ? t('catalogue.unsaved') : null);
  return (
    <TitleForm
      draft={edit.draft}
      base={edit.baseDraft}
      onChange={edit.setDraft}
      onSubmit={edit.save}
      onCancel={onCancel}
      submitLabel={t('common.save')}
      isPending={edit.isPending}
      problems={titleProblemsOf(edit.refused)}
      startsAt="name"
    >
      <Refused edit={edit} onOpen={onOpen} />
    </TitleForm>
  );
}

type RefusedProps = {
  readonly edit: ReturnType<typeof useTitleEdit>;
  readonly onOpen: (titleId: string) => void;
};

function Refused({ edit, onOpen }: RefusedProps) {
  const { refused } = edit;
  if (refused?.refusal === 'changed-meanwhile') return <TitleChanged edit={edit} />;
  if (refused?.refusal === 'same-isbn')
    return (
      <SameIsbn
        title={sameTitleOf(refused.facts)}
        onOpen={onOpen}
        onAllTheSame={edit.saveAllTheSame}
      />
    );
  if (refused?.refusal === 'title-problems') return null;
  return <CatalogueRefusal answer={refused} />;
}
