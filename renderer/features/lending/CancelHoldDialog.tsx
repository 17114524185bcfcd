import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import type { HoldToCancel } from './HoldsTab.tsx';

type CancelHoldDialogProps = {
  readonly hold: HoldToCancel;
  readonly onClose: () => void;
  readonly onCancel: (hold: HoldToCancel) => void;
};

/** A place in the queue that is given up can't be had back, so it is asked for once. */
export function CancelHoldDialog({ hold, onClose, onCancel }: CancelHoldDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('lending.cancelHoldTitle')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('lending.keepHold')}
          </Button>
          <Button
            variant="danger"
            takesFocus
            onPress={() => {
              onCancel(hold);
              onClose();
            }}
          >
            {t('lending.cancelHold')}
          </Button>
        </>
      }
    >
      <IgnoresScans />
      <p>{t('lending.cancelHoldBody', { title: hold.title })}</p>
    </Dialog>
  );
}
