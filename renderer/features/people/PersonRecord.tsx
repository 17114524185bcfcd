import { useTranslation } from 'react-i18next';
import type { PersonFull } from '../../../shared/contract/people.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Stat } from '../../ui/Stat.tsx';
import { PersonCards } from '../cards/PersonCards.tsx';
import styles from '../staff/desk.module.css';
import { PersonRights } from './PersonRights.tsx';
import { usePersonValue } from './person-value.ts';
import { usePersonWords } from './person-words.ts';
import type { TeamOption } from './TeamChoice.tsx';

const ALWAYS = [
  'phone',
  'birthYear',
  'teamIds',
  'building',
  'unit',
  'zhiyuanhuiNo',
  'izhiyuanNo',
  'publicName',
] as const;
const GUARDIAN = ['guardianName', 'guardianPhone', 'guardianConsent'] as const;

export type PersonRecordProps = {
  readonly person: PersonFull;
  readonly teams: readonly TeamOption[];
  readonly onIssue: () => void;
  readonly onErase: () => void;
};

export function PersonRecord({ person, teams, onIssue, onErase }: PersonRecordProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hasGuardian =
    person.guardianName !== null || person.guardianPhone !== null || person.guardianConsent;
  const fields = [...ALWAYS, ...(hasGuardian ? GUARDIAN : []), 'notes'];
  return (
    <div className={cx(styles.halves)}>
      <Card title={t('people.about')}>
        <Facts person={person} teams={teams} fields={fields} />
        <p className={cx(styles.soft, styles.small)}>{t('people.enrolledOn', person)}</p>
      </Card>
      <div className={cx(styles.stack)}>
        <div className={cx(styles.stats)}>
          <Stat label={t('people.hoursThisYear')} value={format.minutes(person.minutesThisYear)} />
          <Stat label={t('people.timesThisYear')} value={format.count(person.sessionsThisYear)} />
        </div>
        <PersonCards cards={person.cards} mayIssue={person.active} onIssue={onIssue} />
        <PersonRights personId={person.personId} onErase={onErase} />
      </div>
    </div>
  );
}

type FactsProps = {
  readonly person: PersonFull;
  readonly teams: readonly TeamOption[];
  readonly fields: readonly string[];
};

function Facts({ person, teams, fields }: FactsProps) {
  const words = usePersonWords();
  const valueOf = usePersonValue(teams);
  return (
    <dl className={cx(styles.facts)}>
      {fields.map((field) => (
        <div key={field} className={cx(styles.fact)}>
          <dt>{words.field(field)}</dt>
          <dd>{valueOf(person, field)}</dd>
        </div>
      ))}
    </dl>
  );
}
