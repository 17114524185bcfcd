import { useTranslation } from 'react-i18next';
import type { PurposeRow } from '../../../shared/contract/charity.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { conflictsOf } from '../staff/draft-changes.ts';
import { FormDialog } from '../till/FormDialog.tsx';
import desk from '../staff/desk.module.css';
import { draftOfPurpose, type PurposeField } from './purpose-draft.ts';
import { usePurposeEdit } from './use-purpose-edit.ts';

type PurposeDialogProps = {
  /** Null makes a new one. */
  readonly purpose: PurposeRow | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
};

/** A purpose of the takings, new or changed. */
export function PurposeDialog({ purpose, onClose, onSaved }: PurposeDialogProps) {
  const { t } = useTranslation();
  const edit = usePurposeEdit(purpose, onSaved);
  const { draft, change, refused } = edit;
  return (
    <FormDialog
      title={t(purpose === null ? 'charity.purposes.addTitle' : 'charity.purposes.editTitle')}
      doLabel={t('common.save')}
      isPending={edit.isPending}
      onClose={onClose}
      onDo={edit.save}
    >
      <TextField
        label={t('charity.purposes.name')}
        description={t('charity.purposes.nameHelp')}
        value={draft.name}
        maxLength={40}
        isRequired
        takesFocus
        error={edit.isNameMissing ? t('charity.purposes.needName') : undefined}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('charity.purposes.description')}
        value={draft.description}
        maxLength={300}
        rows={3}
        onChange={(description) => change({ description })}
      />
      <TextField
        label={t('charity.purposes.partner')}
        description={t('charity.purposes.partnerHelp')}
        value={draft.partner}
        maxLength={60}
        onChange={(partner) => change({ partner })}
      />
      <TextField
        label={t('charity.purposes.filingNumber')}
        description={t('charity.purposes.filingHelp')}
        value={draft.filingNumber}
        maxLength={40}
        onChange={(filingNumber) => change({ filingNumber })}
      />
      <Checkbox
        label={t('charity.purposes.active')}
        description={t('charity.purposes.activeHelp')}
        isSelected={draft.active}
        onChange={(active) => change({ active })}
      />
      {edit.newer !== undefined && (
        <div ref={bringIntoSight}>
          <PurposeChanged edit={edit} newer={edit.newer} />
        </div>
      )}
      {refused !== undefined && refused.refusal !== 'changed-meanwhile' && (
        <RefusalNotice answer={refused} />
      )}
    </FormDialog>
  );
}

/** The form is longer than a small screen: what has to be decided is shown once, as it appears. */
const bringIntoSight = (told: Element | null) => told?.scrollIntoView({ block: 'nearest' });

type PurposeChangedProps = {
  readonly edit: ReturnType<typeof usePurposeEdit>;
  readonly newer: PurposeRow;
};

const fields: readonly PurposeField[] = [
  'name',
  'description',
  'partner',
  'filingNumber',
  'active',
];

/** Somebody else saved it first: what they wrote, and whose words are to stand. */
function PurposeChanged({ edit, newer }: PurposeChangedProps) {
  const { t } = useTranslation();
  const theirs = draftOfPurpose(newer);
  const both = conflictsOf(edit.draft, edit.baseDraft, theirs);
  const valueOf = (field: PurposeField): string => {
    const value = theirs[field];
    if (typeof value === 'string') return value === '' ? t('common.none') : value;
    return t(value ? 'common.yes' : 'common.no');
  };
  return (
    <Notice tone="look" title={t('charity.purposes.changedTitle')}>
      <p>{t('people.changedHelp')}</p>
      <ul>
        {fields
          .filter((field) => both.includes(field))
          .map((field) => (
            <li key={field}>
              {t('people.nowIs', {
                field: t(`charity.purposes.${field}`),
                value: valueOf(field),
              })}
            </li>
          ))}
      </ul>
      <div className={cx(desk.acts)}>
        <Button onPress={() => edit.loadNewer(newer)}>{t('people.loadNewer')}</Button>
        <Button variant="quiet" onPress={() => edit.keepMine(newer)}>
          {t('people.keepMine')}
        </Button>
      </div>
    </Notice>
  );
}
