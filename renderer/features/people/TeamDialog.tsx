import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LETTERS_OF_A_TEAM } from '../../../shared/domain/person.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../staff/desk.module.css';

type TeamDialogProps = {
  /** Null adds one. */
  readonly team: { readonly teamId: string; readonly name: string } | null;
  readonly onClose: () => void;
};

export function TeamDialog({ team, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [name, setName] = useState(team?.name ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const saveTeam = useCallMutation('people.saveTeam');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = name.trim();
    setIsMissing(typed === '');
    if (typed === '') return;
    saveTeam.mutate(
      { name: typed, ...(team && { teamId: team.teamId }) },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  };
  const refused = saveTeam.data?.ok === false ? refusal(saveTeam.data) : undefined;
  return (
    <Dialog title={team ? t('people.renameTeam') : t('people.addTeam')} isOpen onClose={onClose}>
      <form noValidate className={cx(styles.stack)} onSubmit={save}>
        <TextField
          label={t('people.teamName')}
          value={name}
          onChange={setName}
          maxLength={MOST_LETTERS_OF_A_TEAM}
          error={isMissing ? t('people.teamNameMissing') : refused}
          isRequired
          takesFocus
        />
        <div className={cx(styles.line)}>
          <Button type="submit" isPending={saveTeam.isPending}>
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
