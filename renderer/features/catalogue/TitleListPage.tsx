import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from '../staff/desk.module.css';
import { BookEar } from './BookEar.tsx';
import {
  EVERY_TITLE,
  FIRST_TITLES,
  isFiltered,
  MOST_TITLES,
  titleRequest,
  type TitleFilter,
} from './catalogue-filter.ts';
import { CatalogueRefusal } from './CatalogueRefusal.tsx';
import { LookupNotice } from './LookupNotice.tsx';
import { TitleCount } from './TitleCount.tsx';
import { TitleExportDialog } from './TitleExportDialog.tsx';
import { TitleFilterBar } from './TitleFilterBar.tsx';
import { TitleTable } from './TitleTable.tsx';
import { useBookLookup } from './use-book-lookup.ts';

export type TitleListPageProps = {
  readonly onOpen: (titleId: string) => void;
  readonly onNew: (isbn: string) => void;
  readonly onImport: () => void;
};

/** The hall's books, found while typing or by a scan. */
export function TitleListPage({ onOpen, onNew, onImport }: TitleListPageProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(EVERY_TITLE);
  const [limit, setLimit] = useState(FIRST_TITLES);
  const [isExporting, setIsExporting] = useState(false);
  const found = useCallQuery('catalogue.search', titleRequest(filter, limit), { keepsLast: true });
  const rows = found.data?.ok ? found.data.value.rows : [];
  const total = found.data?.ok ? found.data.value.total : 0;
  const change = (next: TitleFilter) => {
    lookup.forget();
    setFilter(next);
    setLimit(FIRST_TITLES);
  };
  const lookup = useBookLookup({
    isListening: !isExporting,
    onFound: onOpen,
    onSeveral: (code) => change({ ...EVERY_TITLE, query: code }),
  });
  const openFirst = () => {
    const [first] = rows;
    if (first && !found.isPlaceholderData && filter.query.trim() !== '') onOpen(first.titleId);
  };
  return (
    <Page
      title={t('catalogue.title')}
      layout="fill"
      actions={
        <>
          <Button variant="quiet" icon="file" onPress={() => setIsExporting(true)}>
            {t('catalogue.export')}
          </Button>
          <Button variant="quiet" icon="file" onPress={onImport}>
            {t('catalogue.import')}
          </Button>
          <Button icon="plus" onPress={() => onNew('')}>
            {t('catalogue.add')}
          </Button>
        </>
      }
    >
      <TitleFilterBar filter={filter} onChange={change} onEnter={openFirst} />
      <CatalogueRefusal answer={found.data} />
      <BookEar lookup={lookup} />
      <LookupNotice missing={lookup.missing} onNew={onNew} />
      <div className={cx(styles.fill)}>
        {total > 0 && (
          <TitleCount shown={rows.length} total={total} onMore={() => setLimit(MOST_TITLES)} />
        )}
        <div className={cx(styles.grow)}>
          <TitleTable
            rows={rows}
            isLoading={found.isPending}
            onOpen={(row) => onOpen(row.titleId)}
            empty={
              isFiltered(filter) ? (
                <EmptyState title={t('catalogue.noneFound')}>
                  {t('catalogue.noneFoundHelp')}
                </EmptyState>
              ) : (
                <NoBooksYet onNew={onNew} onImport={onImport} />
              )
            }
          />
        </div>
      </div>
      <TitleExportDialog isOpen={isExporting} onClose={() => setIsExporting(false)} />
    </Page>
  );
}

function NoBooksYet({ onNew, onImport }: Pick<TitleListPageProps, 'onNew' | 'onImport'>) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('catalogue.noBooksYet')}
      action={
        <div className={cx(styles.line)}>
          <Button icon="plus" onPress={() => onNew('')}>
            {t('catalogue.addFirst')}
          </Button>
          <Button variant="quiet" icon="file" onPress={onImport}>
            {t('catalogue.importList')}
          </Button>
        </div>
      }
    >
      {t('catalogue.noBooksYetHelp')}
    </EmptyState>
  );
}
