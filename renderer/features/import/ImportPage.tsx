import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { FileButton, type ChosenFile } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { ImportHeadings } from './ImportHeadings.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';

const ACCEPTED = ['.csv', '.txt', '.xlsx'];

/** People from a table file: seen first, written only when accepted. */
export function ImportPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [fileName, setFileName] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const preview = useCallMutation('people.previewImport');
  const accept = useCallMutation('people.acceptImport');
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
      title={t('import.title')}
      {...(fileName !== '' && { subtitle: fileName })}
      back={{ label: t('people.toList'), onPress: onBack }}
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
      {!shown && !result && <ImportHeadings />}
    </Page>
  );
}
