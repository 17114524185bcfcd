import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { CopyRow } from '../../../shared/contract/catalogue.ts';
import { resolutions, type CopyCondition } from '../../../shared/domain/lending/words.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useWedge } from '../../scan/use-wedge.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { isSettled, notesFor } from './copy-note.ts';

type NoteCopyDialogProps = { readonly copy: CopyRow; readonly onClose: () => void };

const MOST_LETTERS_OF_A_NOTE = 200;
/** A scan while the dialog is open must not end up in the note. */
const KEPT_OUT = { onCode: () => {}, onUnreadable: () => {} };
const settlings = ['open', ...resolutions] as const;

/** What became of one copy, and how it was settled. */
export function NoteCopyDialog({ copy, onClose }: NoteCopyDialogProps) {
  const { t } = useTranslation();
  const conditions = notesFor(copy.state);
  const [actId] = useState(() => uuidv7());
  const [condition, setCondition] = useState<CopyCondition | null>(null);
  const [settling, setSettling] = useState<(typeof settlings)[number]>('open');
  const [note, setNote] = useState('');
  const write = useCallMutation('catalogue.noteCopy');
  useWedge(KEPT_OUT);
  const asksHow = condition !== null && isSettled(condition);
  const send = () => {
    if (condition === null) return;
    const resolution = asksHow && settling !== 'open' ? settling : null;
    write.mutate(
      { actId, copyId: copy.copyId, condition, resolution, note: note.trim() || null },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('catalogue.noteCopy', { code: copy.code })}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant={condition === 'withdrawn' ? 'danger' : 'primary'}
            isDisabled={condition === null}
            isPending={write.isPending}
            onPress={send}
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      {copy.state === 'lent' && <Notice tone="info">{t('catalogue.lentNote')}</Notice>}
      <RadioTiles
        label={t('catalogue.whatHappened')}
        options={conditions.map((value) => ({
          value,
          label: t(`catalogue.condition.${value}`),
          description: t(`catalogue.conditionHelp.${value}`),
        }))}
        value={condition}
        onChange={setCondition}
      />
      {asksHow && (
        <RadioTiles
          label={t('catalogue.howSettled')}
          options={settlings.map((value) => ({ value, label: t(`catalogue.settling.${value}`) }))}
          value={settling}
          onChange={setSettling}
        />
      )}
      <TextField
        label={t('catalogue.note')}
        value={note}
        onChange={setNote}
        maxLength={MOST_LETTERS_OF_A_NOTE}
        rows={2}
      />
      <CatalogueRefusal answer={write.data} />
    </Dialog>
  );
}
