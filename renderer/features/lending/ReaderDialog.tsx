import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderPage } from '../../../shared/contract/lending.ts';
import { readerCategories } from '../../../shared/domain/lending/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { GuardianChoice } from './GuardianChoice.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from './lending.module.css';
import { draftOfReader, readerRequest } from './reader-draft.ts';

type ReaderDialogProps = {
  readonly reader: ReaderPage;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** How long and as what somebody may borrow, and on whose card a child's books go. */
export function ReaderDialog({ reader, onClose, onSaved }: ReaderDialogProps) {
  const { t } = useTranslation();
  // As it stood when the dialog was opened: what others save meanwhile must not be overwritten unseen.
  const [base] = useState(reader);
  const [draft, setDraft] = useState(() => draftOfReader(base));
  const [isChoosing, setIsChoosing] = useState(false);
  const save = useCallMutation('lending.saveReader');
  const [hasTried, setHasTried] = useState(false);
  const request = readerRequest(base, draft);
  const send = async () => {
    setHasTried(true);
    if (request === null) return;
    const answer = await save.mutateAsync(request);
    if (answer.ok) onSaved();
  };
  if (isChoosing)
    return (
      <GuardianChoice
        readerId={base.personId}
        onClose={() => setIsChoosing(false)}
        onChoose={(guardian) => {
          setDraft({ ...draft, guardian });
          setIsChoosing(false);
        }}
      />
    );
  return (
    <Dialog
      title={t('lending.settingsOf', { name: base.name })}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button isPending={save.isPending} onPress={() => void send()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <IgnoresScans />
      <RadioTiles
        label={t('lending.categoryLabel')}
        options={[
          { value: 'by-age', label: t('lending.byAge'), description: t('lending.byAgeHelp') },
          ...readerCategories.map((value) => ({ value, label: t(`lending.category.${value}`) })),
        ]}
        value={draft.category}
        onChange={(category) => setDraft({ ...draft, category })}
      />
      <div className={cx(styles.until)}>
        <Checkbox
          label={t('lending.hasLastDay')}
          isSelected={draft.hasLastDay}
          onChange={(hasLastDay) => setDraft({ ...draft, hasLastDay })}
        />
        {draft.hasLastDay && (
          <DateField
            label={t('lending.untilLabel')}
            value={draft.until}
            onChange={(until) => setDraft({ ...draft, until })}
            error={hasTried && draft.until === '' ? t('lending.needLastDay') : undefined}
          />
        )}
      </div>
      <div className={cx(styles.item)}>
        <span className={cx(styles.grow, styles.twoLines)}>
          <span className={cx(styles.strong)}>{t('lending.guardian')}</span>
          <span>{draft.guardian?.name ?? t('common.none')}</span>
        </span>
        <Button variant="quiet" icon="person" onPress={() => setIsChoosing(true)}>
          {t('lending.chooseGuardian')}
        </Button>
        {draft.guardian !== null && (
          <Button variant="quiet" onPress={() => setDraft({ ...draft, guardian: null })}>
            {t('common.remove')}
          </Button>
        )}
      </div>
      <p className={cx(styles.soft)}>{t('lending.guardianHelp')}</p>
      <RefusalNotice answer={save.data} />
    </Dialog>
  );
}
