import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import field from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import type { Option } from './option.ts';
import styles from './RadioTiles.module.css';

export type RadioTilesProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
};

/** One of a few, as large tiles to touch. */
export function RadioTiles<Value extends string>(props: RadioTilesProps<Value>) {
  const choose = (key: string) => {
    const option = props.options.find((one) => one.value === key);
    if (option) props.onChange(option.value);
  };
  return (
    <RadioGroup
      className={cx(field.field)}
      value={props.value}
      onChange={choose}
      isInvalid={props.error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel text={props.label} isHidden={props.isLabelHidden} />
      <div className={cx(styles.tiles)}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} className={cx(styles.tile)}>
            <span className={cx(styles.dot)} />
            <span className={cx(styles.words)}>
              <span className={cx(styles.name)}>{option.label}</span>
              {option.description && <span className={cx(field.help)}>{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote error={props.error} />
    </RadioGroup>
  );
}
