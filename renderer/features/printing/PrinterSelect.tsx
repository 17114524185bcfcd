import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { stillThere, type Printers } from './use-printers.ts';

type PrinterSelectProps = {
  /** '' is no printer, a PDF file alone. */
  readonly value: string;
  readonly onChange: (printer: string) => void;
  readonly printers: Printers;
};

/** Where it is printed. */
export function PrinterSelect({ value, onChange, printers }: PrinterSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('cards.printer')}
      options={[
        { value: '', label: t('cards.pdfOnly') },
        ...printers.map(({ name, label }) => ({ value: name, label })),
      ]}
      value={stillThere(value, printers)}
      onChange={onChange}
    />
  );
}
