import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../app/use-call.ts';
import { FileButton, type ChosenFile } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { shortTitle } from './short-title.ts';
import { TitleHeadings } from './TitleHeadings.tsx';
import { TitleImportPreview } from './TitleImportPreview.tsx';
import { TitleImportResult } from './TitleImportResult.tsx';

const ACCEPTED = ['.csv', '.txt', '.xlsx', '.iso', '.mrc', '.marc'];

type TitleImportPageProps = {
  readonly onBack: () => void;
  /** Books came in. */
  readonly onDone: () => void;
};

/** Titles and copies from a table or a MARC file: seen first, written only when accepted. */
export function TitleImportPage({ onBack, onDone }: TitleImportPageProps) {
  const { t } = useTranslation();
  const [fileName, setFileName] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const preview = useCallMutation('catalogue.previewImport');
  const accept = useCallMutation('catalogue.acceptImport');
  const choose = (file: ChosenFile) => {
    setFileName(file.name);
    setIsUnreadable(false);
    accept.reset();
    preview.mutate({ bytes: file.bytes });
  };
  const result = accept.data?.ok ? accept.data.value : undefined;
  const shown = preview.data?.ok && !result ? preview.data.value : undefined;
  const refused = [accept.data, preview.data].find((answer) => answer?.ok === false);
  useHold(shown && !accept.data ? t('import.notAccepted') : null);
  return (
    <Page
      title={t('catalogue.importTitle')}
      {...(fileName !== '' && { subtitle: shortTitle(fileName) })}
      back={{ label: t('catalogue.toList'), onPress: onBack }}
      actions={
        <FileButton
          label={fileName === '' ? t('import.choose') : t('import.chooseOther')}
          accept={ACCEPTED}
          variant={shown || result ? 'quiet' : 'primary'}
          isPending={preview.isPending}
          onChoose={choose}
          onUnreadable={() => setIsUnreadable(true)}
        />
      }
      layout={shown ? 'fill' : 'scroll'}
    >
      {isUnreadable && <Notice tone="problem">{t('import.unreadable')}</Notice>}
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
      {!shown && !result && <TitleHeadings />}
    </Page>
  );
}
