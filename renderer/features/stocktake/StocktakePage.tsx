import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { StocktakeDesk } from './StocktakeDesk.tsx';
import { StocktakeList } from './StocktakeList.tsx';

/** Stock-takes of the book corner: those that were, and the one under way. */
export function StocktakePage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  const [opened, setOpened] = useState<string | null>(null);
  if (hallDay === undefined)
    return (
      <Page title={t('stocktake.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const { zone } = hallDay.hall;
  if (opened === null)
    return <StocktakeList zone={zone} today={hallDay.today} onOpen={setOpened} />;
  return <StocktakeDesk stocktakeId={opened} zone={zone} onBack={() => setOpened(null)} />;
}
