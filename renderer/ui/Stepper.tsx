import { useId } from 'react';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import field from './field.module.css';
import styles from './Stepper.module.css';

export type StepperProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** How the value is written, as 570 for "09:30". */
  readonly format?: (value: number) => string;
};

/** A number by two large buttons. */
export function Stepper(props: StepperProps) {
  const { t } = useTranslation();
  const id = useId();
  const { label, value, min, max, step = 1, format = String } = props;
  const to = (next: number) => props.onChange(Math.min(max, Math.max(min, next)));
  return (
    <Group aria-labelledby={id} className={cx(field.field)}>
      <span id={id} className={cx(field.label)}>
        {label}
      </span>
      <div className={cx(styles.row)}>
        <Button
          variant="quiet"
          icon="minus"
          label={t('ui.less')}
          isDisabled={value <= min}
          onPress={() => to(value - step)}
        />
        <output className={cx(styles.value)}>{format(value)}</output>
        <Button
          variant="quiet"
          icon="plus"
          label={t('ui.more')}
          isDisabled={value >= max}
          onPress={() => to(value + step)}
        />
      </div>
    </Group>
  );
}
