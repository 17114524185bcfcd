import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './till.module.css';

type AmountFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isRequired?: boolean;
  readonly takesFocus?: boolean;
  /** Amounts to touch, in fen, and what they are together. */
  readonly quick?: { readonly label: string; readonly amounts: readonly number[] };
  readonly onQuick?: (fen: number) => void;
};

const MOST_LETTERS = 14;

/** An amount in yuan, typed or touched. */
export function AmountField(props: AmountFieldProps) {
  const { quick, onQuick, onChange } = props;
  const { t } = useTranslation();
  const { yuan } = useFormat();
  return (
    <div className={cx(styles.amountField)}>
      <TextField
        label={props.label}
        value={props.value}
        onChange={onChange}
        error={props.error}
        description={props.description}
        placeholder={props.placeholder}
        isRequired={props.isRequired ?? false}
        takesFocus={props.takesFocus ?? false}
        maxLength={MOST_LETTERS}
      />
      {quick && (
        <ul className={cx(styles.quick)} aria-label={quick.label || t('till.cash.quick')}>
          {quick.amounts.map((fen) => (
            <li key={fen}>
              <Button
                variant="quiet"
                onPress={() => (onQuick ? onQuick(fen) : onChange(yuanOf(fen)))}
              >
                {yuan(fen)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
