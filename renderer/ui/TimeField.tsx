import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOfMinute } from '../../shared/domain/calendar.ts';
import { StepField } from './StepField.tsx';
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
  const time = useTypedTime(props);
  return (
    <StepField
      label={props.label}
      text={time.text}
      onType={time.take}
      onFocus={time.begin}
      onBlur={time.finish}
      maxLength={8}
      placeholder={t('ui.timeHint')}
      back={{ icon: 'minus', label: t('ui.earlier'), take: time.step(-STEP) }}
      forth={{ icon: 'plus', label: t('ui.later'), take: time.step(STEP) }}
      error={props.error ?? (time.isWrong ? t('ui.timeWrong') : undefined)}
      description={props.description}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      takesFocus={props.takesFocus}
    />
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
    /** Takes the next multiple of the step in that direction, where that may be. */
    step: (by: number) => {
      if (value === null) return undefined;
      const next = by > 0 ? Math.floor(value / by) * by + by : Math.ceil(value / -by) * -by + by;
      if (next < 0 || next > END_OF_DAY) return undefined;
      return () => {
        setText(written(next));
        put(next);
      };
    },
  };
}
