import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { ageBands } from '../../../shared/domain/lending/age-band.ts';
import { TOP_CLASSES } from '../../../shared/domain/lending/clc.ts';
import { BarList } from '../../ui/BarList.tsx';
import { inOrderOf, type Bar } from '../../ui/bars.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { useClassName } from '../catalogue/use-class-name.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './lending-office.module.css';
import { tabbed } from './tabbed.ts';

type Statistics = Value<'lending.statistics'>;

/** Loans by month, by class and by age. */
export function CountCards({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation();
  const className = useClassName();
  const monthOf = useMonthName();
  const months = statistics.byMonth.map(({ key, count }) => ({
    key,
    label: monthOf(key),
    count,
  }));
  const classes = statistics.byClass.map(({ key, count }) => {
    const known = TOP_CLASSES.find(({ number }) => number === key);
    const label =
      known === undefined
        ? t('lendingOffice.statistics.noClass')
        : `${known.number} ${className(known)}`;
    return { key, label, count };
  });
  const ages = inOrderOf(ageBands, statistics.byAge).map(({ key, count }) => {
    const band = ageBands.find((one) => one === key) ?? 'unknown';
    return { key, label: t(`lendingOffice.statistics.ages.${band}`), count };
  });
  return (
    <div className={cx(styles.columns)}>
      <BarCard title={t('lendingOffice.statistics.byMonth')} bars={months} />
      <BarCard title={t('lendingOffice.statistics.byClass')} bars={classes} />
      <BarCard title={t('lendingOffice.statistics.byAge')} bars={ages} />
    </div>
  );
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** The name of a month that is written as 2026-03. */
function useMonthName(): (month: string) => string {
  const { t } = useTranslation();
  return (month) => {
    const known = MONTHS.find((one) => month.endsWith(`-${one}`));
    return known === undefined ? month : t(`lendingOffice.statistics.months.${known}`);
  };
}

function BarCard({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const { t } = useTranslation();
  const isEmpty = bars.every(({ count }) => count === 0);
  return (
    <Card
      title={title}
      actions={
        !isEmpty && (
          <CopyButton
            label={t('lendingOffice.copy')}
            textOf={() => tabbed(bars.map(({ label, count }) => [label, count]))}
          />
        )
      }
    >
      {isEmpty ? (
        <p className={cx(styles.soft)}>{t('lendingOffice.statistics.nothing')}</p>
      ) : (
        <BarList label={title} bars={bars} />
      )}
    </Card>
  );
}
