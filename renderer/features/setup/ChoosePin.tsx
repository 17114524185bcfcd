import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSimplePin } from '../../../shared/domain/access.ts';
import { cx } from '../../ui/cx.ts';
import { Keypad } from '../../ui/Keypad.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ChoosePin.module.css';

const PIN_LENGTH = 6;

/** The administrator's PIN, typed twice so that a slip doesn't lock everybody out. */
export function ChoosePin({ onChosen }: { readonly onChosen: (pin: string) => void }) {
  const { t } = useTranslation();
  const [digits, setDigits] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [problem, setProblem] = useState<'too-simple' | 'differs' | null>(null);

  const start = (found: typeof problem) => {
    setDigits('');
    setFirst(null);
    setProblem(found);
  };
  const submit = () => {
    if (first !== null) return digits === first ? onChosen(digits) : start('differs');
    if (isSimplePin(digits)) return start('too-simple');
    setFirst(digits);
    setDigits('');
    setProblem(null);
  };
  return (
    <div className={cx(styles.columns)}>
      <div className={cx(styles.words)}>
        <h2 className={cx(styles.title)}>
          {first === null ? t('setup.pinTitle') : t('setup.pinAgainTitle')}
        </h2>
        <p>{first === null ? t('setup.pinHelp') : t('setup.pinAgainHelp')}</p>
        {problem === 'differs' && <Notice tone="look">{t('setup.pinDiffers')}</Notice>}
        {problem === 'too-simple' && <Notice tone="look">{t('refused.pin-too-simple')}</Notice>}
      </div>
      <Keypad
        label={first === null ? t('setup.pinTitle') : t('setup.pinAgainTitle')}
        value={digits}
        onChange={setDigits}
        length={PIN_LENGTH}
        isSecret
        onSubmit={submit}
        submitLabel={t('common.next')}
      />
    </div>
  );
}
