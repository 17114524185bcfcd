import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { NameDialog } from '../staff/NameDialog.tsx';

const MOST_LETTERS = 40;
const MONTH = 7;

type OpenDialogProps = {
  readonly today: string;
  readonly onClose: () => void;
  readonly onOpened: (stocktakeId: string) => void;
};

/** Opens a new stock-take under a name. */
export function OpenDialog({ today, onClose, onOpened }: OpenDialogProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const opening = useCallMutation('stocktake.open');
  const open = (name: string) => {
    const onSuccess = (answer: Awaited<ReturnType<typeof opening.mutateAsync>>) => {
      if (answer.ok) onOpened(answer.value.stocktakeId);
    };
    opening.mutate({ name }, { onSuccess });
  };
  return (
    <NameDialog
      title={t('stocktake.open')}
      label={t('stocktake.name')}
      given={t('stocktake.usualName', { month: today.slice(0, MONTH) })}
      maxLength={MOST_LETTERS}
      missing={t('stocktake.nameMissing')}
      refused={opening.data?.ok === false ? refusal(opening.data) : undefined}
      submitLabel={t('stocktake.openNow')}
      isPending={opening.isPending}
      onName={open}
      onClose={onClose}
    >
      <p>{t('stocktake.openHelp')}</p>
    </NameDialog>
  );
}
