import { useCallQuery } from '../../app/use-call.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { usePrint } from './use-print.ts';
import { labelJob, type LabelRun } from './label-job.ts';
import { skipAfter, storeChoice, type LabelChoice } from './label-sheet.ts';

/** Prints labels, and remembers how and where the sheet that is begun goes on. */
export function usePrintLabels() {
  const language = useLanguage();
  const hall = useCallQuery('hall.state', {});
  const hallName = hall.data?.ok ? hall.data.value.hallName : '';
  const printing = usePrint();
  return {
    ...printing,
    print: (run: LabelRun, choice: LabelChoice) =>
      printing.print(labelJob(run, choice, { hallName, language }), (answer) => {
        const isDone = 'path' in answer && answer.printed !== false;
        const moves = isDone && choice.layout === 'sheet';
        const skip = moves ? skipAfter(choice.skip, run.labels.length) : choice.skip;
        storeChoice(run.kind, { ...choice, skip });
      }),
  };
}
