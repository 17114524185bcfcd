import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSimplePin } from '../../../shared/domain/access.ts';
import { cx } from '../../ui/cx.ts';
import { Keypad } from '../../ui/Keypad.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './settings.module.css';

const PIN_LENGTH = 6;

type PinTwiceProps = {
  /** Both entries agree. */
  readonly onEntered: (pin: string) => void;
  readonly isPending: boolean;
};

type Problem = 'pin-too-simple' | 'differs';

/** A new PIN, entered twice so that nobody locks a post by a slip of the finger. */
export function PinTwice({ onEntered, isPending }: PinTwiceProps) {
  const { t } = useTranslation();
  const [first, setFirst] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const startAgain = (why: Problem) => {
    setFirst(null);
    setTyped('');
    setProblem(why);
  };
  const submit = () => {
    if (first === null) {
      if (isSimplePin(typed)) return startAgain('pin-too-simple');
      setFirst(typed);
      setTyped('');
      setProblem(null);
      return undefined;
    }
    if (typed !== first) return startAgain('differs');
    return onEntered(typed);
  };
  const label = first === null ? t('settings.pinFirst') : t('settings.pinAgain');
  return (
    <div className={cx(styles.pad)}>
      {problem && (
        <Notice tone="problem">
          {problem === 'differs' ? t('settings.pinDiffers') : t('refused.pin-too-simple')}
        </Notice>
      )}
      <p>{label}</p>
      <Keypad
        label={label}
        value={typed}
        onChange={setTyped}
        length={PIN_LENGTH}
        onSubmit={submit}
        submitLabel={first === null ? t('settings.pinNext') : t('settings.pinSave')}
        isSecret
        isPending={isPending}
      />
    </div>
  );
}
