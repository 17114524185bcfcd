import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PinTwice } from './PinTwice.tsx';
import type { Post } from './PostsCard.tsx';

type PinDialogProps = {
  readonly post: Post;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Gives a post a new PIN on this kiosk. */
export function PinDialog({ post, onClose, onDone }: PinDialogProps) {
  const { t } = useTranslation();
  const { staffId, label } = post;
  const setPin = useCallMutation('staff.setPin');
  const save = async (pin: string) => {
    const answer = await setPin.mutateAsync({ staffId, pin });
    if (answer.ok) onDone();
  };
  return (
    <Dialog title={t('settings.pinTitle', { label })} isOpen onClose={onClose}>
      <RefusalNotice answer={setPin.data} />
      <PinTwice onEntered={(pin) => void save(pin)} isPending={setPin.isPending} />
    </Dialog>
  );
}
