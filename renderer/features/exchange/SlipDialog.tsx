import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Slip } from './Slip.tsx';

/** Who this kiosk is, for another hall to admit it. */
export function SlipDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.introduction', {});
  return (
    <Dialog title={t('exchange.slip.title')} isOpen onClose={onClose} width="wide">
      {data?.ok === true ? (
        <>
          <p>{t('exchange.slip.help')}</p>
          <p>
            {t('exchange.slip.who', {
              hall: data.value.hallName,
              number: data.value.kioskNumber,
              fingerprint: data.value.fingerprint,
            })}
          </p>
          <Slip slip={data.value.slip} label={t('exchange.slip.title')} />
        </>
      ) : (
        <Busy label={t('common.loading')} />
      )}
    </Dialog>
  );
}
