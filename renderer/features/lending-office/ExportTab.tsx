import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import desk from '../staff/desk.module.css';
import styles from './lending-office.module.css';
import { unsaidWord } from './unsaid.ts';

const formats = ['koc', 'evergreen'] as const;

/** Loans and returns in the files that Koha and Evergreen read, with what these can't say. */
export function ExportTab() {
  const { t } = useTranslation();
  const exporting = useCallMutation('lending.export');
  const [format, setFormat] = useState<(typeof formats)[number]>('koc');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const endsBefore = from !== '' && to !== '' && to < from;
  const save = () =>
    exporting.mutate({ format, ...(from !== '' && { from }), ...(to !== '' && { to }) });
  const change =
    <T,>(set: (next: T) => void) =>
    (next: T) => {
      exporting.reset();
      set(next);
    };
  const { data } = exporting;
  return (
    <div className={cx(desk.scroll)}>
      <Card title={t('lendingOffice.export.title')}>
        <p className={cx(styles.soft)}>{t('lendingOffice.export.help')}</p>
        <RadioTiles
          label={t('lendingOffice.export.format')}
          options={formats.map((value) => ({
            value,
            label: t(`lendingOffice.export.formats.${value}`),
            description: t(`lendingOffice.export.formatHelp.${value}`),
          }))}
          value={format}
          onChange={change(setFormat)}
        />
        <div className={cx(styles.span)}>
          <DateField
            label={t('lendingOffice.export.from')}
            value={from}
            onChange={change(setFrom)}
          />
          <DateField
            label={t('lendingOffice.export.to')}
            value={to}
            onChange={change(setTo)}
            error={endsBefore ? t('lendingOffice.closed.problem.ends-before') : undefined}
          />
        </div>
        <p className={cx(styles.soft)}>{t('lendingOffice.export.allDays')}</p>
        <div>
          <Button
            icon="file"
            isDisabled={endsBefore}
            isPending={exporting.isPending}
            onPress={save}
          >
            {t('lendingOffice.export.make')}
          </Button>
        </div>
        {data?.ok === false && data.refusal === 'nothing-to-export' ? (
          <Notice tone="info">{t('lendingOffice.export.nothing')}</Notice>
        ) : (
          <RefusalNotice answer={data} />
        )}
        {data?.ok && <Exported file={data.value} />}
      </Card>
    </div>
  );
}

function Exported({ file }: { readonly file: Value<'lending.export'> }) {
  const { t } = useTranslation();
  const { path, count, unsaid } = file;
  return (
    <>
      <Notice tone="success" title={t('lendingOffice.export.made', { count })}>
        {path}
      </Notice>
      {unsaid.length > 0 && (
        <Notice tone="look" title={t('lendingOffice.export.unsaid')}>
          <ul className={cx(styles.points)}>
            {unsaid.map(({ what, count: times }) => (
              <li key={what}>
                {t('lendingOffice.export.unsaidRow', {
                  what: t(`lendingOffice.unsaid.${unsaidWord(what)}`),
                  count: times,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
