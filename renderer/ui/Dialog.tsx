import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { useDensity } from './Density.tsx';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called by the close button, Escape and, with `isDismissable`, a touch outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly role?: 'dialog' | 'alertdialog';
  readonly isDismissable?: boolean;
};

export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  const density = useDensity();
  return (
    <ModalOverlay
      className={cx(styles.veil)}
      data-density={density}
      isOpen={props.isOpen}
      isDismissable={props.isDismissable ?? false}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <Modal className={cx(styles.modal, props.width === 'wide' && styles.wide)}>
        <AriaDialog className={cx(styles.dialog)} role={props.role ?? 'dialog'}>
          <header className={cx(styles.head)}>
            <Heading slot="title" level={2} className={cx(styles.title)}>
              {props.title}
            </Heading>
            <Button
              variant="quiet"
              icon="close"
              label={t('common.close')}
              onPress={props.onClose}
            />
          </header>
          <div className={cx(styles.body)}>{props.children}</div>
          {props.actions && <footer className={cx(styles.actions)}>{props.actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
