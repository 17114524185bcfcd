import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeRow, Unpurposed } from '../../../shared/contract/charity.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormDialog } from '../till/FormDialog.tsx';

/** How much was given which purpose. */
export type GivenPurpose = { readonly fen: number; readonly purpose: string };

type AssignPurposeDialogProps = {
  readonly group: Unpurposed;
  /** Those in use. */
  readonly purposes: readonly PurposeRow[];
  readonly onClose: () => void;
  readonly onDone: (given: GivenPurpose) => void;
};

/** What the sales of a till day, made without a purpose, are for. */
export function AssignPurposeDialog(props: AssignPurposeDialogProps) {
  const { group, purposes, onClose, onDone } = props;
  const { t } = useTranslation();
  const { yuan, day } = useFormat();
  const saving = useCallMutation('charity.assignPurpose');
  const [to, setTo] = useState<string | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const others = purposes.filter(({ purposeId }) => purposeId !== group.purposeId);
  const save = () => {
    setHasTried(true);
    const purpose = others.find(({ purposeId }) => purposeId === to);
    if (purpose === undefined) return;
    const { tillDayId, purposeId: from, fen } = group;
    saving.mutate(
      { tillDayId, from, to: purpose.purposeId, fen },
      {
        onSuccess: (answer) => {
          if (answer.ok) onDone({ fen, purpose: purpose.name });
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('charity.unpurposed.assign')}
      doLabel={t('common.save')}
      isPending={saving.isPending}
      onClose={onClose}
      onDo={save}
    >
      <p>
        {t('charity.unpurposed.which', {
          on: day(group.on),
          number: group.number,
          kiosk: group.kioskNumber,
          count: group.sales,
          amount: yuan(group.fen),
        })}
      </p>
      {others.length === 0 ? (
        <Notice tone="look">{t('charity.unpurposed.noPurposes')}</Notice>
      ) : (
        <Select
          label={t('charity.unpurposed.to')}
          options={others.map(({ purposeId, name }) => ({ value: purposeId, label: name }))}
          value={to}
          isRequired
          error={hasTried && to === null ? t('charity.unpurposed.needPurpose') : undefined}
          onChange={(purposeId) => {
            saving.reset();
            setTo(purposeId);
          }}
        />
      )}
      <RefusalNotice answer={saving.data} />
    </FormDialog>
  );
}
