import { useTranslation } from 'react-i18next';
import { MOST_LETTERS_OF_A_TEAM } from '../../../shared/domain/person.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { NameDialog } from '../staff/NameDialog.tsx';

type TeamDialogProps = {
  /** Null adds one. */
  readonly team: { readonly teamId: string; readonly name: string } | null;
  readonly onClose: () => void;
};

export function TeamDialog({ team, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const saveTeam = useCallMutation('people.saveTeam');
  const save = (name: string) => {
    saveTeam.mutate(
      { name, ...(team && { teamId: team.teamId }) },
      {
        onSuccess: (answer) => {
          if (answer.ok) onClose();
        },
      },
    );
  };
  return (
    <NameDialog
      title={team ? t('people.renameTeam') : t('people.addTeam')}
      label={t('people.teamName')}
      given={team?.name ?? ''}
      maxLength={MOST_LETTERS_OF_A_TEAM}
      missing={t('people.teamNameMissing')}
      refused={saveTeam.data?.ok === false ? refusal(saveTeam.data) : undefined}
      submitLabel={t('common.save')}
      isPending={saveTeam.isPending}
      onName={save}
      onClose={onClose}
    />
  );
}
