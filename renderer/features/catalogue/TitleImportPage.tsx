import { useTranslation } from 'react-i18next';
import { TITLE_HEADINGS } from '../../../shared/domain/lending/title-columns.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { FileHeadings } from '../import/FileHeadings.tsx';
import { ImportFrame } from '../import/ImportFrame.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { shortTitle } from './short-title.ts';
import { TitleImportPreview } from './TitleImportPreview.tsx';
import { TitleImportResult } from './TitleImportResult.tsx';
import { useTitleWords } from './use-title-words.ts';

const ACCEPTED = ['.csv', '.txt', '.xlsx', '.iso', '.mrc', '.marc'];

type TitleImportPageProps = {
  readonly onBack: () => void;
  /** Books came in. */
  readonly onDone: () => void;
};

/** Titles and copies from a table or a MARC file: seen first, written only when accepted. */
export function TitleImportPage({ onBack, onDone }: TitleImportPageProps) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const preview = useCallMutation('catalogue.previewImport');
  const accept = useCallMutation('catalogue.acceptImport');
  const result = accept.data?.ok ? accept.data.value : undefined;
  const shown = preview.data?.ok && !result ? preview.data.value : undefined;
  const refused = [accept.data, preview.data].find((answer) => answer?.ok === false);
  useHold(shown && !accept.data ? t('import.notAccepted') : null);
  return (
    <ImportFrame
      title={t('catalogue.importTitle')}
      shownName={shortTitle}
      back={{ label: t('catalogue.toList'), onPress: onBack }}
      accept={ACCEPTED}
      stage={result ? 'done' : shown ? 'previewed' : 'choosing'}
      isReading={preview.isPending}
      onBytes={(bytes) => {
        accept.reset();
        preview.mutate({ bytes });
      }}
    >
      <CatalogueRefusal answer={refused} />
      {result && <TitleImportResult result={result} onDone={onDone} />}
      {shown && (
        <TitleImportPreview
          key={shown.previewId}
          preview={shown}
          isPending={accept.isPending}
          onAccept={(location) => accept.mutate({ previewId: shown.previewId, location })}
        />
      )}
      {!shown && !result && (
        <FileHeadings
          headings={TITLE_HEADINGS}
          nameOf={words.field}
          how={[t('catalogue.howFile'), t('catalogue.howTwice'), t('catalogue.howHeadings')]}
        />
      )}
    </ImportFrame>
  );
}
