import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { LendingDesk } from './LendingDesk.tsx';

/** Lending and taking back, by scanner and keyboard alone. */
export function LendingPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  const { visit } = useVisit();
  if (hallDay === undefined)
    return (
      <Page title={t('lending.page')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const first = visit?.page === 'lending' ? visit.personId : null;
  return <LendingDesk {...hallDay} opens={first} />;
}
