import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './desk.module.css';

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  /** The name that stands there at first. */
  readonly given: string;
  readonly maxLength: number;
  /** Said where nothing was typed. */
  readonly missing: string;
  /** Why the store did not take the name. */
  readonly refused: string | undefined;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Asks for one name. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(props.given);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = name.trim();
    setIsMissing(typed === '');
    if (typed !== '') props.onName(typed);
  };
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <form noValidate className={cx(styles.stack)} onSubmit={submit}>
        {props.children}
        <TextField
          label={props.label}
          value={name}
          onChange={setName}
          maxLength={props.maxLength}
          error={isMissing ? props.missing : props.refused}
          isRequired
          takesFocus
        />
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={props.isPending}>
            {props.submitLabel}
          </Button>
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
