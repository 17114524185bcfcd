import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';

type NoteFieldProps = { readonly value: string; readonly onChange: (text: string) => void };

const MOST_LETTERS = 200;

/** Why, in the words of who did it; not needed. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('crafts.note')}
      value={value}
      onChange={onChange}
      maxLength={MOST_LETTERS}
      rows={2}
    />
  );
}
