import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { stillThere, usePrinters } from '../printing/use-printers.ts';
import styles from '../staff/desk.module.css';
import { firstChoice, type NewCards, type PrintChoice } from './print-choice.ts';
import { PrintChoices } from './PrintChoices.tsx';
import { replaceReasons, type Reason } from './reasons.ts';

export type CardHolder = {
  readonly personId: string;
  readonly name: string;
  readonly hasCard: boolean;
};

export type IssueDialogProps = {
  readonly people: readonly CardHolder[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onIssued: (cards: NewCards, choice: PrintChoice) => void;
};

/** Before cards are issued: for whom, what becomes of their old cards, and how they are printed. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslation();
  const count = props.people.length;
  const [first] = props.people;
  return (
    <Dialog
      title={
        first && count === 1
          ? t('cards.issueTo', { name: first.name })
          : t('cards.issueTitle', { count })
      }
      width="wide"
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <IssueForm {...props} />
    </Dialog>
  );
}

/** Inside the dialog, so that it begins anew each time it opens. */
function IssueForm({ people, onClose, onIssued }: IssueDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const printers = usePrinters();
  const issue = useCallMutation('cards.issue');
  const [reason, setReason] = useState<Reason>('replaced');
  const [typed, setChoice] = useState(() => firstChoice(people.length, language));
  const choice = { ...typed, printer: stillThere(typed.printer, printers) };
  const holders = people.filter((person) => person.hasCard).length;
  const send = () =>
    issue.mutate(
      { personIds: people.map((person) => person.personId), reason },
      {
        onSuccess: (answer) => {
          if (answer.ok) onIssued(answer.value, choice);
        },
      },
    );
  return (
    <>
      {people.length > 1 && (
        <p className={cx(styles.names)}>{format.list(people.map((person) => person.name))}</p>
      )}
      {holders > 0 && (
        <>
          <Notice tone="look">
            {people.length === 1
              ? t('cards.oldOneIsDead')
              : t('cards.oldIsDead', { count: holders })}
          </Notice>
          <RadioTiles
            label={t('cards.whyNew')}
            options={replaceReasons.map((value) => ({ value, label: t(`cards.reason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      <PrintChoices choice={choice} onChange={setChoice} printers={printers} />
      <RefusalNotice answer={issue.data} />
      <div className={cx(styles.line)}>
        <Button isPending={issue.isPending} onPress={send}>
          {t('cards.issueAndPrint')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
