import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import { Icon, type IconName } from './Icon.tsx';

type Step = {
  readonly icon: IconName;
  readonly label: string;
  /** Nothing where the step would lead too far. */
  readonly take: (() => void) | undefined;
};

type StepFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly maxLength: number;
  readonly placeholder: string;
  readonly back: Step;
  readonly forth: Step;
  readonly error: string | undefined;
  readonly description?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly takesFocus?: boolean | undefined;
};

/** Something in digits, typed or reached by steps. */
export function StepField(props: StepFieldProps) {
  const { label, back, forth, error, isRequired = false, isDisabled = false } = props;
  const isInvalid = error !== undefined;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={props.text}
      onChange={props.onType}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      inputMode="numeric"
      maxLength={props.maxLength}
      isInvalid={isInvalid}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(props.takesFocus && { autoFocus: true })}
      autoComplete="off"
      validationBehavior="aria"
    >
      <FieldLabel text={label} isRequired={isRequired} isHidden={props.isLabelHidden} />
      <Group
        role="presentation"
        className={cx(styles.box)}
        isInvalid={isInvalid}
        isDisabled={isDisabled}
      >
        <StepButton step={back} isDisabled={isDisabled} />
        <Input className={cx(styles.input, styles.centred)} placeholder={props.placeholder} />
        <StepButton step={forth} isDisabled={isDisabled} />
      </Group>
      <FieldNote description={props.description} error={error} />
    </AriaTextField>
  );
}

type StepButtonProps = { readonly step: Step; readonly isDisabled: boolean };

function StepButton({ step: { icon, label, take }, isDisabled }: StepButtonProps) {
  return (
    <Button
      slot={null}
      className={cx(styles.inner)}
      aria-label={label}
      isDisabled={isDisabled || take === undefined}
      {...(take && { onPress: take })}
    >
      <Icon name={icon} />
    </Button>
  );
}
