import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../staff/desk.module.css';

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
  const [name, setName] = useState(t('stocktake.usualName', { month: today.slice(0, MONTH) }));
  const [isMissing, setIsMissing] = useState(false);
  const opening = useCallMutation('stocktake.open');
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = name.trim();
    setIsMissing(typed === '');
    if (typed === '') return;
    const onSuccess = (answer: Awaited<ReturnType<typeof opening.mutateAsync>>) => {
      if (answer.ok) onOpened(answer.value.stocktakeId);
    };
    opening.mutate({ name: typed }, { onSuccess });
  };
  const refused = opening.data?.ok === false ? refusal(opening.data) : undefined;
  return (
    <Dialog title={t('stocktake.open')} isOpen onClose={onClose}>
      <form noValidate className={cx(styles.stack)} onSubmit={open}>
        <p>{t('stocktake.openHelp')}</p>
        <TextField
          label={t('stocktake.name')}
          value={name}
          onChange={setName}
          maxLength={MOST_LETTERS}
          error={isMissing ? t('stocktake.nameMissing') : refused}
          isRequired
          takesFocus
        />
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={opening.isPending}>
            {t('stocktake.openNow')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
