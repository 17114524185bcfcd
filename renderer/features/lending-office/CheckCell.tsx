import { Checkbox } from 'react-aria-components/Checkbox';
import styles from '../../ui/Checkbox.module.css';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import own from './lending-office.module.css';

type CheckCellProps = {
  /** Spoken: row and column of the table say it on the screen. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A tick in a cell of a table. */
export function CheckCell({ label, isSelected, onChange }: CheckCellProps) {
  return (
    <Checkbox
      aria-label={label}
      className={cx(styles.checkbox, own.tick)}
      isSelected={isSelected}
      onChange={onChange}
    >
      <span className={cx(styles.box)}>
        <Icon name="check" />
      </span>
    </Checkbox>
  );
}
