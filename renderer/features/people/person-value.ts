import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { PersonFields } from '../../../shared/contract/people.ts';
import type { TeamOption } from './TeamChoice.tsx';

/** How a field of a person is written where it can't be edited. */
export function usePersonValue(teams: readonly TeamOption[]) {
  const { t } = useTranslation();
  const format = useFormat();
  return (person: PersonFields, field: string): string => {
    const value: unknown = new Map<string, unknown>(Object.entries(person)).get(field);
    if (field === 'teamIds') {
      const names = teams
        .filter(({ teamId }) => person.teamIds.includes(teamId))
        .map(({ name }) => name);
      return names.length === 0 ? t('common.none') : format.list(names);
    }
    if (typeof value === 'boolean') return value ? t('people.given') : t('people.notGiven');
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return t('common.none');
  };
}
