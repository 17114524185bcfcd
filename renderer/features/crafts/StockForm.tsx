import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from '../staff/desk.module.css';

type StockFormProps = {
  readonly title: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly answer: { readonly ok: true } | ({ readonly ok: false } & AnyRefusal) | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A few fields about goods: Enter does it, Escape leaves it, and no scan is typed into them. */
export function StockForm(props: StockFormProps) {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!props.isPending) props.onSubmit();
  };
  return (
    <Dialog title={props.title} width="wide" isOpen onClose={props.onClose}>
      <IgnoresScans />
      <form noValidate className={cx(styles.stack)} onSubmit={submit}>
        {props.children}
        <RefusalNotice answer={props.answer} />
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={props.isPending}>
            {props.submitLabel}
          </Button>
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
