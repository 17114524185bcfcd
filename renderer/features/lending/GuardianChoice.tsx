import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PersonPicker } from '../attendance/PersonPicker.tsx';
import { useCardLookup } from '../people/use-card-lookup.ts';

type Guardian = { readonly personId: string; readonly name: string };

type GuardianChoiceProps = {
  readonly readerId: string;
  readonly onClose: () => void;
  readonly onChoose: (guardian: Guardian) => void;
};

/** Finds the guardian by name, or by their card under the scanner. */
export function GuardianChoice({ readerId, onClose, onChoose }: GuardianChoiceProps) {
  const { t } = useTranslation();
  const [isOwn, setIsOwn] = useState(false);
  const choose = ({ personId, name }: PersonRow) => {
    setIsOwn(personId === readerId);
    if (personId !== readerId) onChoose({ personId, name });
  };
  const scan = useCardLookup({ onFound: choose });
  const problem = isOwn ? t('refused.own-guardian') : scan.problem;
  return (
    <Dialog title={t('lending.chooseGuardian')} width="wide" isOpen onClose={onClose}>
      <p>{t('lending.chooseGuardianHelp')}</p>
      {problem !== undefined && <Notice tone="look">{problem}</Notice>}
      <PersonPicker onChoose={choose} />
    </Dialog>
  );
}
