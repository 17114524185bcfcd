import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from '../staff/desk.module.css';
import { onlyStates, type PeopleFilter } from './people-filter.ts';

export type PeopleFilterBarProps = {
  readonly filter: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
  /** Enter in the search field. */
  readonly onEnter: () => void;
  /** Leaves out the people who can get no card. */
  readonly isForCards?: boolean;
};

/** Search while typing, by team and by state. */
export function PeopleFilterBar(props: PeopleFilterBarProps) {
  const { filter, onChange, onEnter, isForCards = false } = props;
  const states = onlyStates.filter((state) => !isForCards || state !== 'inactive');
  const { t } = useTranslation();
  const teams = useCallQuery('people.teams', {});
  const known = teams.data?.ok ? teams.data.value : [];
  const bar = useRef<HTMLDivElement>(null);
  // Also when the list is shown again after a page that lay over it.
  useEffect(() => {
    bar.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={bar} className={cx(styles.toolbar)}>
      <SearchField
        label={t('people.search')}
        placeholder={t('people.searchHint')}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query })}
        onSubmit={onEnter}
      />
      <Select
        label={t('people.team')}
        options={[
          { value: '', label: t('people.everyTeam') },
          ...known.map((team) => ({ value: team.teamId, label: team.name })),
        ]}
        value={filter.teamId}
        onChange={(teamId) => onChange({ ...filter, teamId })}
      />
      <Select
        label={t('people.only')}
        options={states.map((value) => ({ value, label: t(`people.state.${value}`) }))}
        value={filter.only}
        onChange={(only) => onChange({ ...filter, only })}
      />
    </div>
  );
}
