import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';

type NumberCellProps = {
  /** Spoken: row and column of the table say it on the screen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
};

/** A small number in a cell of a table. */
export function NumberCell({ label, value, onChange, isWrong }: NumberCellProps) {
  return (
    <TextField
      aria-label={label}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      maxLength={4}
      isInvalid={isWrong}
      autoComplete="off"
      validationBehavior="aria"
    >
      <Group role="presentation" className={cx(field.box)} isInvalid={isWrong}>
        <Input className={cx(field.input, field.centred)} />
      </Group>
    </TextField>
  );
}
