import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';

export type CheckboxProps = {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean;
};

export function Checkbox({ label, description, isSelected, onChange, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={cx(styles.checkbox)}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <span className={cx(styles.box)}>
        <Icon name="check" />
      </span>
      <span className={cx(styles.words)}>
        <span>{label}</span>
        {description && <span className={cx(styles.help)}>{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
