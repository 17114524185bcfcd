import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export type PersonActionsProps = {
  readonly person: PersonFull;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
};

export function PersonActions({ person, onEdit, onMerge }: PersonActionsProps) {
  const { t } = useTranslation();
  const [isSwitching, setIsSwitching] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setIsSwitching(true)}>
        {person.active ? t('people.deactivate') : t('people.reactivate')}
      </Button>
      <Button variant="quiet" onPress={onMerge}>
        {t('people.merge')}
      </Button>
      <Button onPress={onEdit}>{t('common.edit')}</Button>
      <SwitchDialog person={person} isOpen={isSwitching} onClose={() => setIsSwitching(false)} />
    </>
  );
}

type SwitchDialogProps = {
  readonly person: PersonFull;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Switches a record off or on again. */
function SwitchDialog({ person, isOpen, onClose }: SwitchDialogProps) {
  const { t } = useTranslation();
  const setActive = useCallMutation('people.setActive');
  const { personId, active, name } = person;
  const close = () => {
    setActive.reset();
    onClose();
  };
  const send = () =>
    setActive.mutate(
      { personId, active: !active },
      {
        onSuccess: (answer) => {
          if (answer.ok) close();
        },
      },
    );
  return (
    <Dialog
      title={active ? t('people.deactivateTitle', { name }) : t('people.reactivateTitle', { name })}
      role="alertdialog"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button variant="quiet" onPress={close}>
            {t('common.cancel')}
          </Button>
          <Button
            variant={active ? 'danger' : 'primary'}
            isPending={setActive.isPending}
            onPress={send}
          >
            {active ? t('people.deactivate') : t('people.reactivate')}
          </Button>
        </>
      }
    >
      <p>{active ? t('people.deactivateHelp') : t('people.reactivateHelp')}</p>
      <RefusalNotice answer={setActive.data} />
    </Dialog>
  );
}
