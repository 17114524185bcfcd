import { useTranslation } from 'react-i18next';
import { clockOfMinute, dateIn, minuteOfDayIn } from '../../../shared/domain/calendar.ts';
import {
  closedSoon,
  openingNow,
  type ClosedSpell,
  type NextOpening,
  type OpeningNow,
} from '../../../shared/domain/lending/opening-now.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useHoursWords } from '../../i18n/use-hours-words.ts';

export type OpeningWords = {
  /** How it stands today, and which closed days come, a sentence each. */
  readonly now: readonly string[];
  /** The hours of the week, days in a row together; none where they are not known. */
  readonly week: readonly string[];
};

/** When the hall is open, for who stands before it. */
export function useOpeningWords(zone: string, now: number): OpeningWords {
  const { t } = useTranslation();
  const format = useFormat();
  const hoursWords = useHoursWords();
  const { data } = useCallQuery('lending.opening', {});
  const calendar = data?.ok ? data.value : null;
  if (calendar === null) return { now: [], week: [] };

  const nextOf = (next: NextOpening | null): readonly string[] => {
    if (next === null) return [];
    const day = format.shortDay(next.on);
    return [
      next.from === null
        ? t('opening.nextDay', { day })
        : t('opening.nextAt', { day, time: clockOfMinute(next.from) }),
    ];
  };
  const standingOf = (standing: OpeningNow): readonly string[] => {
    switch (standing.kind) {
      case 'open':
        return standing.until === null
          ? []
          : [t('opening.until', { time: clockOfMinute(standing.until) })];
      case 'opens-today':
        return [t('opening.later', { span: format.span(standing.from, standing.until) })];
      case 'over':
        return [t('opening.over'), ...nextOf(standing.next)];
      case 'shut':
        break;
    }
    const { reason, next } = standing;
    const shut = reason === null ? t('opening.shut') : t('opening.shutFor', { reason });
    return [shut, ...nextOf(next)];
  };
  const today = dateIn(zone, now);
  const spell = closedSoon(calendar, today);
  const soonOf = ({ name, first, last }: ClosedSpell): string =>
    first === last
      ? t('opening.soonDay', { name, day: format.shortDay(first) })
      : t('opening.soon', { name, first: format.shortDay(first), last: format.shortDay(last) });
  const standing = openingNow(calendar, today, minuteOfDayIn(zone, now));
  return {
    now: [...standingOf(standing), ...(spell === null ? [] : [soonOf(spell)])],
    week: hoursWords(calendar.hours),
  };
}
