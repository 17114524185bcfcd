import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from '../../../shared/contract/names.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PinTwice } from './PinTwice.tsx';
import type { Post } from './PostsCard.tsx';

type PostDialogProps = {
  /** Null adds one. */
  readonly post: Post | null;
  readonly onClose: () => void;
  readonly onDone: (label: string) => void;
};

/** Names a post and its role; a new one gets its PIN next. */
export function PostDialog({ post, onClose, onDone }: PostDialogProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(post?.label ?? '');
  const [role, setRole] = useState<Role>(post?.role ?? 'clerk');
  const [hasTried, setHasTried] = useState(false);
  const [isAtPin, setIsAtPin] = useState(false);
  const add = useCallMutation('staff.add');
  const edit = useCallMutation('staff.edit');
  const name = label.trim();

  const goOn = async () => {
    setHasTried(true);
    if (name === '') return;
    if (post === null) {
      add.reset();
      setIsAtPin(true);
      return;
    }
    const answer = await edit.mutateAsync({ staffId: post.staffId, label: name, role });
    if (answer.ok) onDone(name);
  };
  const finish = async (pin: string) => {
    const answer = await add.mutateAsync({ label: name, role, pin });
    if (answer.ok) onDone(name);
    else if (answer.refusal !== 'pin-too-simple') setIsAtPin(false);
  };
  const title =
    post === null ? t('settings.addTitle') : t('settings.editTitle', { label: post.label });
  if (isAtPin)
    return (
      // Opened anew, so that the keypad's Enter isn't a press of the button that had the focus.
      <Dialog key="pin" title={t('settings.pinTitle', { label: name })} isOpen onClose={onClose}>
        <RefusalNotice answer={add.data} />
        <PinTwice onEntered={(pin) => void finish(pin)} isPending={add.isPending} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button isPending={edit.isPending} onPress={() => void goOn()}>
            {post === null ? t('common.next') : t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('settings.label')}
        value={label}
        onChange={setLabel}
        maxLength={20}
        placeholder={t('settings.labelHint')}
        isRequired
        takesFocus
        error={hasTried && name === '' ? t('settings.needLabel') : undefined}
      />
      <RadioTiles
        label={t('settings.role')}
        options={roles.map((one) => ({
          value: one,
          label: t(`roles.${one}`),
          description: t(`settings.roleHelp.${one}`),
        }))}
        value={role}
        onChange={setRole}
      />
      <RefusalNotice answer={add.data ?? edit.data} />
    </Dialog>
  );
}
