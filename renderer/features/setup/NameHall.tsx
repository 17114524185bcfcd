import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import { StepForm } from './StepForm.tsx';

type NameHallProps = {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onNext: () => void;
};

export function NameHall({ value, onChange, onNext }: NameHallProps) {
  const { t } = useTranslation();
  return (
    <StepForm title={t('setup.hallTitle')} canGoOn={value.trim() !== ''} onNext={onNext}>
      <TextField
        label={t('setup.hallName')}
        description={t('setup.hallHelp')}
        value={value}
        onChange={onChange}
        maxLength={40}
        takesFocus
      />
    </StepForm>
  );
}
