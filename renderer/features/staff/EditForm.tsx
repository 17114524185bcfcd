import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './desk.module.css';

type EditFormProps = {
  /** How often it was tried to save; 0 before the first time. */
  readonly tries: number;
  /** What is wrong with the form as a whole; null if nothing is. */
  readonly problem: string | null;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Stands above the buttons, always in sight: what came of sending. */
  readonly outcome: ReactNode;
  readonly children: ReactNode;
};

/** A long form of the desk: its fields, then what is wrong with them, and how it is left. */
export function EditForm(props: EditFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const isWrong = props.problem !== null;
  useFocusOnProblem(form, isWrong ? props.tries : 0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form ref={form} noValidate className={cx(styles.stack)} onSubmit={submit}>
      {props.children}
      <div className={cx(styles.ending)}>
        {isWrong && <Notice tone="problem">{props.problem}</Notice>}
        {props.outcome}
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={props.isPending}>
            {props.submitLabel}
          </Button>
          <Button variant="quiet" onPress={props.onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Takes the focus to the first field to correct, once per try to save. */
function useFocusOnProblem(form: { readonly current: HTMLFormElement | null }, attempt: number) {
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, attempt]);
}
