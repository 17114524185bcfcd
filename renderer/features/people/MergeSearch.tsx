import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { EVERYBODY, searchRequest } from './people-filter.ts';
import { PeopleFilterBar } from './PeopleFilterBar.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { useCardLookup } from './use-card-lookup.ts';

const MOST_ROWS = 100;

type MergeSearchProps = {
  /** The record that is already chosen. */
  readonly personId: string;
  /** Their name: most doubles share it. */
  readonly first: string | undefined;
  readonly onChoose: (personId: string) => void;
};

/** Chooses the other record. */
export function MergeSearch({ personId, first, onChoose }: MergeSearchProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [typed, setTyped] = useState(EVERYBODY);
  const [isTouched, setIsTouched] = useState(false);
  const filter = isTouched ? typed : { ...EVERYBODY, query: first ?? '' };
  const found = useCallQuery('people.search', searchRequest(filter, MOST_ROWS), {
    keepsLast: true,
    isEnabled: first !== undefined,
  });
  const rows = (found.data?.ok ? found.data.value.rows : []).filter(
    (row) => row.personId !== personId,
  );
  const scan = useCardLookup({
    onFound: (other) => {
      if (other.personId !== personId) onChoose(other.personId);
    },
  });
  const enter = () => {
    const [only, another] = rows;
    if (only && !another && !found.isPlaceholderData) onChoose(only.personId);
  };
  return (
    <>
      <Notice tone="info">{t('people.mergeChoose')}</Notice>
      <PeopleFilterBar
        filter={filter}
        onChange={(next) => {
          scan.forget();
          setIsTouched(true);
          setTyped(next);
        }}
        onEnter={enter}
      />
      {found.data?.ok === false && <Notice tone="look">{refusal(found.data)}</Notice>}
      {scan.problem !== undefined && <Notice tone="look">{scan.problem}</Notice>}
      <div className={cx(styles.grow)}>
        <PeopleTable
          rows={rows}
          isLoading={found.isPending}
          isFiltered
          onOpen={(row) => onChoose(row.personId)}
        />
      </div>
    </>
  );
}
