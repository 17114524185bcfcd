import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyRow } from '../../../shared/contract/catalogue.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { changesOf } from '../staff/draft-changes.ts';
import styles from '../staff/desk.module.css';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { draftOfCopy, readCopyDraft } from './copy-draft.ts';
import { CopyFieldset } from './CopyFieldset.tsx';

type EditCopyDialogProps = { readonly copy: CopyRow; readonly onClose: () => void };

/** Where one copy stands and how it came. */
export function EditCopyDialog({ copy, onClose }: EditCopyDialogProps) {
  const { t } = useTranslation();
  const [base] = useState(copy);
  const [draft, setDraft] = useState(() => draftOfCopy(copy));
  const [isTried, setIsTried] = useState(false);
  const edit = useCallMutation('catalogue.editCopy');
  const { fields, problems } = readCopyDraft(draft);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.keys(problems).length > 0 || edit.isPending) return;
    const changes = changesOf(readCopyDraft(draftOfCopy(base)).fields, fields);
    edit.mutate(
      { copyId: base.copyId, fields: changes, seen: base.seen },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('catalogue.editCopy', { code: copy.code })}
      width="wide"
      isOpen
      onClose={onClose}
    >
      <form noValidate className={cx(styles.stack)} onSubmit={save}>
        <CopyFieldset draft={draft} onChange={setDraft} problems={isTried ? problems : {}} />
        <CatalogueRefusal answer={edit.data} />
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={edit.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
