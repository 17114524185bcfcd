import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';

type TypedCellProps = {
  /** Spoken: row and column of the table say it on the screen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
};

/** A small number, or a time, in a cell of a table. */
export function TypedCell({ label, value, onChange, isWrong, ...rest }: TypedCellProps) {
  const { maxLength = 4, placeholder = '', isDisabled = false } = rest;
  return (
    <TextField
      aria-label={label}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      maxLength={maxLength}
      isDisabled={isDisabled}
      isInvalid={isWrong}
      autoComplete="off"
      validationBehavior="aria"
    >
      <Group
        role="presentation"
        className={cx(field.box)}
        isInvalid={isWrong}
        isDisabled={isDisabled}
      >
        <Input className={cx(field.input, field.centred)} placeholder={placeholder} />
      </Group>
    </TextField>
  );
}
