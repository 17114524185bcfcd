import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/language.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { cx } from '../../ui/cx.ts';
import { PrinterSelect } from '../printing/PrinterSelect.tsx';
import type { Printers } from '../printing/use-printers.ts';
import styles from '../staff/desk.module.css';
import { layouts, type PrintChoice } from './print-choice.ts';

export type PrintChoicesProps = {
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
  readonly printers: Printers;
};

/** On what, in which language and where cards are printed. */
export function PrintChoices({ choice, onChange, printers }: PrintChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <RadioTiles
        label={t('cards.layoutTitle')}
        options={layouts.map((value) => ({
          value,
          label: t(`cards.layout.${value}`),
          description: t(`cards.layoutHelp.${value}`),
        }))}
        value={choice.layout}
        onChange={(layout) => onChange({ ...choice, layout })}
      />
      <div className={cx(styles.fields)}>
        <PrinterSelect
          value={choice.printer}
          onChange={(printer) => onChange({ ...choice, printer })}
          printers={printers}
        />
        <Select
          label={t('cards.cardLanguage')}
          options={languages.map((value) => ({ value, label: t(`cards.language.${value}`) }))}
          value={choice.language}
          onChange={(language) => onChange({ ...choice, language })}
        />
      </div>
    </>
  );
}
