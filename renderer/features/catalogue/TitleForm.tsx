import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWedge } from '../../scan/use-wedge.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { EditForm } from '../staff/EditForm.tsx';
import { BookFields } from './BookFields.tsx';
import { ShelfFields } from './ShelfFields.tsx';
import {
  readTitleDraft,
  type ReadTitle,
  type TitleDraft,
  type TitleProblems,
} from './title-draft.ts';
import { readTypedIsbn } from './typed-isbn.ts';

export type TitleFormProps = {
  readonly draft: TitleDraft;
  /** The draft that the form began with: empty for a new title. */
  readonly base: TitleDraft;
  readonly onChange: (draft: TitleDraft) => void;
  readonly onSubmit: (fields: ReadTitle) => void;
  readonly onCancel: () => void;
  readonly submitLabel: string;
  readonly isPending: boolean;
  /** What the store found wrong with the fields as they were sent. */
  readonly problems: TitleProblems;
  /** Where the typing begins: at the name where the ISBN is there already. */
  readonly startsAt: 'isbn' | 'name';
  /** Stands above the buttons, always in sight: what came of sending. */
  readonly children?: ReactNode;
};

/** Everything that is written down of a title. A scan fills the ISBN, wherever the focus is. */
export function TitleForm(props: TitleFormProps) {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const [scanned, setScanned] = useState<string>();
  const { draft, base, onChange } = props;
  const { fields, problems: own } = readTitleDraft(draft);
  const problems = tries > 0 ? { ...props.problems, ...own } : {};
  const isWrong = Object.keys(problems).length > 0;
  useWedge({
    onCode: (code) => {
      const { isbn } = readTypedIsbn(code);
      setScanned(isbn === null ? t('catalogue.notAnIsbn') : undefined);
      if (isbn !== null) onChange({ ...draft, isbn });
    },
    onUnreadable: () => setScanned(t('catalogue.notAnIsbn')),
  });
  const submit = () => {
    setTries(tries + 1);
    if (Object.keys(own).length === 0 && !props.isPending) props.onSubmit(fields);
  };
  const part = { draft, onChange, problems };
  return (
    <EditForm
      tries={tries}
      problem={isWrong ? t('refused.title-problems') : null}
      submitLabel={props.submitLabel}
      isPending={props.isPending}
      onSubmit={submit}
      onCancel={props.onCancel}
      outcome={props.children}
    >
      {scanned !== undefined && <Notice tone="look">{scanned}</Notice>}
      <div className={cx(styles.halves)}>
        <BookFields {...part} startsAt={props.startsAt} />
        <ShelfFields {...part} base={base} />
      </div>
    </EditForm>
  );
}
