import { useCallQuery } from '../../app/use-call.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { fitted } from './fitted.ts';
import { jobPrinter, rememberedPrinter } from './remembered-printer.ts';
import { fittedSheet, type SheetContent } from './sheet-content.ts';
import { usePrint } from './use-print.ts';

const MOST_HALL_UNITS = 40;

/** Prints sheets on the printer that this kiosk has for them; without one it makes a PDF alone. */
export function usePrintSheet() {
  const language = useLanguage();
  const hall = useCallQuery('hall.state', {});
  const hallName = hall.data?.ok ? fitted(hall.data.value.hallName, MOST_HALL_UNITS) : '';
  const printing = usePrint();
  return {
    ...printing,
    print: (sheet: SheetContent) =>
      printing.print({
        document: { kind: 'sheet', hallName, language, ...fittedSheet(sheet) },
        printer: jobPrinter(rememberedPrinter('sheet')),
      }),
  };
}
