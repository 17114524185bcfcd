import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from './till.module.css';

type FormDialogProps = {
  readonly title: string;
  readonly doLabel: string;
  readonly isPending?: boolean;
  readonly onClose: () => void;
  readonly onDo: () => void;
  readonly children: ReactNode;
};

/** A few fields in a dialog: Enter does it, Escape leaves it. No scan is typed into them. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <IgnoresScans />
      <form
        noValidate
        className={cx(styles.stack)}
        onSubmit={(event) => {
          event.preventDefault();
          props.onDo();
        }}
      >
        {props.children}
        <div className={cx(styles.ending)}>
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" isPending={props.isPending ?? false}>
            {props.doLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
