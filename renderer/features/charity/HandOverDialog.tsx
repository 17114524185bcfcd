import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Handover, PurposeRow } from '../../../shared/contract/charity.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormDialog } from '../till/FormDialog.tsx';
import {
  noHandover,
  readHandover,
  type HandoverDraft,
  type HandoverField,
} from './handover-draft.ts';
import { leftOf } from './purpose-draft.ts';

type HandOverDialogProps = {
  readonly purposes: readonly PurposeRow[];
  readonly onClose: () => void;
  readonly onDone: (handover: Handover) => void;
};

/** Hands money of a purpose over, with the names of both who sign for it. */
export function HandOverDialog({ purposes, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { draft, change, problemOf, left, saving, save } = useHandOver(purposes, onDone);
  return (
    <FormDialog
      title={t('charity.handovers.add')}
      doLabel={t('charity.handovers.do')}
      isPending={saving.isPending}
      onClose={onClose}
      onDo={save}
    >
      <Select
        label={t('charity.purpose')}
        options={purposes.map((purpose) => ({
          value: purpose.purposeId,
          label: purpose.name,
          description: t('charity.handovers.leftOf', { amount: yuan(leftOf(purpose)) }),
        }))}
        value={draft.purposeId}
        isRequired
        error={problemOf('purposeId')}
        onChange={(purposeId) => change({ purposeId })}
      />
      <TextField
        label={t('charity.handovers.amountYuan')}
        description={
          left === null ? undefined : t('charity.handovers.leftOf', { amount: yuan(left) })
        }
        value={draft.amount}
        maxLength={14}
        isRequired
        error={problemOf('amount')}
        onChange={(amount) => change({ amount })}
      />
      <TextField
        label={t('charity.handovers.handedBy')}
        value={draft.handedBy}
        maxLength={30}
        isRequired
        error={problemOf('handedBy')}
        onChange={(handedBy) => change({ handedBy })}
      />
      <TextField
        label={t('charity.handovers.receivedBy')}
        value={draft.receivedBy}
        maxLength={30}
        isRequired
        error={problemOf('receivedBy')}
        onChange={(receivedBy) => change({ receivedBy })}
      />
      <TextField
        label={t('charity.handovers.note')}
        value={draft.note}
        maxLength={200}
        rows={2}
        onChange={(note) => change({ note })}
      />
      <RefusalNotice answer={saving.data} />
    </FormDialog>
  );
}

function useHandOver(purposes: readonly PurposeRow[], onDone: (handover: Handover) => void) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const saving = useCallMutation('charity.handOver');
  // The same however often it is sent: money is handed over once.
  const [handoverId] = useState(() => uuidv7());
  const [draft, setDraft] = useState(noHandover);
  const [hasTried, setHasTried] = useState(false);
  const chosen = purposes.find(({ purposeId }) => purposeId === draft.purposeId);
  const left = chosen === undefined ? null : leftOf(chosen);
  const read = readHandover(draft, left ?? 0);
  const problemOf = (field: HandoverField): string | undefined => {
    const problem = hasTried && 'problems' in read ? read.problems.get(field) : undefined;
    if (problem === undefined) return undefined;
    if (problem === 'missing') return t(`charity.handovers.missing.${field}`);
    return t(`charity.handovers.problem.${problem}`, { amount: yuan(Math.max(0, left ?? 0)) });
  };
  return {
    draft,
    left,
    problemOf,
    saving,
    change: (part: Partial<HandoverDraft>) => {
      saving.reset();
      setDraft({ ...draft, ...part });
    },
    save: () => {
      setHasTried(true);
      if ('problems' in read) return;
      saving.mutate(
        { handoverId, ...read.handover },
        {
          onSuccess: (answer) => {
            if (answer.ok) onDone(answer.value);
          },
        },
      );
    },
  };
}
