import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Says that this kiosk's clock was set today, and by how much (ms, backwards is negative). */
export function ClockNotice({ jump }: { readonly jump: number }) {
  const { t } = useTranslation();
  const { minutes } = useFormat();
  const seconds = Math.round(Math.abs(jump) / 1000);
  const by = seconds < 60 ? t('format.seconds', { seconds }) : minutes(Math.round(seconds / 60));
  return (
    <Notice tone="look">
      {jump > 0 ? t('attendance.clockForward', { by }) : t('attendance.clockBack', { by })}
    </Notice>
  );
}
