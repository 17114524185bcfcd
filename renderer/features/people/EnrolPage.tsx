import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Page } from '../../ui/Page.tsx';
import { EnrolForm } from './EnrolForm.tsx';

export type EnrolPageProps = {
  readonly onBack: () => void;
  readonly onOpen: (personId: string) => void;
  readonly onEnrolled: (personId: string) => void;
};

export function EnrolPage({ onBack, onOpen, onEnrolled }: EnrolPageProps) {
  const { t } = useTranslation();
  const day = useHallDay();
  const teams = useCallQuery('people.teams', {});
  return (
    <Page title={t('people.enrolTitle')} back={{ label: t('common.back'), onPress: onBack }}>
      {day && (
        <EnrolForm
          today={day.today}
          teams={teams.data?.ok ? teams.data.value : []}
          onCancel={onBack}
          onOpen={onOpen}
          onEnrolled={onEnrolled}
        />
      )}
    </Page>
  );
}
