import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type ExportedProps = {
  readonly answer: Answer<'stocktake.export'> | undefined;
  readonly onClose: () => void;
};

/** Where the exported file is, or why there is none. */
export function Exported({ answer, onClose }: ExportedProps) {
  const { t } = useTranslation();
  if (answer === undefined) return null;
  if (!answer.ok) return <RefusalNotice answer={answer} />;
  const { path, count } = answer.value;
  const close = <Button variant="quiet" icon="close" label={t('common.close')} onPress={onClose} />;
  return (
    <Notice tone="success" title={t('stocktake.exported', { count })} action={close}>
      {path}
    </Notice>
  );
}
