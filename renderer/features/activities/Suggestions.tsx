import { Group } from 'react-aria-components/Group';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './activities.module.css';

type SuggestionsProps = {
  readonly label: string;
  readonly texts: readonly string[];
  readonly onChoose: (text: string) => void;
};

/** Texts that fill a field at one touch. */
export function Suggestions({ label, texts, onChoose }: SuggestionsProps) {
  if (texts.length === 0) return null;
  return (
    <Group aria-label={label} className={cx(styles.suggestions)}>
      <span className={cx(styles.hint)}>{label}</span>
      {texts.map((text) => (
        <Button key={text} variant="quiet" onPress={() => onChoose(text)}>
          {text}
        </Button>
      ))}
    </Group>
  );
}
