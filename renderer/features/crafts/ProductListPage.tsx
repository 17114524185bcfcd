import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { LabelsDialog } from '../printing/LabelsDialog.tsx';
import styles from '../staff/desk.module.css';
import { ChooseBar } from './ChooseBar.tsx';
import {
  EVERY_PRODUCT,
  FIRST_PRODUCTS,
  isFiltered,
  MOST_PRODUCTS,
  productsRequest,
  type CraftsFilter,
} from './crafts-filter.ts';
import { CraftsExportDialog } from './CraftsExportDialog.tsx';
import { LabelCountsDialog } from './LabelCountsDialog.tsx';
import { ProductCount } from './ProductCount.tsx';
import { ProductEar } from './ProductEar.tsx';
import { ProductFilterBar } from './ProductFilterBar.tsx';
import { ProductTable } from './ProductTable.tsx';
import { useProductLookup } from './use-product-lookup.ts';

type ProductListPageProps = {
  readonly onOpen: (productId: string) => void;
  readonly onNew: () => void;
  readonly onMakers: () => void;
};

/** Products whose labels are wanted, while they are chosen. */
type Chosen = ReadonlyMap<string, ProductRow>;

/** The hall's crafts, found while typing or by a scan. */
export function ProductListPage({ onOpen, onNew, onMakers }: ProductListPageProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(EVERY_PRODUCT);
  const [limit, setLimit] = useState(FIRST_PRODUCTS);
  const [open, setOpen] = useState<'export' | 'counts' | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [labels, setLabels] = useState<readonly PrintablePriceLabel[]>([]);
  const found = useCallQuery('crafts.search', productsRequest(filter, limit), { keepsLast: true });
  const lookup = useProductLookup(onOpen);
  const rows = found.data?.ok ? found.data.value.rows : [];
  const total = found.data?.ok ? found.data.value.total : 0;
  const change = (next: CraftsFilter) => {
    lookup.forget();
    setFilter(next);
    setLimit(FIRST_PRODUCTS);
  };
  const openFirst = () => {
    const [first] = rows;
    const isSure = first && !found.isPlaceholderData && filter.query.trim() !== '';
    if (isSure && chosen === null) onOpen(first.productId);
  };
  const tick = (row: ProductRow, isTicked: boolean) => {
    const next = new Map(chosen);
    if (isTicked) next.set(row.productId, row);
    else next.delete(row.productId);
    setChosen(next);
  };
  const isListening = open === null && labels.length === 0 && chosen === null;
  return (
    <Page
      title={t('crafts.title')}
      layout="fill"
      actions={
        <ListActions
          onExport={() => setOpen('export')}
          onMakers={onMakers}
          onLabels={() => setChosen(new Map())}
          onNew={onNew}
        />
      }
    >
      <ProductFilterBar filter={filter} onChange={change} onEnter={openFirst} />
      <RefusalNotice answer={found.data} />
      {isListening && <ProductEar lookup={lookup} />}
      {chosen !== null && (
        <ChooseBar
          count={chosen.size}
          onAll={() => setChosen(new Map(rows.map((row) => [row.productId, row])))}
          onLabels={() => setOpen('counts')}
          onEnd={() => setChosen(null)}
        />
      )}
      <div className={cx(styles.fill)}>
        {total > 0 && (
          <ProductCount shown={rows.length} total={total} onMore={() => setLimit(MOST_PRODUCTS)} />
        )}
        <div className={cx(styles.grow)}>
          <ProductTable
            rows={rows}
            isLoading={found.isPending}
            onOpen={(row) => onOpen(row.productId)}
            ticking={chosen && { isTicked: ({ productId }) => chosen.has(productId), onTick: tick }}
            empty={isFiltered(filter) ? <NothingFound /> : <NothingYet onNew={onNew} />}
          />
        </div>
      </div>
      {open === 'export' && <CraftsExportDialog onClose={() => setOpen(null)} />}
      {open === 'counts' && chosen !== null && (
        <LabelCountsDialog
          products={[...chosen.values()]}
          onClose={() => setOpen(null)}
          onLabels={(next) => {
            setOpen(null);
            setChosen(null);
            setLabels(next);
          }}
        />
      )}
      <LabelsDialog run={{ kind: 'price-labels', labels }} onClose={() => setLabels([])} />
    </Page>
  );
}

type ListActionsProps = {
  readonly onExport: () => void;
  readonly onMakers: () => void;
  readonly onLabels: () => void;
  readonly onNew: () => void;
};

function ListActions({ onExport, onMakers, onLabels, onNew }: ListActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="quiet" icon="file" onPress={onExport}>
        {t('crafts.export')}
      </Button>
      <Button variant="quiet" icon="person" onPress={onMakers}>
        {t('crafts.makers')}
      </Button>
      <Button variant="quiet" icon="tag" onPress={onLabels}>
        {t('crafts.chooseLabels')}
      </Button>
      <Button icon="plus" onPress={onNew}>
        {t('crafts.add')}
      </Button>
    </>
  );
}

function NothingFound() {
  const { t } = useTranslation();
  return <EmptyState title={t('crafts.noneFound')}>{t('crafts.noneFoundHelp')}</EmptyState>;
}

function NothingYet({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('crafts.nothingYet')}
      action={
        <Button icon="plus" onPress={onNew}>
          {t('crafts.addFirst')}
        </Button>
      }
    >
      {t('crafts.nothingYetHelp')}
    </EmptyState>
  );
}
