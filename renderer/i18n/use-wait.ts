import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

const MINUTE = 60;

/** How long to wait, in words: seconds up to a minute and a half, then whole minutes. */
export function useWait(): (seconds: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (seconds) =>
    seconds <= 1.5 * MINUTE
      ? t('format.seconds', { seconds })
      : format.minutes(Math.ceil(seconds / MINUTE));
}
