import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../../shared/contract/calls.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './activities.module.css';
import { checkPlan, type Plan } from './plan.ts';
import { usePlanWords } from './use-plan-words.ts';

/** Eight weeks are about a term of a neighbourhood course. */
const WEEKS_AT_FIRST = 8;
const MOST_WEEKS = 53;

type PlanCardProps = { readonly activityId: string; readonly today: IsoDate };

/** Plans one shift, or one a week. */
export function PlanCard({ activityId, today }: PlanCardProps) {
  const { t } = useTranslation();
  const [plan, setPlan] = useState<Plan>({ date: today, start: 9 * 60, end: 11 * 60, weeks: 1 });
  const [hasTried, setHasTried] = useState(false);
  const planning = useCallMutation('activities.planShifts');
  const checked = checkPlan(plan);
  const outcome = usePlanWords(plan);
  const put = (changed: Partial<Plan>) => {
    setPlan({ ...plan, ...changed });
    planning.reset();
  };
  const problem = (of: 'date' | 'start' | 'end') => {
    const code = hasTried && !checked.ok ? checked.problems[of] : undefined;
    return code && t(`activities.${code}`);
  };
  const submit = () => {
    setHasTried(true);
    if (checked.ok) planning.mutate({ activityId, ...checked.shifts });
  };
  return (
    <Card title={t('activities.plan')}>
      <div className={cx(styles.plan)}>
        <DateField
          label={t('activities.planDate')}
          value={plan.date}
          min={today}
          onChange={(date) => put({ date })}
          error={problem('date')}
        />
        <TimeField
          label={t('activities.planStart')}
          value={plan.start}
          onChange={(start) => put({ start })}
          error={problem('start')}
        />
        <TimeField
          label={t('activities.planEnd')}
          value={plan.end}
          onChange={(end) => put({ end })}
          error={problem('end')}
        />
      </div>
      <div className={cx(styles.repeat)}>
        <RadioTiles
          label={t('activities.repeat')}
          options={[
            { value: 'once', label: t('activities.once') },
            { value: 'weekly', label: t('activities.weekly') },
          ]}
          value={plan.weeks === 1 ? 'once' : 'weekly'}
          onChange={(repeat) => put({ weeks: repeat === 'once' ? 1 : WEEKS_AT_FIRST })}
        />
        {plan.weeks > 1 && (
          <Stepper
            label={t('activities.weeks')}
            value={plan.weeks}
            min={2}
            max={MOST_WEEKS}
            format={(count) => t('activities.weeksCount', { count })}
            onChange={(weeks) => put({ weeks })}
          />
        )}
      </div>
      <div className={cx(styles.outcome)}>
        <p>{outcome}</p>
        <Button icon="plus" isPending={planning.isPending} onPress={submit}>
          {t('activities.planDo')}
        </Button>
      </div>
      <RefusalNotice answer={planning.data} />
      {planning.data?.ok && (
        <Planned
          count={planning.data.value.shiftIds.length}
          weeks={planning.variables?.weeks ?? 1}
        />
      )}
    </Card>
  );
}

type PlannedProps = {
  readonly count: number;
  readonly weeks: NonNullable<Request<'activities.planShifts'>['weeks']>;
};

function Planned({ count, weeks }: PlannedProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="success">
      {count < weeks
        ? t('activities.plannedSome', { count, skipped: weeks - count })
        : t('activities.planned', { count })}
    </Notice>
  );
}
