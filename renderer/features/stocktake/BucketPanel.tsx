import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';
import { BucketTabs } from './BucketTabs.tsx';
import own from './stocktake.module.css';
import { bucketsAt, type Take } from './take.ts';

/** Where the whole count stands, and what has to be looked at on this shelf or on all. */
export function BucketPanel({ take, shelf }: { readonly take: Take; readonly shelf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isHereOnly, setIsHereOnly] = useState(true);
  return (
    <>
      <div className={cx(styles.stats, own.figures)}>
        <Stat label={t('stocktake.hereAll')} value={format.count(take.here)} tone="success" />
        <Stat label={t('stocktake.lentAll')} value={format.count(take.lent)} />
      </div>
      <div className={cx(own.buckets)}>
        <Checkbox
          label={t('stocktake.thisShelfOnly')}
          isSelected={isHereOnly}
          onChange={setIsHereOnly}
        />
        <BucketTabs buckets={bucketsAt(take, isHereOnly ? shelf : null)} isOpen />
      </div>
    </>
  );
}
