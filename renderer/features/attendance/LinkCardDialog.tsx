import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PersonPicker } from './PersonPicker.tsx';

export type Linked = { readonly name: string; readonly credited: number };

type LinkCardDialogProps = {
  readonly cardId: string;
  readonly onClose: () => void;
  readonly onLinked: (linked: Linked) => void;
};

/** Gives an unknown card to a person, once it is said to whom. */
export function LinkCardDialog({ cardId, onClose, onLinked }: LinkCardDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<PersonRow | null>(null);
  const link = useCallMutation('cards.link');
  const give = async ({ personId, name }: PersonRow) => {
    const answer = await link.mutateAsync({ cardId, personId });
    if (answer.ok) onLinked({ name, credited: answer.value.credited });
  };
  const another = () => {
    setPerson(null);
    link.reset();
  };
  return (
    <Dialog
      title={t('attendance.linkTitle')}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        person && (
          <>
            <Button variant="quiet" onPress={another}>
              {t('attendance.otherPerson')}
            </Button>
            <Button isPending={link.isPending} onPress={() => void give(person)}>
              {t('attendance.linkConfirm')}
            </Button>
          </>
        )
      }
    >
      {person === null ? (
        <PersonPicker onChoose={setPerson} />
      ) : (
        <p>{t('attendance.linkFound', { name: person.name, number: person.number })}</p>
      )}
      <RefusalNotice answer={link.data} />
    </Dialog>
  );
}
