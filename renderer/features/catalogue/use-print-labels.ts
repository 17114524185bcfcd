import type { PrintableLabel } from '../../../shared/contract/print.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { usePrint } from '../printing/use-print.ts';
import { labelJob, skipAfter, storeChoice, type LabelChoice } from './labels.ts';

/** Prints labels, and remembers how and where the sheet that is begun goes on. */
export function usePrintLabels() {
  const language = useLanguage();
  const hall = useCallQuery('hall.state', {});
  const hallName = hall.data?.ok ? hall.data.value.hallName : '';
  const printing = usePrint();
  return {
    ...printing,
    print: (labels: readonly PrintableLabel[], choice: LabelChoice) =>
      printing.print(labelJob(labels, choice, { hallName, language }), (answer) => {
        const isDone = 'path' in answer && answer.printed !== false;
        const moves = isDone && choice.layout === 'sheet';
        storeChoice(moves ? { ...choice, skip: skipAfter(choice.skip, labels.length) } : choice);
      }),
  };
}
