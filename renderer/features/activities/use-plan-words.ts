import { useTranslation } from 'react-i18next';
import { addDays, isoDate, weekday } from '../../../shared/domain/calendar.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { checkPlan, type Plan } from './plan.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What a plan comes to, as one sentence; empty while something is missing. */
export function usePlanWords(plan: Plan): string {
  const { t } = useTranslation();
  const format = useFormat();
  const checked = checkPlan(plan);
  if (!checked.ok) return '';
  const { date, startMinute, endMinute } = checked.shifts;
  const span = format.span(startMinute, endMinute);
  if (plan.weeks === 1) return t('activities.planOnce', { day: format.day(date), span });
  const first = isoDate(date);
  const name = weekdays[weekday(first) - 1] ?? '1';
  return t('activities.planWeekly', {
    weekday: t(`activities.weekdays.${name}`),
    span,
    count: plan.weeks,
    last: format.day(addDays(first, (plan.weeks - 1) * 7)),
  });
}
