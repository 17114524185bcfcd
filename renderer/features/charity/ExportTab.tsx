import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import desk from '../staff/desk.module.css';
import type { ChosenPeriod } from './chosen-period.ts';
import { periodOf } from './period.ts';
import { PeriodBar } from './PeriodBar.tsx';

type Wanted = Request<'charity.export'>;

const whats = [
  'sales',
  'days',
  'cash',
  'takings',
  'handovers',
] as const satisfies readonly Wanted['what'][];
const formats = ['xlsx', 'csv'] as const satisfies readonly Wanted['format'][];

/** The accounts as files for Excel and WPS. */
export function ExportTab({ period, onPeriod, today }: ChosenPeriod) {
  const { t } = useTranslation();
  const exporting = useCallMutation('charity.export');
  const [what, setWhat] = useState<Wanted['what']>('sales');
  const [format, setFormat] = useState<Wanted['format']>('xlsx');
  const days = periodOf(period, today);
  const { data } = exporting;
  const change =
    <T,>(set: (next: T) => void) =>
    (next: T) => {
      exporting.reset();
      set(next);
    };
  return (
    <div className={cx(desk.scroll)}>
      <Card title={t('charity.export.title')}>
        <PeriodBar value={period} onChange={change(onPeriod)} />
        <RadioTiles
          label={t('charity.export.what')}
          options={whats.map((value) => ({
            value,
            label: t(`charity.export.whats.${value}`),
            description: t(`charity.export.whatHelp.${value}`),
          }))}
          value={what}
          onChange={change(setWhat)}
        />
        <RadioTiles
          label={t('charity.export.format')}
          options={formats.map((value) => ({
            value,
            label: t(`charity.export.formats.${value}`),
            description: t(`charity.export.formatHelp.${value}`),
          }))}
          value={format}
          onChange={change(setFormat)}
        />
        <div>
          <Button
            icon="file"
            isDisabled={days === null}
            isPending={exporting.isPending}
            onPress={() => {
              if (days !== null) exporting.mutate({ ...days, what, format });
            }}
          >
            {t('charity.export.make')}
          </Button>
        </div>
        {data?.ok === false && data.refusal === 'nothing-to-export' ? (
          <Notice tone="info">{t('charity.export.nothing')}</Notice>
        ) : (
          <RefusalNotice answer={data} />
        )}
        {data?.ok && (
          <Notice tone="success" title={t('charity.export.made', { count: data.value.count })}>
            {data.value.path}
          </Notice>
        )}
      </Card>
    </div>
  );
}
