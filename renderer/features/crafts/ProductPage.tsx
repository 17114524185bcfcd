import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page, type PageProps } from '../../ui/Page.tsx';
import { LabelsDialog } from '../printing/LabelsDialog.tsx';
import styles from '../staff/desk.module.css';
import { MovementsCard } from './MovementsCard.tsx';
import { PriceCard } from './PriceCard.tsx';
import { countedLabels, labelsOf, MOST_LABELS } from './price-labels.ts';
import { ProductDialogs, type ProductDialog } from './ProductDialogs.tsx';
import { ProductEar } from './ProductEar.tsx';
import { ProductFacts } from './ProductFacts.tsx';
import { ProductMakers } from './ProductMakers.tsx';
import { StockCard } from './StockCard.tsx';
import { useProductLookup } from './use-product-lookup.ts';
import { useTicked } from './use-ticked.ts';

type ProductPageProps = {
  readonly productId: string;
  /** Just added, and its goods are asked for. */
  readonly begins: 'receive' | undefined;
  readonly back: NonNullable<PageProps['back']>;
  readonly onEdit: () => void;
  /** Another product, which was scanned here. */
  readonly onOpen: (productId: string) => void;
};

/** One product: all that is known, its stock and what can be done with it. */
export function ProductPage(props: ProductPageProps) {
  const { t } = useTranslation();
  const { productId } = props;
  const found = useCallQuery('crafts.get', { productId });
  const product = found.data?.ok ? found.data.value : undefined;
  return (
    <Page
      title={product?.name ?? ''}
      {...(product && { subtitle: t(`crafts.craft.${product.craft}`) })}
      back={props.back}
      actions={product && <Button onPress={props.onEdit}>{t('crafts.edit')}</Button>}
    >
      {found.isPending && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {product && <Product product={product} begins={props.begins} onOpen={props.onOpen} />}
    </Page>
  );
}

type ProductProps = Pick<ProductPageProps, 'begins' | 'onOpen'> & {
  readonly product: ProductFull;
};

function Product({ product, begins, onOpen }: ProductProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ProductDialog | null>(
    begins === undefined ? null : { what: 'receive' },
  );
  const [labels, setLabels] = useState<readonly PrintablePriceLabel[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const ticked = useTicked(product.pieces);
  const lookup = useProductLookup((productId, code) => {
    if (productId === product.productId) ticked.tickCode(code);
    else onOpen(productId);
  });
  const begin = (next: ProductDialog) => {
    lookup.forget();
    setDone(null);
    setOpen(next);
  };
  return (
    <>
      {open === null && labels.length === 0 && <ProductEar lookup={lookup} />}
      {done !== null && <Notice tone="success">{done}</Notice>}
      <div className={cx(styles.halves)}>
        <ProductFacts product={product} onPhoto={() => begin({ what: 'photo' })} />
        <div className={cx(styles.stack)}>
          <PriceCard prices={product.prices} />
          <ProductMakers product={product} onMaker={(maker) => begin({ what: 'maker', maker })} />
        </div>
      </div>
      <StockCard product={product} ticked={ticked} onDo={begin} onLabels={setLabels} />
      <MovementsCard movements={product.movements} />
      <ProductDialogs
        product={product}
        open={open}
        onClose={() => setOpen(null)}
        onDone={(sentence) => {
          setOpen(null);
          ticked.clear();
          setDone(sentence);
        }}
        onLabels={(next) => {
          setOpen(null);
          setLabels(next);
        }}
        onReceived={(codes, quantity) => {
          setOpen(null);
          setDone(t('crafts.received', { count: quantity }));
          setLabels(
            product.mode === 'pieces'
              ? labelsOf(product, codes)
              : countedLabels(product, Math.min(quantity, MOST_LABELS)),
          );
        }}
      />
      <LabelsDialog run={{ kind: 'price-labels', labels }} onClose={() => setLabels([])} />
    </>
  );
}
