import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';

type ImportFrameProps = {
  readonly title: string;
  readonly back: { readonly label: string; readonly onPress: () => void };
  /** The endings of file names that are taken. */
  readonly accept: readonly string[];
  /** A file name as it is to be shown. */
  readonly shownName?: (fileName: string) => string;
  readonly stage: 'choosing' | 'previewed' | 'done';
  readonly isReading: boolean;
  readonly onBytes: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly children: ReactNode;
};

/** The page of an import, with the one button that chooses its file. */
export function ImportFrame(props: ImportFrameProps) {
  const { t } = useTranslation();
  const { stage, shownName = (name) => name } = props;
  const [fileName, setFileName] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  return (
    <Page
      title={props.title}
      {...(fileName !== '' && { subtitle: shownName(fileName) })}
      back={props.back}
      actions={
        <FileButton
          label={fileName === '' ? t('import.choose') : t('import.chooseOther')}
          accept={props.accept}
          variant={stage === 'choosing' ? 'primary' : 'quiet'}
          isPending={props.isReading}
          onChoose={(file) => {
            setFileName(file.name);
            setIsUnreadable(false);
            props.onBytes(file.bytes);
          }}
          onUnreadable={() => setIsUnreadable(true)}
        />
      }
      layout={stage === 'previewed' ? 'fill' : 'scroll'}
    >
      {isUnreadable && <Notice tone="problem">{t('import.unreadable')}</Notice>}
      {props.children}
    </Page>
  );
}
