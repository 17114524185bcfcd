import { useTranslation } from 'react-i18next';
import { hoursRuns, type DayHours } from '../../shared/domain/lending/opening-hours.ts';
import { useFormat } from './use-format.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the hall is open, in a few words for days in a row; none where its hours aren't known. */
export function useHoursWords(): (hours: readonly DayHours[]) => readonly string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const dayOf = (day: number) => {
    const known = WEEK.find((one) => one === day);
    return known === undefined ? '' : t(`activities.weekdays.${known}`);
  };
  return (hours) =>
    hoursRuns(hours).map(({ first, last, from, until }) => {
      const span = format.span(from, until);
      return first === last
        ? t('opening.on', { day: dayOf(first), span })
        : t('opening.fromTo', { first: dayOf(first), last: dayOf(last), span });
    });
}
