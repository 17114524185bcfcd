import { useTranslation } from 'react-i18next';
import type { PrintableReceipt } from '../../../shared/contract/print.ts';
import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import { DEFAULT_ZONE } from '../../../shared/domain/calendar.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { bothLanguages } from '../../i18n/both-languages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { printableReceipt } from './printable-receipt.ts';

/** Turns receipts of the till into what is printed, by the hall's clock. */
export function usePrintableReceipt(): (receipt: Receipt) => PrintableReceipt['receipt'] {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const hall = useCallQuery('hall.state', {});
  const zone = hall.data?.ok ? hall.data.value.zone : DEFAULT_ZONE;
  const both = bothLanguages(i18n, language);
  return (receipt) =>
    printableReceipt(receipt, { zone, lineKind: (kind) => both(`receipt.lineKind.${kind}`) });
}
