import { useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import type { ChoiceOption, ChoiceOptions } from './choice-option.ts';
import styles from './lending.module.css';

const DIGITS = 9;

type ChoicePanelProps = {
  readonly choices: ChoiceOptions;
  /** Whether the digits choose; while words are typed they belong to the words. */
  readonly hasDigits: boolean;
  /** Buttons below the list. */
  readonly children?: ReactNode;
};

/** A small list to choose from: by a digit, by the arrow keys, by a press. */
export function ChoicePanel({ choices, hasDigits, children }: ChoicePanelProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { heading, options, empty, isLoading } = choices;
  return (
    <section className={cx(styles.panel)} aria-label={t('lending.choices')}>
      <h2 className={cx(styles.heading)}>{heading}</h2>
      {options.length === 0 && isLoading && <Busy label={t('common.loading')} />}
      {options.length === 0 && !isLoading && (
        <EmptyState title={empty}>{t('lending.nothingFoundHelp')}</EmptyState>
      )}
      <ul ref={list} className={cx(styles.options)}>
        {options.map((option, index) => (
          <li key={option.key}>
            <OneChoice
              option={option}
              digit={hasDigits && index < DIGITS && option.act !== null ? index + 1 : null}
            />
          </li>
        ))}
      </ul>
      {children && <div className={cx(styles.line)}>{children}</div>}
    </section>
  );
}

type OneChoiceProps = { readonly option: ChoiceOption; readonly digit: number | null };

function OneChoice({ option, digit }: OneChoiceProps) {
  const words = (
    <>
      <kbd className={cx(styles.digit, digit === null && styles.noDigit)}>{digit ?? '·'}</kbd>
      <span className={cx(styles.optionWords)}>
        <span className={cx(styles.strong)}>{option.label}</span>
        {option.description !== '' && <span className={cx(styles.soft)}>{option.description}</span>}
      </span>
    </>
  );
  if (option.act === null) return <div className={cx(styles.option, styles.still)}>{words}</div>;
  return (
    <Button className={cx(styles.option)} data-row-opener="" onPress={option.onChoose}>
      {words}
      <span className={cx(styles.soft)}>{option.act}</span>
    </Button>
  );
}
