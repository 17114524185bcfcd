import { useTranslation } from 'react-i18next';
import { MOST_TEAMS } from '../../../shared/domain/person.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import type { FormPart } from './PersonForm.tsx';
import styles from './people.module.css';

export type TeamOption = { readonly teamId: string; readonly name: string };

/** The teams, as boxes to tick. */
export function TeamChoice({
  draft,
  onChange,
  teams,
}: FormPart & { readonly teams: readonly TeamOption[] }) {
  const { t } = useTranslation();
  const toggle = (teamId: string, isIn: boolean) => {
    const others = draft.teamIds.filter((one) => one !== teamId);
    onChange({ ...draft, teamIds: isIn ? [...others, teamId] : others });
  };
  const isFull = draft.teamIds.length >= MOST_TEAMS;
  return (
    <Card title={t('people.field.teams')}>
      {teams.length === 0 && <p>{t('people.noTeams')}</p>}
      <div className={cx(styles.teams)}>
        {teams.map(({ teamId, name }) => (
          <Checkbox
            key={teamId}
            label={name}
            isSelected={draft.teamIds.includes(teamId)}
            isDisabled={isFull && !draft.teamIds.includes(teamId)}
            onChange={(isIn) => toggle(teamId, isIn)}
          />
        ))}
      </div>
    </Card>
  );
}
