import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './charity.module.css';
import { periodChoices, type PeriodDraft } from './period.ts';

type PeriodBarProps = {
  readonly value: PeriodDraft;
  readonly onChange: (value: PeriodDraft) => void;
  /** What else is chosen, before and after it. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
};

/** Which days: a month, a year, all of them, or from one day to another. */
export function PeriodBar({ value, onChange, before, children }: PeriodBarProps) {
  const { t } = useTranslation();
  const { choice, from, to } = value;
  const endsBefore = from !== '' && to !== '' && to < from;
  return (
    <div className={cx(styles.bar)}>
      {before}
      <Select
        label={t('charity.period.label')}
        options={periodChoices.map((one) => ({
          value: one,
          label: t(`charity.period.choices.${one}`),
        }))}
        value={choice}
        onChange={(next) => onChange({ ...value, choice: next })}
      />
      {choice === 'days' && (
        <>
          <DateField
            label={t('charity.period.from')}
            value={from}
            onChange={(next) => onChange({ ...value, from: next })}
          />
          <DateField
            label={t('charity.period.to')}
            value={to}
            onChange={(next) => onChange({ ...value, to: next })}
            error={endsBefore ? t('charity.period.endsBefore') : undefined}
          />
        </>
      )}
      {children}
    </div>
  );
}
