import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import { addDays, isIsoDate } from '../../shared/domain/calendar.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { parseTypedDate } from './typed-date.ts';

export type DateFieldProps = {
  readonly label: string;
  /** An ISO day, or '' for none. */
  readonly value: string;
  /** Gets an ISO day, or '' while the text is no day within the limits. */
  readonly onChange: (date: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isLabelHidden?: boolean;
};

/** A day, typed or reached by steps. */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation();
  const day = useTypedDay(props);
  const error = props.error ?? day.problem;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={day.text}
      onChange={day.take}
      onFocus={day.begin}
      onBlur={day.finish}
      inputMode="numeric"
      maxLength={20}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      autoComplete="off"
      validationBehavior="aria"
    >
      <FieldLabel text={props.label} isRequired={props.isRequired} isHidden={props.isLabelHidden} />
      <Group role="presentation" className={cx(styles.box)} isInvalid={error !== undefined}>
        <StepButton icon="left" label={t('ui.dayBefore')} to={day.reach(-1)} onStep={day.take} />
        <Input className={cx(styles.input, styles.centred)} placeholder={t('ui.dateHint')} />
        <StepButton icon="right" label={t('ui.dayAfter')} to={day.reach(1)} onStep={day.take} />
      </Group>
      <FieldNote error={error} />
    </AriaTextField>
  );
}

type StepButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  /** The day that it leads to, if it may. */
  readonly to: string | undefined;
  readonly onStep: (date: string) => void;
};

function StepButton({ icon, label, to, onStep }: StepButtonProps) {
  return (
    <Button
      slot={null}
      className={cx(styles.inner)}
      aria-label={label}
      isDisabled={to === undefined}
      onPress={() => onStep(to ?? '')}
    >
      <Icon name={icon} />
    </Button>
  );
}

/** The text in the field, which is a day only now and then while somebody types. */
function useTypedDay({ value, onChange, min, max }: DateFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [isTyping, setIsTyping] = useState(false);
  if (value !== known) {
    setKnown(value);
    if (value !== '' || !isTyping) setText(value);
  }
  const typed = parseTypedDate(text);
  const sentences = {
    'no-day': () => t('ui.dateWrong'),
    'too-early': () => t('ui.dateBefore', { date: min }),
    'too-late': () => t('ui.dateAfter', { date: max }),
  } as const satisfies Record<LimitProblem, () => string>;
  const problem = isTyping || text === '' ? null : limitProblem(typed, min, max);
  return {
    text,
    problem: problem === null ? undefined : sentences[problem](),
    begin: () => setIsTyping(true),
    take: (next: string) => {
      const date = parseTypedDate(next);
      const taken = limitProblem(date, min, max) === null ? (date ?? '') : '';
      setText(next);
      if (taken === value) return;
      setKnown(taken);
      onChange(taken);
    },
    finish: () => {
      setIsTyping(false);
      if (typed !== undefined) setText(typed);
    },
    reach: (days: number) => {
      const date = isIsoDate(value) ? addDays(value, days) : undefined;
      return limitProblem(date, min, max) === null ? date : undefined;
    },
  };
}

type LimitProblem = 'no-day' | 'too-early' | 'too-late';

function limitProblem(
  date: string | undefined,
  min: string | undefined,
  max: string | undefined,
): LimitProblem | null {
  if (date === undefined) return 'no-day';
  if (min !== undefined && date < min) return 'too-early';
  if (max !== undefined && date > max) return 'too-late';
  return null;
}
