import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { ClosedTake } from './ClosedTake.tsx';
import { CountDesk } from './CountDesk.tsx';

type StocktakeDeskProps = {
  readonly stocktakeId: string;
  readonly zone: string;
  readonly onBack: () => void;
};

/** One stock-take: to count while it is open, to read once it is closed. */
export function StocktakeDesk({ stocktakeId, zone, onBack }: StocktakeDeskProps) {
  const { t } = useTranslation();
  const { data } = useCallQuery('stocktake.get', { stocktakeId });
  /** What the close came to, if it was here that it was closed. */
  const [written, setWritten] = useState<Value<'stocktake.close'> | null>(null);
  const back = { label: t('stocktake.toList'), onPress: onBack };
  if (!data?.ok)
    return (
      <Page title={t('stocktake.title')} back={back}>
        {data === undefined ? (
          <Busy label={t('common.loading')} />
        ) : (
          <RefusalNotice answer={data} />
        )}
      </Page>
    );
  return data.value.closedAt === null ? (
    <CountDesk take={data.value} back={back} onClosed={setWritten} />
  ) : (
    <ClosedTake
      take={data.value}
      closedAt={data.value.closedAt}
      zone={zone}
      back={back}
      written={written}
    />
  );
}
