import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import { clockOfMinute } from '../../shared/domain/calendar.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { parseTypedTime } from './typed-time.ts';

export type TimeFieldProps = {
  readonly label: string;
  /** A minute of the day, 0 to 1440, or null for none. */
  readonly value: number | null;
  /** Gets a minute of the day, or null while the text is no time. */
  readonly onChange: (minute: number | null) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** Takes the focus as it appears. */
  readonly takesFocus?: boolean;
};

const STEP = 5;
const END_OF_DAY = 24 * 60;

/** A time of the day, typed or reached by steps of five minutes. */
export function TimeField(props: TimeFieldProps) {
  const { t } = useTranslation();
  const { label, isDisabled = false, isRequired = false } = props;
  const time = useTypedTime(props);
  const error = props.error ?? (time.isWrong ? t('ui.timeWrong') : undefined);
  const step = { isDisabled, onStep: time.set };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={time.text}
      onChange={time.take}
      onFocus={time.begin}
      onBlur={time.finish}
      inputMode="numeric"
      maxLength={8}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(props.takesFocus && { autoFocus: true })}
      autoComplete="off"
      validationBehavior="aria"
    >
      <FieldLabel text={label} isRequired={isRequired} />
      <Group
        role="presentation"
        className={cx(styles.box)}
        isInvalid={error !== undefined}
        isDisabled={isDisabled}
      >
        <StepButton icon="minus" label={t('ui.earlier')} to={time.reach(-STEP)} {...step} />
        <Input className={cx(styles.input, styles.centred)} placeholder={t('ui.timeHint')} />
        <StepButton icon="plus" label={t('ui.later')} to={time.reach(STEP)} {...step} />
      </Group>
      <FieldNote description={props.description} error={error} />
    </AriaTextField>
  );
}

type StepButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  /** The minute that it leads to, if it may. */
  readonly to: number | undefined;
  readonly isDisabled: boolean;
  readonly onStep: (minute: number) => void;
};

function StepButton({ icon, label, to, isDisabled, onStep }: StepButtonProps) {
  return (
    <Button
      slot={null}
      className={cx(styles.inner)}
      aria-label={label}
      isDisabled={isDisabled || to === undefined}
      onPress={() => {
        if (to !== undefined) onStep(to);
      }}
    >
      <Icon name={icon} />
    </Button>
  );
}

const written = (minute: number | null) => (minute === null ? '' : clockOfMinute(minute));

/** The text in the field, which is a time only now and then while somebody types. */
function useTypedTime({ value, onChange }: TimeFieldProps) {
  const [text, setText] = useState(written(value));
  const [known, setKnown] = useState(value);
  const [isTyping, setIsTyping] = useState(false);
  if (value !== known) {
    setKnown(value);
    setText(written(value));
  }
  const typed = parseTypedTime(text);
  const put = (minute: number | null) => {
    setKnown(minute);
    if (minute !== value) onChange(minute);
  };
  return {
    text,
    isWrong: !isTyping && text !== '' && typed === undefined,
    begin: () => setIsTyping(true),
    finish: () => {
      setIsTyping(false);
      if (typed !== undefined) setText(written(typed));
    },
    take: (next: string) => {
      setText(next);
      put(parseTypedTime(next) ?? null);
    },
    set: (minute: number) => {
      setText(written(minute));
      put(minute);
    },
    /** The next multiple of the step in that direction. */
    reach: (by: number) => {
      if (value === null) return undefined;
      const next = by > 0 ? Math.floor(value / by) * by + by : Math.ceil(value / -by) * -by + by;
      return next < 0 || next > END_OF_DAY ? undefined : next;
    },
  };
}
