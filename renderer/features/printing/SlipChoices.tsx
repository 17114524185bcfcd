import { useTranslation } from 'react-i18next';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { PrinterSelect } from './PrinterSelect.tsx';
import { slipLayouts, type SlipChoice } from './slip-choice.ts';
import { usePrinters } from './use-printers.ts';

type SlipChoicesProps = {
  readonly choice: SlipChoice;
  readonly onChange: (choice: SlipChoice) => void;
};

/** On what and where slips are printed. */
export function SlipChoices({ choice, onChange }: SlipChoicesProps) {
  const { t } = useTranslation();
  const printers = usePrinters();
  return (
    <>
      <RadioTiles
        label={t('lendingOffice.paper')}
        options={slipLayouts.map((value) => ({
          value,
          label: t(`lendingOffice.layout.${value}`),
          description: t(`lendingOffice.layoutHelp.${value}`),
        }))}
        value={choice.layout}
        onChange={(layout) => onChange({ ...choice, layout })}
      />
      <PrinterSelect
        value={choice.printer}
        onChange={(printer) => onChange({ ...choice, printer })}
        printers={printers}
      />
    </>
  );
}
