import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
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
import type { RulesDraft } from './rules-draft.ts';

type ClosedDaysProps = {
  readonly draft: RulesDraft;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

const NO_RUN: TypedRun = { name: '', from: '', to: '' };

/** On which days of the year the hall is shut. */
export function ClosedDaysCard({ draft, onChange }: ClosedDaysProps) {
  const { t } = useTranslation();
  const { closedDates } = draft;
  const runs = runsOf(closedDates);
  return (
    <Card title={t('lendingOffice.closed.title')}>
      <div>
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
