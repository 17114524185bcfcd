import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { cashReasons, type CashReason } from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { MOST_FEN, readYuan } from '../../i18n/yuan.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { askPatiently } from '../../app/ask-patiently.ts';
import { AmountField } from './AmountField.tsx';
import { FormDialog } from './FormDialog.tsx';

type MoveCashProps = {
  /** Into the drawer, or out of it. */
  readonly way: 'in' | 'out';
  readonly onClose: () => void;
  /** Negative was taken out. */
  readonly onMoved: (fen: number) => void;
};

type Refused = { readonly ok: false } & AnyRefusal;

/** Cash that goes into the drawer or out of it, and why. */
export function MoveCash({ way, onClose, onMoved }: MoveCashProps) {
  const { t } = useTranslation();
  const [moveId] = useState(() => uuidv7());
  const [text, setText] = useState('');
  const [reason, setReason] = useState<CashReason>(way === 'in' ? 'change-money' : 'banked');
  const [note, setNote] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>();
  const [isPending, setIsPending] = useState(false);
  const read = readYuan(text, MOST_FEN);
  const amount = read === undefined || read === null ? 0 : read;
  const send = async () => {
    setHasTried(true);
    if (amount === 0) return;
    const fen = way === 'in' ? amount : -amount;
    setIsPending(true);
    const answer = await askPatiently('till.moveCash', {
      moveId,
      fen,
      reason,
      note: note.trim() === '' ? null : note.trim(),
    });
    setIsPending(false);
    if (answer.ok) onMoved(fen);
    else setRefused(answer);
  };
  return (
    <FormDialog
      title={t(way === 'in' ? 'till.drawer.in' : 'till.drawer.out')}
      doLabel={t(way === 'in' ? 'till.drawer.doIn' : 'till.drawer.doOut')}
      isPending={isPending}
      onClose={onClose}
      onDo={() => void send().catch(reportError)}
    >
      <AmountField
        label={t('till.drawer.amount')}
        value={text}
        onChange={setText}
        isRequired
        takesFocus
        error={hasTried && amount === 0 ? t('till.drawer.needAmount') : undefined}
      />
      <Select
        label={t('till.drawer.reason')}
        options={cashReasons.map((value) => ({ value, label: t(`till.drawer.reasons.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField label={t('till.drawer.note')} value={note} onChange={setNote} maxLength={200} />
      <RefusalNotice answer={refused} />
    </FormDialog>
  );
}
