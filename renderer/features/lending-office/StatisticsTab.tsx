import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { CountCards } from './CountCards.tsx';
import desk from '../staff/desk.module.css';
import styles from './lending-office.module.css';
import { ListCards } from './ListCards.tsx';

const FIRST_YEAR = 2000;
const totals = ['loans', 'renewals', 'returns', 'uses', 'overdue'] as const;

/** A year of the book corner in numbers. */
export function StatisticsTab({ thisYear }: { readonly thisYear: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [year, setYear] = useState(thisYear);
  const { data, isPlaceholderData } = useCallQuery(
    'lending.statistics',
    { year },
    { keepsLast: true },
  );
  const statistics = data?.ok ? data.value : undefined;
  return (
    <div className={cx(desk.scroll)}>
      <div className={cx(styles.year)}>
        <Button
          variant="quiet"
          icon="left"
          label={t('lendingOffice.statistics.yearBefore')}
          isDisabled={year <= FIRST_YEAR}
          onPress={() => setYear(year - 1)}
        />
        <h2 className={cx(styles.yearName)}>{t('lendingOffice.statistics.year', { year })}</h2>
        <Button
          variant="quiet"
          icon="right"
          label={t('lendingOffice.statistics.yearAfter')}
          isDisabled={year >= thisYear}
          onPress={() => setYear(year + 1)}
        />
      </div>
      <div className={cx(styles.stats)}>
        {totals.map((total) => (
          <Stat
            key={total}
            label={t(`lendingOffice.statistics.${total}`)}
            value={statistics === undefined ? '' : format.count(statistics[total])}
          />
        ))}
      </div>
      {statistics === undefined || isPlaceholderData ? (
        <Busy label={t('common.loading')} />
      ) : (
        <>
          {statistics.loans === 0 && (
            <Notice tone="info">{t('lendingOffice.statistics.noLoans', { year })}</Notice>
          )}
          <CountCards statistics={statistics} />
          <ListCards key={year} statistics={statistics} year={year} />
        </>
      )}
    </div>
  );
}
