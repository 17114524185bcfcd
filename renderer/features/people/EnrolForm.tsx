import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFields } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useHold } from '../staff/leave-guard.tsx';
import { changesOf } from '../staff/draft-changes.ts';
import { EMPTY_DRAFT, readDraft } from './person-draft.ts';
import { PersonForm } from './PersonForm.tsx';
import { problemsOf } from './problems-of.ts';
import { SamePerson } from './SamePerson.tsx';
import type { TeamOption } from './TeamChoice.tsx';

type EnrolFormProps = {
  readonly today: IsoDate;
  readonly teams: readonly TeamOption[];
  readonly onCancel: () => void;
  readonly onOpen: (personId: string) => void;
  readonly onEnrolled: (personId: string) => void;
};

export function EnrolForm({ today, teams, onCancel, onOpen, onEnrolled }: EnrolFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const enrol = useCallMutation('people.enrol');
  const typed = changesOf(readDraft(EMPTY_DRAFT, today).person, readDraft(draft, today).person);
  useHold(Object.keys(typed).length > 0 ? t('people.unsaved') : null);
  const send = (person: PersonFields, evenIfSame: boolean) =>
    enrol.mutate(
      { person, evenIfSame },
      {
        onSuccess: (answer) => {
          if (answer.ok) onEnrolled(answer.value.personId);
        },
      },
    );
  const refused = enrol.data?.ok === false ? enrol.data : undefined;
  return (
    <PersonForm
      draft={draft}
      onChange={setDraft}
      onSubmit={(person) => send(person, false)}
      onCancel={onCancel}
      submitLabel={t('people.enrol')}
      isPending={enrol.isPending}
      problems={problemsOf(refused)}
      teams={teams}
      today={today}
    >
      {refused?.refusal === 'same-person' ? (
        <SamePerson
          facts={refused.facts}
          onOpen={onOpen}
          onAllTheSame={() => send(readDraft(draft, today).person, true)}
        />
      ) : (
        refused?.refusal !== 'person-problems' && <RefusalNotice answer={refused} />
      )}
    </PersonForm>
  );
}
