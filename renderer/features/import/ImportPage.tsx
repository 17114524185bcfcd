import { useTranslation } from 'react-i18next';
import { PEOPLE_HEADINGS } from '../../../shared/domain/people-columns.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { usePersonWords } from '../people/person-words.ts';
import { useHold } from '../staff/leave-guard.tsx';
import { FileHeadings } from './FileHeadings.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';

const ACCEPTED = ['.csv', '.txt', '.xlsx'];

/** People from a table file: seen first, written only when accepted. */
export function ImportPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const preview = useCallMutation('people.previewImport');
  const accept = useCallMutation('people.acceptImport');
  const result = accept.data?.ok ? accept.data.value : undefined;
  const shown = preview.data?.ok && !result ? preview.data.value : undefined;
  const refused = [accept.data, preview.data].find((answer) => answer?.ok === false);
  useHold(shown && !accept.data ? t('import.notAccepted') : null);
  return (
    <ImportFrame
      title={t('import.title')}
      back={{ label: t('people.toList'), onPress: onBack }}
      accept={ACCEPTED}
      stage={result ? 'done' : shown ? 'previewed' : 'choosing'}
      isReading={preview.isPending}
      onBytes={(bytes) => {
        accept.reset();
        preview.mutate({ bytes });
      }}
    >
      <RefusalNotice answer={refused} />
      {result && <ImportResult result={result} onDone={onBack} />}
      {shown && (
        <ImportPreview
          key={shown.previewId}
          preview={shown}
          isPending={accept.isPending}
          onAccept={() => accept.mutate({ previewId: shown.previewId })}
        />
      )}
      {!shown && !result && (
        <FileHeadings
          headings={PEOPLE_HEADINGS}
          nameOf={words.field}
          how={[t('import.howFile'), t('import.howTwice'), t('import.howHeadings')]}
        />
      )}
    </ImportFrame>
  );
}
