import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { PERIOD_LIMITS, retentionKinds } from '../../../shared/domain/retention.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import styles from './settings.module.css';

type Retention = Value<'retention.periods'>;

/** For how long the hall keeps what of people, and the way to the yearly clean-up. */
export function RetentionCard({ onCleanUp }: { readonly onCleanUp: () => void }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('retention.periods', {});
  if (data?.ok !== true) return null;
  return (
    <Card title={t('retention.title')}>
      <p className={cx(styles.help)}>{t('retention.help')}</p>
      <Periods key={JSON.stringify(data.value.periods)} stored={data.value.periods} />
      <LastRun retention={data.value} onCleanUp={onCleanUp} />
    </Card>
  );
}

function Periods({ stored }: { readonly stored: Retention['periods'] }) {
  const { t } = useTranslation();
  const [periods, setPeriods] = useState(stored);
  const save = useCallMutation('retention.set');
  const hasChanged = retentionKinds.some((kind) => periods[kind] !== stored[kind]);
  const years = (count: number) =>
    count === 0 ? t('retention.atOnce') : t('retention.years', { count });
  return (
    <>
      <div className={cx(styles.periods)}>
        {retentionKinds.map((kind) => (
          <Stepper
            key={kind}
            label={t(`retention.periodOf.${kind}`)}
            value={periods[kind]}
            min={PERIOD_LIMITS[kind].least}
            max={PERIOD_LIMITS[kind].most}
            format={years}
            onChange={(value) => setPeriods({ ...periods, [kind]: value })}
          />
        ))}
      </div>
      <RefusalNotice answer={save.data} />
      <div className={cx(styles.end)}>
        <Button
          isDisabled={!hasChanged}
          isPending={save.isPending}
          onPress={() => save.mutate(periods)}
        >
          {t('common.save')}
        </Button>
      </div>
    </>
  );
}

type LastRunProps = { readonly retention: Retention; readonly onCleanUp: () => void };

function LastRun({ retention: { lastOn, isDue }, onCleanUp }: LastRunProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const last = lastOn === null ? t('retention.never') : t('retention.last', { on: day(lastOn) });
  const button = (
    <Button variant="quiet" onPress={onCleanUp}>
      {t('retention.open')}
    </Button>
  );
  if (isDue)
    return (
      <Notice tone="look" title={t('retention.due')} action={button}>
        {last}
      </Notice>
    );
  return (
    <div className={cx(styles.state)}>
      <p className={cx(styles.help)}>{last}</p>
      {button}
    </div>
  );
}
