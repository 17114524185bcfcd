import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './StepForm.module.css';

type StepFormProps = {
  readonly title: string;
  readonly canGoOn: boolean;
  readonly onNext: () => void;
  readonly children: ReactNode;
};

/** A question with its fields; Enter goes on. */
export function StepForm({ title, canGoOn, onNext, children }: StepFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canGoOn) onNext();
  };
  return (
    <form className={cx(styles.form)} onSubmit={submit}>
      <h2 className={cx(styles.title)}>{title}</h2>
      {children}
      <Button type="submit" isWide isDisabled={!canGoOn}>
        {t('common.next')}
      </Button>
    </form>
  );
}
