import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/contract/lending.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Suggestions } from '../activities/Suggestions.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from './lending.module.css';
import { useProblemWords } from './use-problem-words.ts';

const reasons = ['agreed', 'group', 'mistake'] as const;

type OverrideDialogProps = {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
  readonly onOverride: (reason: string) => void;
};

/** Passes over what stands against it, for a reason that is kept. */
export function OverrideDialog({ title, problems, onClose, onOverride }: OverrideDialogProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const reason = typed.trim();
  const send = () => {
    setHasTried(true);
    if (reason === '') return;
    onOverride(reason);
    onClose();
  };
  return (
    <Dialog title={t('lending.overrideTitle', { title })} isOpen onClose={onClose}>
      <IgnoresScans />
      <form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ul className={cx(styles.points)}>
          {problems.map((problem) => (
            <li key={problem.problem}>{words.sentence(problem)}</li>
          ))}
        </ul>
        <TextField
          label={t('lending.overrideReason')}
          value={typed}
          onChange={setTyped}
          maxLength={100}
          isRequired
          takesFocus
          error={hasTried && reason === '' ? t('lending.needReason') : undefined}
        />
        <Suggestions
          label={t('lending.overrideHints')}
          texts={reasons.map((one) => t(`lending.overrideHint.${one}`))}
          onChoose={setTyped}
        />
        <div className={cx(styles.ending)}>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('lending.overrideDo')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
