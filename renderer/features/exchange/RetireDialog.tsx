import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine } from './MachineTable.tsx';
import { retirementReasons, type RetirementReason } from '../../../shared/domain/sync/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';

type RetireDialogProps = {
  readonly machine: Machine;
  readonly onClose: () => void;
};

/** What the machine wrote up to now stays; nothing that it writes later counts. */
export function RetireDialog({ machine, onClose }: RetireDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<RetirementReason | null>(null);
  const retire = useCallMutation('sync.retire');
  const { deviceId, kioskNumber: number } = machine;
  const go = async (why: RetirementReason) => {
    const answer = await retire.mutateAsync({ deviceId, reason: why });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t('exchange.retire.title', { number })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="danger"
            isDisabled={reason === null}
            isPending={retire.isPending}
            onPress={() => reason !== null && void go(reason)}
          >
            {t('exchange.machines.retire')}
          </Button>
        </>
      }
    >
      <p>{t('exchange.retire.help')}</p>
      <RadioTiles
        label={t('exchange.retire.reason')}
        options={retirementReasons.map((value) => ({
          value,
          label: t(`exchange.retire.reasons.${value}`),
        }))}
        value={reason}
        onChange={setReason}
      />
      <RefusalNotice answer={retire.data} />
    </Dialog>
  );
}
