import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../staff/desk.module.css';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { MOST_NEW_COPIES, newCopyDraft, readCopyDraft, readCount } from './copy-draft.ts';
import { CopyFieldset } from './CopyFieldset.tsx';
import { firstLocation, lastLocation, rememberLocation } from './locations.ts';
import { shortTitle } from './short-title.ts';
import { useTitleWords } from './use-title-words.ts';

export type NewCopies = Value<'catalogue.addCopies'>['copies'];

type AddCopiesDialogProps = {
  readonly title: TitleFull;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (copies: NewCopies) => void;
};

/** How many copies of a title there are, where they stand and how they came. */
export function AddCopiesDialog(props: AddCopiesDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('catalogue.addCopiesTo', { name: shortTitle(props.title.name) })}
      width="wide"
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <KnownLocations {...props} />
    </Dialog>
  );
}

/** A form that begins once it is known where most books are. */
function KnownLocations(props: AddCopiesDialogProps) {
  const { t } = useTranslation();
  const known = useCallQuery('catalogue.locations', {});
  if (known.isPending) return <Busy label={t('common.loading')} />;
  const places = known.data?.ok ? known.data.value : [];
  return <CopiesForm {...props} location={firstLocation(places, lastLocation())} />;
}

type CopiesFormProps = AddCopiesDialogProps & { readonly location: string };

function CopiesForm({ title, location, onClose, onAdded }: CopiesFormProps) {
  const { t } = useTranslation();
  const words = useTitleWords();
  const [count, setCount] = useState('1');
  const [draft, setDraft] = useState(() => newCopyDraft(location, title.priceFen));
  const [isTried, setIsTried] = useState(false);
  const add = useCallMutation('catalogue.addCopies');
  const { fields, problems } = readCopyDraft(draft);
  const many = readCount(count);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (many === undefined || Object.keys(problems).length > 0 || add.isPending) return;
    add.mutate(
      { titleId: title.titleId, count: many, fields },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          rememberLocation(fields.location);
          onAdded(answer.value.copies);
        },
      },
    );
  };
  const isWrong = isTried && many === undefined;
  return (
    <form noValidate className={cx(styles.stack)} onSubmit={save}>
      <TextField
        label={words.field('count')}
        value={count}
        onChange={setCount}
        inputMode="numeric"
        maxLength={3}
        error={isWrong ? t('catalogue.countImpossible', { most: MOST_NEW_COPIES }) : undefined}
        isRequired
        takesFocus
      />
      <CopyFieldset draft={draft} onChange={setDraft} problems={isTried ? problems : {}} />
      <CatalogueRefusal answer={add.data} />
      <div className={cx(styles.line)}>
        <Button type="submit" isPending={add.isPending}>
          {t('catalogue.addAndLabel')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
