import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useIdle } from './use-idle.ts';

const LIMIT_MS = 5 * 60_000;
const WARNING_MS = 30_000;
const nothing = () => {};

/** Leaves a desk that nobody sits at, so that the next passer-by doesn't find it open. */
export function IdleWarning({ onIdle }: { readonly onIdle: () => void }) {
  const { t } = useTranslation();
  const secondsLeft = useIdle(LIMIT_MS, WARNING_MS, onIdle);
  return (
    // Any touch or key, also those that close the dialog, counts as being here.
    <Dialog
      title={t('staff.idleTitle')}
      role="alertdialog"
      isOpen={secondsLeft !== null}
      onClose={nothing}
      actions={<Button onPress={nothing}>{t('staff.idleStay')}</Button>}
    >
      <p>{t('staff.idleBody', { seconds: secondsLeft ?? 0 })}</p>
    </Dialog>
  );
}
