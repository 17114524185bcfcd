import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './Keypad.module.css';

export type KeypadProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly length: number;
  /** Called with Enter, or the button below the keys once `length` digits are there. */
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  /** Dots in place of digits. */
  readonly isSecret?: boolean;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const zero = '0';

/** Digits by touch or by the keyboard (by key code, so that no input method is in the way). */
export function Keypad(props: KeypadProps) {
  const { t } = useTranslation();
  const { label, value, length, isSecret = false, isPending = false, isDisabled = false } = props;
  const pad = useRef<HTMLDivElement>(null);
  const isFull = value.length >= length;
  const type = (digit: string) => {
    if (!isDisabled && !isPending && !isFull) props.onChange(value + digit);
  };
  const erase = () => {
    if (!isDisabled && !isPending) props.onChange(value.slice(0, -1));
  };
  const clear = () => {
    if (!isDisabled && !isPending) props.onChange('');
  };
  const submit = () => {
    if (!isDisabled && !isPending && isFull) props.onSubmit();
  };
  useDigitKeys({ type, erase, submit });
  /** A touched key gives the focus back, so that Enter goes on instead of typing the key again. */
  const touch = (act: () => void) => (event: PressEvent) => {
    act();
    if (event.pointerType !== 'keyboard' && event.pointerType !== 'virtual') pad.current?.focus();
  };

  return (
    <Group ref={pad} tabIndex={-1} aria-label={label} className={cx(styles.keypad)}>
      <Shown value={value} length={length} isSecret={isSecret} />
      <div className={cx(styles.keys)}>
        {digits.map((digit) => (
          <Key key={digit} isDisabled={isDisabled} onPress={touch(() => type(digit))}>
            {digit}
          </Key>
        ))}
        <Key isSide isDisabled={isDisabled} onPress={touch(clear)}>
          {t('ui.clear')}
        </Key>
        <Key isDisabled={isDisabled} onPress={touch(() => type(zero))}>
          {zero}
        </Key>
        <Key isSide isDisabled={isDisabled} label={t('ui.backspace')} onPress={touch(erase)}>
          <Icon name="backspace" />
        </Key>
      </div>
      <Button isWide isPending={isPending} isDisabled={isDisabled || !isFull} onPress={submit}>
        {props.submitLabel}
      </Button>
    </Group>
  );
}

type KeyProps = {
  readonly children: ReactNode;
  readonly onPress: (event: PressEvent) => void;
  readonly isDisabled: boolean;
  readonly isSide?: boolean;
  readonly label?: string;
};

function Key({ children, onPress, isDisabled, isSide, label }: KeyProps) {
  return (
    <AriaButton
      className={cx(styles.key, isSide && styles.side)}
      isDisabled={isDisabled}
      onPress={onPress}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}

type ShownProps = {
  readonly value: string;
  readonly length: number;
  readonly isSecret: boolean;
};

function Shown({ value, length, isSecret }: ShownProps) {
  const { t } = useTranslation();
  const spoken =
    value === '' ? t('ui.keypadEmpty') : t('ui.digitsEntered', { count: value.length });
  return (
    <div className={cx(styles.shown)}>
      <output className={cx(styles.spoken)}>{spoken}</output>
      {Array.from({ length }, (_, place) => {
        const digit = value[place];
        const isThere = digit !== undefined;
        return (
          <span key={place} aria-hidden="true" className={cx(styles.place)}>
            {isThere && !isSecret ? (
              digit
            ) : (
              <span className={cx(styles.dot, isThere && styles.filled)} />
            )}
          </span>
        );
      })}
    </div>
  );
}

type DigitKeys = {
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly submit: () => void;
};

function useDigitKeys(keys: DigitKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (digit !== undefined) keys.type(digit);
    else if (event.code === 'Backspace') keys.erase();
    else if (/^(?:Numpad)?Enter$/.test(event.code) && !isOnButton) keys.submit();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
