import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isIsoDate } from '../../shared/domain/calendar.ts';
import { StepField } from './StepField.tsx';
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
  return (
    <StepField
      label={props.label}
      text={day.text}
      onType={day.take}
      onFocus={day.begin}
      onBlur={day.finish}
      maxLength={20}
      placeholder={t('ui.dateHint')}
      back={{ icon: 'left', label: t('ui.dayBefore'), take: day.step(-1) }}
      forth={{ icon: 'right', label: t('ui.dayAfter'), take: day.step(1) }}
      error={props.error ?? day.problem}
      isRequired={props.isRequired}
      isLabelHidden={props.isLabelHidden}
    />
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
  const take = (next: string) => {
    const date = parseTypedDate(next);
    const taken = limitProblem(date, min, max) === null ? (date ?? '') : '';
    setText(next);
    if (taken === value) return;
    setKnown(taken);
    onChange(taken);
  };
  const problem = isTyping || text === '' ? null : limitProblem(typed, min, max);
  return {
    text,
    problem: problem === null ? undefined : sentences[problem](),
    begin: () => setIsTyping(true),
    take,
    finish: () => {
      setIsTyping(false);
      if (typed !== undefined) setText(typed);
    },
    /** Takes the day so many days from this one, where that may be. */
    step: (days: number) => {
      const date = isIsoDate(value) ? addDays(value, days) : undefined;
      const isFree = date !== undefined && limitProblem(date, min, max) === null;
      return isFree ? () => take(date) : undefined;
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
