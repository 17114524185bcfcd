import type { i18n } from 'i18next';
import type { ReceiptWords } from '../../shared/domain/sale/receipt-text.ts';
import { bothLanguages } from './both-languages.ts';
import type { Language } from './language.ts';
import { formatYuan } from './yuan.ts';

/** The words of a receipt's short text, in both languages. */
export function receiptWords(texts: Pick<i18n, 'getFixedT'>, first: Language): ReceiptWords {
  const both = bothLanguages(texts, first);
  return {
    title: {
      sale: both('receipt.title.sale'),
      refund: both('receipt.title.refund'),
      void: both('receipt.title.void'),
    },
    ofNumber: both('receipt.ofNumber'),
    total: both('receipt.total'),
    thanks: both('receipt.thanks'),
    yuan: formatYuan,
    more: (count) => both('receipt.more', { count }),
  };
}
