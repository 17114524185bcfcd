import type { PrintableReceipt } from '../../shared/contract/print.ts';
import type { bothLanguages } from '../i18n/both-languages.ts';

export type ReceiptPartProps = {
  readonly receipt: PrintableReceipt['receipt'];
  /** Says a text in both languages. */
  readonly both: ReturnType<typeof bothLanguages>;
};
