import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakerRow } from '../../../shared/contract/crafts.ts';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../staff/desk.module.css';
import { StockForm } from './StockForm.tsx';
import { useShownName } from './use-shown-name.ts';

type MakerDialogProps = {
  readonly personId: string;
  /** The resident's number, by which the maker is found. */
  readonly number: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const MOST_FOUND = 50;

/** How a maker is called in public, and whether that was agreed to. */
export function MakerDialog({ personId, number, onClose, onDone }: MakerDialogProps) {
  const { t } = useTranslation();
  const found = useCallQuery('crafts.makers', { query: number, limit: MOST_FOUND });
  const maker = found.data?.ok
    ? found.data.value.find((one) => one.personId === personId)
    : undefined;
  if (maker !== undefined)
    return <MakerForm key={maker.personId} maker={maker} onClose={onClose} onDone={onDone} />;
  return (
    <Dialog title={t('crafts.nameInPublic')} isOpen onClose={onClose}>
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {found.data?.ok && <p>{t('refused.unknown-maker')}</p>}
    </Dialog>
  );
}

const MOST_LETTERS = { name: 20, story: 200 } as const;

type MakerFormProps = Pick<MakerDialogProps, 'onClose' | 'onDone'> & {
  readonly maker: MakerRow;
};

function MakerForm({ maker, onClose, onDone }: MakerFormProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { personId, name, isChild } = maker;
  const [chosenName, setChosenName] = useState(maker.chosenName ?? '');
  const [story, setStory] = useState(maker.story ?? '');
  const [consent, setConsent] = useState(maker.consent);
  const save = useCallMutation('crafts.saveMaker');
  const submit = () =>
    save.mutate(
      { personId, chosenName: chosenName.trim() || null, story: story.trim() || null, consent },
      {
        onSuccess: (answer) => {
          if (answer.ok) onDone(t('crafts.makerSaved', { name, shown: shownName(answer.value) }));
        },
      },
    );
  return (
    <StockForm
      title={t('crafts.nameInPublicOf', { name })}
      submitLabel={t('common.save')}
      isPending={save.isPending}
      answer={save.data}
      onSubmit={submit}
      onClose={onClose}
    >
      {isChild && <Notice tone="info">{t('crafts.childHelp')}</Notice>}
      <dl className={cx(styles.facts)}>
        <dt>{t('crafts.now')}</dt>
        <dd>{shownName(maker)}</dd>
        {(isChild || maker.guardianName !== null) && (
          <>
            <dt>{t('crafts.guardian')}</dt>
            <dd>{maker.guardianName ?? t('crafts.noGuardian')}</dd>
          </>
        )}
      </dl>
      <TextField
        label={t('crafts.chosenName')}
        value={chosenName}
        onChange={setChosenName}
        maxLength={MOST_LETTERS.name}
        description={t(isChild ? 'crafts.help.chosenNameChild' : 'crafts.help.chosenName')}
        takesFocus
      />
      <TextField
        label={t('crafts.makerStory')}
        value={story}
        onChange={setStory}
        maxLength={MOST_LETTERS.story}
        rows={3}
        description={t('crafts.help.makerStory')}
      />
      <Checkbox
        label={t(isChild ? 'crafts.consentChild' : 'crafts.consentAdult')}
        description={t(isChild ? 'crafts.help.consentChild' : 'crafts.help.consentAdult')}
        isSelected={consent}
        onChange={setConsent}
      />
    </StockForm>
  );
}
