import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { DayReport } from '../../../shared/contract/till-shapes.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { useHallDay, type HallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { DaysList } from './DaysList.tsx';
import { OpenDay } from './OpenDay.tsx';
import { ReportView } from './ReportView.tsx';
import { TillDesk } from './TillDesk.tsx';
import styles from './till.module.css';

/** The till: opened, sold at, counted and closed. */
export function TillPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  // Carts are written without the store announcing them: what was known when the page was left is not what is there.
  const { data, isFetchedAfterMount } = useCallQuery('till.state', {}, { isFresh: true });
  const [closed, setClosed] = useState<DayReport | null>(null);
  if (hallDay === undefined || !isFetchedAfterMount || !data?.ok)
    return (
      <Page title={t('till.page')} layout="center">
        {isFetchedAfterMount && data && !data.ok ? (
          <RefusalNotice answer={data} />
        ) : (
          <Busy label={t('common.loading')} />
        )}
      </Page>
    );
  const till = data.value;
  if (closed) return <ClosedDay report={closed} hallDay={hallDay} onBack={() => setClosed(null)} />;
  if (till.day === null) return <NoDay till={till} hallDay={hallDay} />;
  return (
    <TillDesk
      key={till.day.tillDayId}
      {...hallDay}
      till={till}
      day={till.day}
      onClosed={setClosed}
    />
  );
}

type NoDayProps = { readonly till: Value<'till.state'>; readonly hallDay: HallDay };

/** No till day is open: one is begun here, and the earlier ones are looked at. */
function NoDay({ till, hallDay }: NoDayProps) {
  const { t } = useTranslation();
  const [tillDayId, setTillDayId] = useState<string | null>(null);
  if (tillDayId !== null)
    return <EarlierDay tillDayId={tillDayId} hallDay={hallDay} onBack={() => setTillDayId(null)} />;
  return (
    <Page title={t('till.page')}>
      <div className={cx(styles.opening)}>
        <OpenDay till={till} zone={hallDay.hall.zone} />
        <Card title={t('till.drawer.days')}>
          <DaysList today={hallDay.today} onOpen={setTillDayId} />
        </Card>
      </div>
    </Page>
  );
}

type BackProps = { readonly hallDay: HallDay; readonly onBack: () => void };

function EarlierDay({ tillDayId, hallDay, onBack }: BackProps & { readonly tillDayId: string }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('till.report', { tillDayId });
  const back = { label: t('till.drawer.goBack'), onPress: onBack };
  return (
    <Page title={t('till.report.z')} back={back}>
      <RefusalNotice answer={data} />
      {data?.ok ? (
        <ReportView report={data.value} hall={hallDay.hall} />
      ) : (
        <Busy label={t('common.loading')} />
      )}
    </Page>
  );
}

/** The day that was just signed off, to be printed. */
function ClosedDay({ report, hallDay, onBack }: BackProps & { readonly report: DayReport }) {
  const { t } = useTranslation();
  const back = { label: t('till.drawer.goBack'), onPress: onBack };
  return (
    <Page title={t('till.report.z')} back={back}>
      <Notice tone="success">{t('till.close.done')}</Notice>
      <ReportView report={report} hall={hallDay.hall} />
    </Page>
  );
}
