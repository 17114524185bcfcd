import { Button } from 'react-aria-components/Button';
import styles from './ChoiceList.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';

export type ChoiceListProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** 'tiles' stand side by side and are higher. */
  readonly layout?: 'list' | 'tiles';
};

/** Choices that act at the first touch: no second press to confirm. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  return (
    <ul
      className={cx(styles.list, props.layout === 'tiles' && styles.tiles)}
      aria-label={props.label}
    >
      {props.options.map((option) => (
        <li key={option.value}>
          <Button
            className={cx(styles.choice)}
            isDisabled={props.isDisabled ?? false}
            onPress={() => props.onChoose(option.value)}
          >
            <span className={cx(styles.words)}>
              <span className={cx(styles.name)}>{option.label}</span>
              {option.description && <span className={cx(styles.help)}>{option.description}</span>}
            </span>
            <Icon name="right" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
