import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { copyText } from './copy-text.ts';

type MessageDialogProps = {
  readonly title: string;
  readonly help: string;
  /** Null once everything has been brought back. */
  readonly text: string | null;
  readonly onClose: () => void;
};

/** A text to send by WeChat: to read, change and copy. */
export function MessageDialog({ title, help, text, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} width="wide" isOpen onClose={onClose}>
      {text === null ? (
        <Notice tone="success">{t('lendingOffice.allBack')}</Notice>
      ) : (
        <Message key={text} first={text} help={help} />
      )}
    </Dialog>
  );
}

function Message({ first, help }: { readonly first: string; readonly help: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <TextField
        label={t('lendingOffice.message.text')}
        description={help}
        value={text}
        onChange={(next) => {
          setCopied(null);
          setText(next);
        }}
        rows={10}
      />
      {copied === true && <Notice tone="success">{t('lendingOffice.copiedToSend')}</Notice>}
      {copied === false && <Notice tone="problem">{t('lendingOffice.copyByHand')}</Notice>}
      <div>
        <Button icon="file" onPress={() => setCopied(copyText(text))}>
          {t('lendingOffice.copy')}
        </Button>
      </div>
    </>
  );
}
