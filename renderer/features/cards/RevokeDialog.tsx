import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { revokeReasons, type Reason } from './reasons.ts';

type RevokeDialogProps = { readonly cardId: string; readonly onClose: () => void };

/** Revokes one card without a new one. */
export function RevokeDialog({ cardId, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('lost');
  const revoke = useCallMutation('cards.revoke');
  const send = () =>
    revoke.mutate(
      { cardId, reason },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('cards.revokeTitle')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" isPending={revoke.isPending} onPress={send}>
            {t('cards.revoke')}
          </Button>
        </>
      }
    >
      <p>{t('cards.revokeHelp')}</p>
      <RadioTiles
        label={t('cards.why')}
        options={revokeReasons.map((value) => ({ value, label: t(`cards.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <RefusalNotice answer={revoke.data} />
    </Dialog>
  );
}
