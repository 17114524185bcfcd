import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import { MOST_GOODS } from './typed-count.ts';

type CountFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly least: number;
  readonly most?: number;
  readonly description?: string;
  readonly isWrong: boolean;
};

/** How many goods, typed. */
export function CountField({
  least,
  most = MOST_GOODS,
  isWrong,
  description,
  ...field
}: CountFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      inputMode="numeric"
      maxLength={6}
      description={description}
      error={isWrong ? t('crafts.countFrom', { least, most }) : undefined}
      isRequired
      takesFocus
    />
  );
}
