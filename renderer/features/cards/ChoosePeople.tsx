import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { searchRequest, type PeopleFilter } from '../people/people-filter.ts';
import { PeopleFilterBar } from '../people/PeopleFilterBar.tsx';
import { useCardLookup } from '../people/use-card-lookup.ts';
import styles from '../staff/desk.module.css';
import { ChoosePeopleTable } from './ChoosePeopleTable.tsx';
import type { CardHolder } from './IssueDialog.tsx';

/** `cards.issue` takes this many people at once. */
const MOST_CARDS = 500;
const WITHOUT_CARD: PeopleFilter = { query: '', teamId: '', only: 'without-card' };

type Chosen = ReadonlyMap<string, CardHolder>;

export type ChoosePeopleProps = {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

/** Finds and ticks people; what was ticked stays so while the search changes. */
export function ChoosePeople({ chosen, onChange }: ChoosePeopleProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const format = useFormat();
  const [filter, setFilter] = useState(WITHOUT_CARD);
  const found = useCallQuery('people.search', searchRequest(filter, MOST_CARDS), {
    keepsLast: true,
  });
  const rows = found.data?.ok ? found.data.value.rows : [];
  const total = found.data?.ok ? found.data.value.total : 0;
  const set = (people: readonly PersonRow[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const { personId, name, hasCard, active } of people)
      if (!isChosen) next.delete(personId);
      else if (active && next.size < MOST_CARDS) next.set(personId, { personId, name, hasCard });
    onChange(next);
  };
  const scan = useCardLookup({ onFound: (person) => set([person], true) });
  const change = (next: PeopleFilter) => {
    scan.forget();
    setFilter(next);
  };
  const enter = () => {
    const [only, another] = rows;
    if (only && !another && !found.isPlaceholderData) set([only], true);
  };
  const count = { shown: format.count(rows.length), total: format.count(total), count: total };
  return (
    <>
      <PeopleFilterBar filter={filter} onChange={change} onEnter={enter} isForCards />
      {found.data?.ok === false && <Notice tone="look">{refusal(found.data)}</Notice>}
      {scan.problem !== undefined && <Notice tone="look">{scan.problem}</Notice>}
      {chosen.size >= MOST_CARDS && <Notice tone="info">{t('cards.most')}</Notice>}
      <div className={cx(styles.fill)}>
        <div className={cx(styles.line, styles.soft)}>
          <span>
            {rows.length < total ? t('people.countShown', count) : t('people.count', count)}
          </span>
          <Button variant="quiet" isDisabled={rows.length === 0} onPress={() => set(rows, true)}>
            {t('cards.chooseAll')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={chosen.size === 0}
            onPress={() => onChange(new Map())}
          >
            {t('cards.chooseNone')}
          </Button>
          <output>{t('cards.chosen', { count: chosen.size })}</output>
        </div>
        <div className={cx(styles.grow)}>
          <ChoosePeopleTable
            rows={rows}
            isLoading={found.isPending}
            isChosen={(row) => chosen.has(row.personId)}
            onChoose={(row, isChosen) => set([row], isChosen)}
          />
        </div>
      </div>
    </>
  );
}
