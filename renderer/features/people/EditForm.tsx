import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { PersonChanged } from './PersonChanged.tsx';
import { PersonForm } from './PersonForm.tsx';
import { problemsOf } from './problems-of.ts';
import type { TeamOption } from './TeamChoice.tsx';
import { useEdit } from './use-edit.ts';

type EditFormProps = {
  /** The person as they are known now; the form keeps what it began with. */
  readonly person: PersonFull;
  readonly teams: readonly TeamOption[];
  readonly today: IsoDate;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
};

export function EditForm({ person, teams, today, onCancel, onSaved }: EditFormProps) {
  const { t } = useTranslation();
  const edit = useEdit(person, today, onSaved);
  useHold(edit.isTouched ? t('people.unsaved') : null);
  const { refused } = edit;
  return (
    <PersonForm
      draft={edit.draft}
      onChange={edit.setDraft}
      onSubmit={edit.save}
      onCancel={onCancel}
      submitLabel={t('common.save')}
      isPending={edit.isPending}
      problems={problemsOf(refused)}
      teams={teams}
      today={today}
    >
      {refused?.refusal === 'changed-meanwhile' ? (
        <PersonChanged edit={edit} teams={teams} />
      ) : (
        refused?.refusal !== 'person-problems' && <RefusalNotice answer={refused} />
      )}
    </PersonForm>
  );
}
