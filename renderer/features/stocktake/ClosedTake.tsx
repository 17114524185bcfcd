import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page, type PageProps } from '../../ui/Page.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { ExportButtons } from '../attendance/ExportButtons.tsx';
import styles from '../staff/desk.module.css';
import { BucketTabs } from './BucketTabs.tsx';
import { Exported } from './Exported.tsx';
import own from './stocktake.module.css';
import { bucketsAt, hasEntries, type Take } from './take.ts';

type ClosedTakeProps = {
  readonly take: Take;
  readonly closedAt: number;
  readonly zone: string;
  readonly back: NonNullable<PageProps['back']>;
  /** What the close wrote down, right after it. */
  readonly written: Value<'stocktake.close'> | null;
};

/** A stock-take that is over, as it was found. */
export function ClosedTake({ take, closedAt, zone, back, written }: ClosedTakeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const exporting = useCallMutation('stocktake.export');
  const { stocktakeId, name, expected, here, lent } = take;
  return (
    <Page
      title={name}
      subtitle={t('stocktake.closedOn', { at: format.moment(zone, closedAt) })}
      back={back}
      layout="fill"
      actions={
        hasEntries(take) && (
          <ExportButtons
            isPending={exporting.isPending}
            onExport={(as) => exporting.mutate({ stocktakeId, format: as })}
          />
        )
      }
    >
      {written && (
        <Notice tone="success" title={t('stocktake.closedNow')}>
          {t('stocktake.written', {
            missing: format.count(written.missing),
            found: format.count(written.found),
            moved: format.count(written.moved),
          })}
        </Notice>
      )}
      <Exported answer={exporting.data} onClose={exporting.reset} />
      <div className={cx(styles.stats)}>
        <Stat label={t('stocktake.expected')} value={format.count(expected)} />
        <Stat label={t('stocktake.hereAll')} value={format.count(here)} tone="success" />
        <Stat label={t('stocktake.lentAll')} value={format.count(lent)} />
      </div>
      <div className={cx(own.buckets)}>
        <BucketTabs buckets={bucketsAt(take, null)} isOpen={false} />
      </div>
    </Page>
  );
}
