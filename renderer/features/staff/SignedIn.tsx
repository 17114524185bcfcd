import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '../../app/call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import type { StaffSession } from './session.ts';
import styles from './staff-desk.module.css';

type SignedInProps = { readonly session: StaffSession; readonly onSignOut: () => void };

/** Who sits at the desk, and the ways out of it. */
export function SignedIn({ session, onSignOut }: SignedInProps) {
  const { t } = useTranslation();
  const [isQuitting, setIsQuitting] = useState(false);
  return (
    <>
      <p className={cx(styles.who)}>
        <span className={cx(styles.post)}>{session.label}</span>
        <span className={cx(styles.role)}>{t(`roles.${session.role}`)}</span>
      </p>
      <LanguageSwitch />
      <Button variant="quiet" icon="lock" onPress={onSignOut}>
        {t('staff.signOut')}
      </Button>
      {session.role === 'administrator' && (
        <Button variant="quiet" icon="close" onPress={() => setIsQuitting(true)}>
          {t('staff.quit')}
        </Button>
      )}
      <QuitDialog isOpen={isQuitting} onClose={() => setIsQuitting(false)} />
    </>
  );
}

type QuitDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

function QuitDialog({ isOpen, onClose }: QuitDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('staff.quitTitle')}
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" onPress={() => void callShell('shell.quit', null)}>
            {t('staff.quit')}
          </Button>
        </>
      }
    >
      <p>{t('staff.quitBody')}</p>
    </Dialog>
  );
}
