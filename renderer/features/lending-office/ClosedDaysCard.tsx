import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  addRun,
  problemOfRun,
  removeRun,
  runsOf,
  type ClosedRun,
  type TypedRun,
} from './closed-runs.ts';
import styles from './lending-office.module.css';
import type { Problems, RulesDraft } from './rules-draft.ts';

type ClosedDaysProps = {
  readonly draft: RulesDraft;
  readonly problems: Problems;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const NO_RUN: TypedRun = { name: '', from: '', to: '' };

/** On which days of the week the hall is shut, and on which days of the year. */
export function ClosedDaysCard({ draft, problems, onChange }: ClosedDaysProps) {
  const { t } = useTranslation();
  const { closedWeekdays, closedDates } = draft;
  const runs = runsOf(closedDates);
  const setWeekday = (day: number, isClosed: boolean) => {
    const others = closedWeekdays.filter((one) => one !== day);
    onChange({ closedWeekdays: isClosed ? [...others, day].toSorted((a, b) => a - b) : others });
  };
  return (
    <Card title={t('lendingOffice.closed.title')}>
      <div>
        <p className={cx(styles.strong)}>{t('lendingOffice.closed.weekdays')}</p>
        <div className={cx(styles.weekdays)}>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              label={t(`activities.weekdays.${day}`)}
              isSelected={closedWeekdays.includes(Number(day))}
              onChange={(isClosed) => setWeekday(Number(day), isClosed)}
            />
          ))}
        </div>
      </div>
      {problems.has('closedWeekdays') && (
        <Notice tone="problem">{t('lendingOffice.closed.always')}</Notice>
      )}
      <div>
        <p className={cx(styles.strong)}>{t('lendingOffice.closed.dates')}</p>
        {runs.length === 0 && <p className={cx(styles.soft)}>{t('lendingOffice.closed.none')}</p>}
        <ul className={cx(styles.runs)}>
          {runs.map((run) => (
            <Run
              key={run.from}
              run={run}
              onRemove={() => onChange({ closedDates: removeRun(closedDates, run) })}
            />
          ))}
        </ul>
      </div>
      <NewRun draft={draft} onAdd={(run) => onChange({ closedDates: addRun(closedDates, run) })} />
    </Card>
  );
}

function Run({ run, onRemove }: { readonly run: ClosedRun; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, from, to, days } = run;
  return (
    <li className={cx(styles.run)}>
      <span className={cx(styles.runName)}>{name}</span>
      <span className={cx(styles.soft)}>
        {days === 1
          ? format.day(from)
          : t('lendingOffice.closed.span', {
              from: format.day(from),
              to: format.day(to),
              count: days,
            })}
      </span>
      <Button
        variant="quiet"
        label={t('lendingOffice.closed.removeOf', { name, from })}
        onPress={onRemove}
      >
        {t('common.remove')}
      </Button>
    </li>
  );
}

type NewRunProps = {
  readonly draft: RulesDraft;
  readonly onAdd: (run: TypedRun) => void;
};

function NewRun({ draft, onAdd }: NewRunProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(NO_RUN);
  const [hasTried, setHasTried] = useState(false);
  const problem = problemOfRun(draft.closedDates, typed);
  const add = () => {
    setHasTried(true);
    if (problem !== null) return;
    onAdd(typed);
    setTyped(NO_RUN);
    setHasTried(false);
  };
  return (
    <div className={cx(styles.newRun)}>
      <TextField
        label={t('lendingOffice.closed.name')}
        placeholder={t('lendingOffice.closed.nameHint')}
        value={typed.name}
        maxLength={30}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <DateField
        label={t('lendingOffice.closed.from')}
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <DateField
        label={t('lendingOffice.closed.to')}
        value={typed.to}
        onChange={(to) => setTyped({ ...typed, to })}
      />
      <Button variant="quiet" icon="plus" onPress={add}>
        {t('lendingOffice.closed.add')}
      </Button>
      {hasTried && problem !== null && (
        <div className={cx(styles.whole)}>
          <Notice tone="problem">{t(`lendingOffice.closed.problem.${problem}`)}</Notice>
        </div>
      )}
    </div>
  );
}
