import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from '../staff/desk.module.css';
import { EVERYBODY, isFiltered, searchRequest, type PeopleFilter } from './people-filter.ts';
import { PeopleFilterBar } from './PeopleFilterBar.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { useCardLookup } from './use-card-lookup.ts';

const FIRST_ROWS = 100;
const MOST_ROWS = 500;

export type PeopleListPageProps = {
  readonly onOpen: (personId: string) => void;
  readonly onEnrol: () => void;
  readonly onTeams: () => void;
  readonly onImport: () => void;
};

export function PeopleListPage(props: PeopleListPageProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [filter, setFilter] = useState(EVERYBODY);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const found = useCallQuery('people.search', searchRequest(filter, limit), { keepsLast: true });
  const scan = useCardLookup({ onFound: (person) => props.onOpen(person.personId) });
  const rows = found.data?.ok ? found.data.value.rows : [];
  const total = found.data?.ok ? found.data.value.total : 0;
  const change = (next: PeopleFilter) => {
    scan.forget();
    setFilter(next);
    setLimit(FIRST_ROWS);
  };
  const openFirst = () => {
    const [first] = rows;
    if (first && !found.isPlaceholderData && filter.query.trim() !== '')
      props.onOpen(first.personId);
  };
  return (
    <Page title={t('people.title')} actions={<ListActions {...props} />} layout="fill">
      <PeopleFilterBar filter={filter} onChange={change} onEnter={openFirst} />
      {found.data?.ok === false && <Notice tone="look">{refusal(found.data)}</Notice>}
      {scan.problem !== undefined && <Notice tone="look">{scan.problem}</Notice>}
      <div className={cx(styles.fill)}>
        {total > 0 && (
          <Count shown={rows.length} total={total} onMore={() => setLimit(MOST_ROWS)} />
        )}
        <div className={cx(styles.grow)}>
          <PeopleTable
            rows={rows}
            isLoading={found.isPending}
            isFiltered={isFiltered(filter)}
            onOpen={(row) => props.onOpen(row.personId)}
          />
        </div>
      </div>
    </Page>
  );
}

function ListActions({ onEnrol, onTeams, onImport }: PeopleListPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="quiet" onPress={onTeams}>
        {t('people.teamsTitle')}
      </Button>
      <Button variant="quiet" icon="file" onPress={onImport}>
        {t('people.import')}
      </Button>
      <Button icon="plus" onPress={onEnrol}>
        {t('people.enrol')}
      </Button>
    </>
  );
}

type CountProps = { readonly shown: number; readonly total: number; readonly onMore: () => void };

function Count({ shown, total, onMore }: CountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = { shown: format.count(shown), total: format.count(total), count: total };
  return (
    <div className={cx(styles.line, styles.soft)}>
      <output>{shown < total ? t('people.countShown', words) : t('people.count', words)}</output>
      {shown < total && shown < MOST_ROWS && (
        <Button variant="quiet" onPress={onMore}>
          {t('people.showMore')}
        </Button>
      )}
      {shown < total && shown >= MOST_ROWS && <span>{t('people.narrow')}</span>}
    </div>
  );
}
