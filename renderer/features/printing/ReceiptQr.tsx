import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import { receiptText } from '../../../shared/domain/sale/receipt-text.ts';
import { receiptWords } from '../../i18n/receipt-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { QrPicture } from '../../ui/QrPicture.tsx';
import { usePrintableReceipt } from './use-printable-receipt.ts';

/** The receipt's short text as a QR, as wide as its box, for the buyer's phone. */
export function ReceiptQr({ receipt }: { readonly receipt: Receipt }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const printable = usePrintableReceipt();
  const { hallName } = receipt;
  const text = receiptText({ hallName, ...printable(receipt) }, receiptWords(i18n, language));
  return <QrPicture text={text} label={t('receipt.qrLabel')} />;
}
