import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string | undefined;
  /** The problem to show; the field is marked invalid while there is one. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'tel' | 'password';
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly maxLength?: number;
  /** More than one line of text. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** Takes the focus as it appears. */
  readonly takesFocus?: boolean;
  readonly lang?: string;
};

/** As if it had been reached by Tab: what is typed takes the place of what stood there. */
const selectAll = (input: HTMLInputElement | null): void => input?.select();

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, error, rows = 1, placeholder } = props;
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      type={props.type ?? 'text'}
      inputMode={props.inputMode ?? 'text'}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      {...(props.takesFocus && { autoFocus: true })}
      autoComplete="off"
      spellCheck="false"
      validationBehavior="aria"
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.lang && { lang: props.lang })}
    >
      <FieldLabel text={label} isRequired={props.isRequired} />
      <Group
        role="presentation"
        className={cx(styles.box)}
        isInvalid={error !== undefined}
        isDisabled={props.isDisabled ?? false}
      >
        {rows > 1 ? (
          <TextArea rows={rows} className={cx(styles.input, styles.area)} {...hint} />
        ) : (
          <Input
            className={cx(styles.input)}
            {...hint}
            {...(props.takesFocus && { ref: selectAll })}
          />
        )}
      </Group>
      <FieldNote description={props.description} error={error} />
    </AriaTextField>
  );
}
