import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Cart } from '../../../shared/contract/till-shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { FormDialog } from './FormDialog.tsx';
import styles from './till.module.css';
import { useCartName } from './use-line-words.ts';

type HoldDialogProps = {
  readonly label: string | null;
  readonly onClose: () => void;
  readonly onHold: (label: string | null) => void;
};

/** Puts the cart aside under a name. */
export function HoldDialog({ label, onClose, onHold }: HoldDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(label ?? '');
  return (
    <FormDialog
      title={t('till.holdTitle')}
      doLabel={t('till.holdDo')}
      onClose={onClose}
      onDo={() => {
        onHold(text.trim() === '' ? null : text.trim());
        onClose();
      }}
    >
      <TextField
        label={t('till.holdLabel')}
        description={t('till.holdHint')}
        value={text}
        onChange={setText}
        maxLength={20}
        takesFocus
      />
    </FormDialog>
  );
}

type HeldDialogProps = {
  readonly carts: readonly Cart[];
  readonly zone: string;
  readonly onClose: () => void;
  readonly onTakeUp: (cart: Cart) => void;
};

/** The carts that wait, to be taken up again. */
export function HeldDialog({ carts, zone, onClose, onTakeUp }: HeldDialogProps) {
  const { t } = useTranslation();
  const { time, yuan } = useFormat();
  const cartName = useCartName(zone);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <Dialog title={t('till.heldTitle')} isOpen onClose={onClose}>
      <IgnoresScans />
      {carts.length === 0 && <EmptyState title={t('till.noHeld')} />}
      <ul ref={list} className={cx(styles.choices)} aria-label={t('till.heldTitle')}>
        {carts.map((cart, index) => (
          <li key={cart.cartId}>
            <AriaButton
              className={cx(styles.choice)}
              data-row-opener=""
              {...(index === 0 && { autoFocus: true })}
              onPress={() => {
                onTakeUp(cart);
                onClose();
              }}
            >
              <span className={cx(styles.strong)}>{cartName(cart)}</span>
              <span className={cx(styles.soft)}>
                {t('till.heldLine', {
                  count: cart.lines.length,
                  total: yuan(cart.totalFen),
                  time: time(zone, cart.changedAt),
                })}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

type AskDialogProps = {
  readonly title: string;
  readonly body: string;
  readonly doLabel: string;
  readonly keepLabel: string;
  readonly isDanger?: boolean;
  readonly onClose: () => void;
  readonly onDo: () => void;
};

/** One question before something is done. */
export function AskDialog(props: AskDialogProps) {
  const act = () => {
    props.onClose();
    props.onDo();
  };
  return (
    <Dialog
      title={props.title}
      role="alertdialog"
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button variant="quiet" takesFocus={props.isDanger === true} onPress={props.onClose}>
            {props.keepLabel}
          </Button>
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            takesFocus={props.isDanger !== true}
            onPress={act}
          >
            {props.doLabel}
          </Button>
        </>
      }
    >
      <IgnoresScans />
      <p>{props.body}</p>
    </Dialog>
  );
}

type PieceDialogProps = {
  readonly name: string;
  readonly codes: readonly string[];
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
};

/** Which piece of several is meant: each is one of a kind, with a label of its own. */
export function PieceDialog({ name, codes, onClose, onCode }: PieceDialogProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <Dialog title={t('till.whichPiece', { name })} isOpen onClose={onClose}>
      <p>{t('till.whichPieceHelp')}</p>
      <ul ref={list} className={cx(styles.codes)} aria-label={t('till.whichPiece', { name })}>
        {codes.map((code, index) => (
          <li key={code}>
            <AriaButton
              className={cx(styles.choice)}
              data-row-opener=""
              {...(index === 0 && { autoFocus: true })}
              onPress={() => {
                onCode(code);
                onClose();
              }}
            >
              {code}
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
