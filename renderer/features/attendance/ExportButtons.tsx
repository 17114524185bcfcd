import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const formats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof formats)[number];

type ExportButtonsProps = {
  readonly isPending: boolean;
  readonly onExport: (format: ExportFormat) => void;
};

export function ExportButtons({ isPending, onExport }: ExportButtonsProps) {
  const { t } = useTranslation();
  const labels = { csv: t('attendance.exportCsv'), xlsx: t('attendance.exportXlsx') };
  return formats.map((format) => (
    <Button
      key={format}
      variant="quiet"
      icon="file"
      isDisabled={isPending}
      onPress={() => onExport(format)}
    >
      {labels[format]}
    </Button>
  ));
}

type ExportedProps = {
  readonly answer: Answer<'attendance.export'> | undefined;
  readonly onClose: () => void;
};

/** Where the exported file is, or why there is none. */
export function Exported({ answer, onClose }: ExportedProps) {
  const { t } = useTranslation();
  if (answer === undefined) return null;
  if (!answer.ok) return <RefusalNotice answer={answer} />;
  const { path, rows } = answer.value;
  const close = <Button variant="quiet" icon="close" label={t('common.close')} onPress={onClose} />;
  return (
    <Notice tone="success" title={t('attendance.exported', { count: rows })} action={close}>
      {path}
    </Notice>
  );
}
