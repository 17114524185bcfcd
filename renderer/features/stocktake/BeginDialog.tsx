import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../staff/desk.module.css';
import type { Shelf } from './take.ts';
import { useShelfName } from './use-shelf-name.ts';

type BeginDialogProps = {
  readonly stocktakeId: string;
  readonly shelf: Shelf;
  readonly onClose: () => void;
  readonly onBegun: (shelf: string) => void;
};

/** Says what a shelf should hold, and what it means to write that down now. */
export function BeginDialog({ stocktakeId, shelf, onClose, onBegun }: BeginDialogProps) {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  const beginning = useCallMutation('stocktake.begin');
  const begin = () =>
    beginning.mutate(
      { stocktakeId, shelf: shelf.shelf },
      {
        onSuccess: (answer) => {
          // Begun at another desk meanwhile: it is counted together.
          if (answer.ok || answer.refusal === 'shelf-begun') onBegun(shelf.shelf);
        },
      },
    );
  return (
    <Dialog
      title={t('stocktake.beginTitle', { shelf: shelfName(shelf.shelf) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button takesFocus isPending={beginning.isPending} onPress={begin}>
            {t('stocktake.begin')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.stack)}>
        <p>{t('stocktake.beginExpected', { count: shelf.expected })}</p>
        <p>{t('stocktake.beginFreezes')}</p>
        <RefusalNotice answer={beginning.data} />
      </div>
    </Dialog>
  );
}
