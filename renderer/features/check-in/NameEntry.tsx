import type { FormEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { lettersOf } from '../../../shared/domain/person-name.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NameEntry.module.css';

type NameEntryProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly isPending: boolean;
};

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * A name from the keyboard in Chinese, or in pinyin by touch: where a hand scanner is plugged in, the system
 * takes it for a keyboard and shows none of its own.
 */
export function NameEntry(props: NameEntryProps) {
  const { value, onChange, onSubmit, isPending } = props;
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <form className={cx(styles.entry)} onSubmit={submit}>
      <TextField
        label={props.label}
        value={value}
        onChange={onChange}
        maxLength={60}
        isDisabled={isPending}
        takesFocus
      />
      <Group aria-label={t('hand.letters')} className={cx(styles.letters)}>
        {letters.map((letter) => (
          <AriaButton
            key={letter}
            className={cx(styles.letter)}
            preventFocusOnPress
            isDisabled={isPending}
            onPress={() => onChange(value + letter.toLowerCase())}
          >
            {letter}
          </AriaButton>
        ))}
        <AriaButton
          className={cx(styles.letter, styles.erase)}
          preventFocusOnPress
          isDisabled={isPending}
          aria-label={t('ui.backspace')}
          onPress={() => onChange(lettersOf(value).slice(0, -1).join(''))}
        >
          <Icon name="backspace" />
        </AriaButton>
      </Group>
      <Button type="submit" isWide isPending={isPending} isDisabled={value.trim() === ''}>
        {props.submitLabel}
      </Button>
    </form>
  );
}
