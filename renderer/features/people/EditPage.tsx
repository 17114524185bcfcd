import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useHallDay } from '../../app/use-hall-day.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { EditForm } from './EditForm.tsx';

export type EditPageProps = {
  readonly personId: string;
  readonly onBack: () => void;
  readonly onSaved: () => void;
};

export function EditPage({ personId, onBack, onSaved }: EditPageProps) {
  const { t } = useTranslation();
  const day = useHallDay();
  const found = useCallQuery('people.get', { personId });
  const teams = useCallQuery('people.teams', {});
  const person = found.data?.ok ? found.data.value : undefined;
  return (
    <Page
      title={t('people.editTitle')}
      {...(person && { subtitle: t('people.editing', person) })}
      back={{ label: t('common.back'), onPress: onBack }}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {person && day && (
        <EditForm
          person={person}
          teams={teams.data?.ok ? teams.data.value : []}
          today={day.today}
          onCancel={onBack}
          onSaved={onSaved}
        />
      )}
    </Page>
  );
}
