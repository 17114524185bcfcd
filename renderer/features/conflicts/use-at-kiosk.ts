import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** Where and when something was done. */
export function useAtKiosk(zone: string) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (one: { readonly at: number; readonly kioskNumber: number }): string =>
    t('conflicts.atKiosk', { kiosk: one.kioskNumber, at: moment(zone, one.at) });
}
