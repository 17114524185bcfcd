import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFields } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { useWedge } from '../../scan/use-wedge.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { EditForm } from '../staff/EditForm.tsx';
import { GuardianFields } from './GuardianFields.tsx';
import { PersonTextField } from './PersonTextField.tsx';
import { readDraft, showsGuardian, type FieldProblems, type PersonDraft } from './person-draft.ts';
import { PublicNameField } from './PublicNameField.tsx';
import { TeamChoice, type TeamOption } from './TeamChoice.tsx';

export type PersonFormProps = {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  readonly onSubmit: (person: PersonFields) => void;
  readonly onCancel: () => void;
  readonly submitLabel: string;
  readonly isPending: boolean;
  /** What the store found wrong with the fields as they were sent. */
  readonly problems: FieldProblems;
  readonly teams: readonly TeamOption[];
  readonly today: IsoDate;
  /** Stands above the buttons, always in sight: what came of sending. */
  readonly children?: ReactNode;
};

/** A card that is scanned while somebody types must not end up in a field. */
const KEPT_OUT = { onCode: () => {}, onUnreadable: () => {} };

/** Everything that is written down of a person, for enrolment and for an edit. */
export function PersonForm(props: PersonFormProps) {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const { person, problems: own } = readDraft(props.draft, props.today);
  const problems = tries > 0 ? { ...props.problems, ...own } : {};
  const isWrong = Object.keys(problems).length > 0;
  useWedge(KEPT_OUT);
  const submit = () => {
    setTries(tries + 1);
    if (Object.keys(own).length === 0 && !props.isPending) props.onSubmit(person);
  };
  const part = { draft: props.draft, onChange: props.onChange, problems };
  return (
    <EditForm
      tries={tries}
      problem={isWrong ? t('refused.person-problems') : null}
      submitLabel={props.submitLabel}
      isPending={props.isPending}
      onSubmit={submit}
      onCancel={props.onCancel}
      outcome={props.children}
    >
      <div className={cx(styles.halves)}>
        <div className={cx(styles.stack)}>
          <WhoFields {...part} />
          {showsGuardian(props.draft, props.today) && (
            <GuardianFields {...part} today={props.today} />
          )}
        </div>
        <div className={cx(styles.stack)}>
          <TeamChoice {...part} teams={props.teams} />
          <PublicNameField {...part} />
          <PlatformFields {...part} />
        </div>
      </div>
    </EditForm>
  );
}

/** What every part of the form gets. */
export type FormPart = {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  readonly problems: FieldProblems;
};

function WhoFields(part: FormPart) {
  const { t } = useTranslation();
  return (
    <Card title={t('people.about')}>
      <div className={cx(styles.fields)}>
        <PersonTextField {...part} field="name" maxLength={30} isRequired takesFocus />
        <PersonTextField {...part} field="phone" type="tel" maxLength={20} />
      </div>
      <div className={cx(styles.thirds)}>
        <PersonTextField {...part} field="birthYear" inputMode="numeric" maxLength={10} />
        <PersonTextField {...part} field="building" maxLength={20} />
        <PersonTextField {...part} field="unit" maxLength={20} />
      </div>
      <PersonTextField {...part} field="notes" maxLength={500} rows={3} />
    </Card>
  );
}

function PlatformFields(part: FormPart) {
  const { t } = useTranslation();
  return (
    <Card title={t('people.platforms')}>
      <div className={cx(styles.fields)}>
        <PersonTextField {...part} field="zhiyuanhuiNo" maxLength={30} />
        <PersonTextField {...part} field="izhiyuanNo" maxLength={30} />
      </div>
    </Card>
  );
}
