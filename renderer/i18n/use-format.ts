import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from './format.ts';
import { useLanguage } from './use-language.ts';
import { formatYuan } from './yuan.ts';

/** The formats of format.ts in the language on the screen. Times take the hall's time zone. */
export function useFormat() {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => ({
      day: (date: string) => format.formatDay(language, date),
      shortDay: (date: string) => format.formatShortDay(language, date),
      time: (zone: string, epochMs: number) => format.formatTime(language, zone, epochMs),
      moment: (zone: string, epochMs: number) => format.formatMoment(language, zone, epochMs),
      span: format.formatSpan,
      minutes: (total: number) => format.formatMinutes(t, language, total),
      list: (words: readonly string[]) => format.formatList(language, words),
      count: (count: number) => format.formatCount(language, count),
      bytes: (bytes: number) => format.formatBytes(language, bytes),
      yuan: formatYuan,
    }),
    [t, language],
  );
}
