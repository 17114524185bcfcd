import { useTranslation } from 'react-i18next';
import { clockOfMinute, isIsoDate } from '../../../shared/domain/calendar.ts';
import { closingOn } from '../../../shared/domain/lending/opening-hours.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** The last day of something, with the hour at which the hall closes on it where its hours are known. */
export function useClosing() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCallQuery('lending.rules', {});
  const rules = data?.ok ? data.value : null;
  const closing = (date: string): number | null => {
    if (rules === null || !isIsoDate(date)) return null;
    const closedDates = rules.closedDates.map((day) => day.date).filter(isIsoDate);
    return closingOn({ ...rules, closedDates }, date);
  };
  const by = (date: string, day: string): string => {
    const minute = closing(date);
    return minute === null ? day : t('lending.byClosing', { day, time: clockOfMinute(minute) });
  };
  return {
    hours: rules?.hours ?? [],
    day: (date: string) => by(date, format.day(date)),
    shortDay: (date: string) => by(date, format.shortDay(date)),
  };
}
