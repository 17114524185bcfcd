import { useTranslation } from 'react-i18next';
import type { Receipt, TillRules } from '../../../shared/contract/till-shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { KindPrinter } from '../printing/KindPrinter.tsx';
import { PrintOutcome } from '../printing/PrintOutcome.tsx';
import { ReceiptQr } from '../printing/ReceiptQr.tsx';
import { usePrintReceipt } from '../printing/use-print-receipt.ts';
import type { PrintAnswer } from '../printing/use-print.ts';
import styles from './till.module.css';

type ReceiptPaperProps = {
  readonly receipt: Receipt;
  readonly layout: TillRules['receipt'];
  /** Printed once more: marked as a copy. */
  readonly isCopy: boolean;
  /** Shown as a QR as well, for the buyer's phone. */
  readonly hasQr?: boolean;
};

const nothing = () => {};

/** The receipt on paper or on the buyer's phone; what fails here touches nothing that was sold. */
export function ReceiptPaper({ receipt, layout, isCopy, hasQr = false }: ReceiptPaperProps) {
  const { t } = useTranslation();
  const { print, outcome, isPending } = usePrintReceipt();
  const send = () => print(receipt, { layout, isCopy });
  useDeskKeys({ keys: { F4: send }, onEscape: nothing, focusBox: nothing });
  return (
    <section className={cx(styles.paper)} aria-label={t('receipt.title.sale')}>
      {hasQr && (
        <figure className={cx(styles.qrFigure)}>
          <span className={cx(styles.qr)}>
            <ReceiptQr receipt={receipt} />
          </span>
          <figcaption>{t('receipt.scanHelp')}</figcaption>
        </figure>
      )}
      <KindPrinter kind="receipt" />
      <Button variant="quiet" isPending={isPending} onPress={send}>
        {t(isCopy ? 'till.receipt.copy' : 'till.receipt.print')}
      </Button>
      {outcome !== undefined && <Outcome outcome={outcome} />}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: PrintAnswer | null }) {
  const { t } = useTranslation();
  if (outcome !== null && 'path' in outcome)
    return outcome.printed === false ? (
      <Notice tone="problem" title={t('till.done.printFailed')}>
        {t('receipt.queueRefusedHelp')}
      </Notice>
    ) : (
      <PrintOutcome printed={outcome} />
    );
  return (
    <>
      <Notice tone="look">{t('till.done.printFailed')}</Notice>
      <PrintOutcome printed={outcome} />
    </>
  );
}
