import { useTranslation } from 'react-i18next';
import { Stepper } from '../../ui/Stepper.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StepForm } from './StepForm.tsx';
import styles from './StepForm.module.css';
import { cx } from '../../ui/cx.ts';

type Kiosk = { readonly name: string; readonly number: number };
type NameKioskProps = {
  readonly name: string;
  readonly number: number;
  readonly onChange: (change: Partial<Kiosk>) => void;
  readonly onNext: () => void;
};

export function NameKiosk({ name, number, onChange, onNext }: NameKioskProps) {
  const { t } = useTranslation();
  return (
    <StepForm title={t('setup.kioskTitle')} canGoOn={name.trim() !== ''} onNext={onNext}>
      <TextField
        label={t('setup.kioskName')}
        description={t('setup.kioskHelp')}
        value={name}
        onChange={(typed) => onChange({ name: typed })}
        maxLength={20}
        takesFocus
      />
      <div>
        <Stepper
          label={t('setup.kioskNumber')}
          value={number}
          onChange={(chosen) => onChange({ number: chosen })}
          min={1}
          max={999}
        />
        <p className={cx(styles.help)}>{t('setup.numberHelp')}</p>
      </div>
    </StepForm>
  );
}
