import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSimplePin } from '../../../shared/domain/access.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Keypad } from '../../ui/Keypad.tsx';
import { Notice } from '../../ui/Notice.tsx';

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
    <Columns
      targets={13}
      words={
        <>
          <h2>{first === null ? t('setup.pinTitle') : t('setup.pinAgainTitle')}</h2>
          <p>{first === null ? t('setup.pinHelp') : t('setup.pinAgainHelp')}</p>
          {problem === 'differs' && <Notice tone="look">{t('setup.pinDiffers')}</Notice>}
          {problem === 'too-simple' && <Notice tone="look">{t('refused.pin-too-simple')}</Notice>}
        </>
      }
    >
      <Keypad
        label={first === null ? t('setup.pinTitle') : t('setup.pinAgainTitle')}
        value={digits}
        onChange={setDigits}
        length={PIN_LENGTH}
        isSecret
        onSubmit={submit}
        submitLabel={t('common.next')}
      />
    </Columns>
  );
}
