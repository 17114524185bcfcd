import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { copyText } from './copy-text.ts';

type CopyButtonProps = {
  readonly label: string;
  /** Called when it is pressed: what is on the screen then. */
  readonly textOf: () => string;
};

/** Copies, and says for a while in the button itself that it has. */
export function CopyButton({ label, textOf }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(
    null,
  );
  const copy = () => {
    const text = textOf();
    setCopied({ text, done: copyText(text) });
  };
  const said =
    copied === null
      ? label
      : copied.done
        ? t('lendingOffice.copied')
        : t('lendingOffice.notCopied');
  return (
    <Button variant="quiet" icon={copied?.done ? 'check' : 'file'} label={said} onPress={copy}>
      {said}
    </Button>
  );
}
