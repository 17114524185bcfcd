import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Takes another hall's kiosk for what it says it is, once two people compared its fingerprint. */
export function AdmitDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [slip, setSlip] = useState('');
  const read = useCallMutation('sync.readSlip');
  const admit = useCallMutation('sync.admit');
  const found = read.data?.ok === true ? read.data.value : null;
  const isDone = admit.data?.ok === true;
  return (
    <Dialog
      title={t('exchange.admit.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        !isDone && (
          <>
            <Button variant="quiet" onPress={onClose}>
              {t('common.cancel')}
            </Button>
            {found === null ? (
              <Button
                isDisabled={slip.trim() === ''}
                isPending={read.isPending}
                onPress={() => read.mutate({ slip })}
              >
                {t('exchange.admit.read')}
              </Button>
            ) : (
              <Button isPending={admit.isPending} onPress={() => admit.mutate({ slip })}>
                {t('exchange.admit.confirm')}
              </Button>
            )}
          </>
        )
      }
    >
      {found === null ? (
        <>
          <p>{t('exchange.admit.help')}</p>
          <TextField
            label={t('exchange.admit.slip')}
            value={slip}
            onChange={setSlip}
            maxLength={4000}
            rows={4}
            takesFocus
          />
          <RefusalNotice answer={read.data} />
        </>
      ) : (
        <>
          <p>{t('exchange.admit.compare')}</p>
          <p>
            {t('exchange.slip.who', {
              hall: found.hallName,
              number: found.kioskNumber,
              fingerprint: found.fingerprint,
            })}
          </p>
          {isDone && <Notice tone="success">{t('exchange.admit.done')}</Notice>}
          <RefusalNotice answer={admit.data} />
        </>
      )}
    </Dialog>
  );
}
