import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { Slip } from './Slip.tsx';

const MOST = 999;

/** Keeps a number for a new kiosk of this hall, and shows what it joins with. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.devices', {});
  const invite = useCallMutation('sync.invite');
  const [chosen, setChosen] = useState<number | null>(null);
  const known = data?.ok === true ? data.value.filter(({ isOwnHall }) => isOwnHall) : [];
  const next = Math.max(0, ...known.map(({ kioskNumber }) => kioskNumber)) + 1;
  const kioskNumber = chosen ?? Math.min(MOST, next);
  const invited = invite.data?.ok === true ? invite.data.value : null;
  return (
    <Dialog
      title={t('exchange.invite.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        invited === null && (
          <Button isPending={invite.isPending} onPress={() => invite.mutate({ kioskNumber })}>
            {t('exchange.invite.make')}
          </Button>
        )
      }
    >
      {invited === null ? (
        <>
          <p>{t('exchange.invite.help')}</p>
          <Stepper
            label={t('exchange.invite.number')}
            value={kioskNumber}
            onChange={setChosen}
            min={1}
            max={MOST}
          />
          <RefusalNotice answer={invite.data} />
        </>
      ) : (
        <>
          <p>{t('exchange.invite.scan', { number: invited.kioskNumber })}</p>
          <Slip slip={invited.slip} label={t('exchange.invite.title')} />
        </>
      )}
    </Dialog>
  );
}
