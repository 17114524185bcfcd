import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { call } from '../../app/call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';
import { codesInHall, countedLabels, labelsOf, MOST_LABELS } from './price-labels.ts';
import { readCount } from './typed-count.ts';

type Labelled = Pick<
  ProductRow,
  'productId' | 'name' | 'mode' | 'code' | 'priceFen' | 'makers' | 'className' | 'stock'
>;

type LabelCountsDialogProps = {
  readonly products: readonly Labelled[];
  readonly onClose: () => void;
  readonly onLabels: (labels: readonly PrintablePriceLabel[]) => void;
};

/** How many labels of each product are wanted: one for every piece, or as many as there are goods. */
export function LabelCountsDialog({ products, onClose, onLabels }: LabelCountsDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('crafts.howManyLabels')} width="wide" isOpen onClose={onClose}>
      <IgnoresScans />
      <CountsForm products={products} onClose={onClose} onLabels={onLabels} />
    </Dialog>
  );
}

function CountsForm({ products, onClose, onLabels }: LabelCountsDialogProps) {
  const { t } = useTranslation();
  const { typed, setTyped, countOf, problem, isPending, gather } = useLabels(products);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void gather().then((labels) => {
      if (labels !== null) onLabels(labels);
    });
  };
  return (
    <form noValidate className={cx(styles.stack)} onSubmit={submit}>
      <div className={cx(own.rows)}>
        {products.map((product) => (
          <div key={product.productId} className={cx(own.counts, own.row)}>
            <span className={cx(own.clamped)}>{product.name}</span>
            {product.mode === 'pieces' ? (
              <span>{t('crafts.eachPiece', { count: product.stock })}</span>
            ) : (
              <TextField
                label={t('crafts.labels')}
                value={typed.get(product.productId) ?? firstCount(product)}
                onChange={(text) => setTyped(new Map(typed).set(product.productId, text))}
                inputMode="numeric"
                maxLength={5}
                error={
                  countOf(product) === undefined
                    ? t('crafts.countFrom', { least: 0, most: MOST_LABELS })
                    : undefined
                }
              />
            )}
          </div>
        ))}
      </div>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <div className={cx(styles.line)}>
        <Button type="submit" isPending={isPending} takesFocus>
          {t('common.next')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

const firstCount = ({ stock }: Labelled) => String(Math.min(Math.max(stock, 1), MOST_LABELS));

function useLabels(products: readonly Labelled[]) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const countOf = (product: Labelled) =>
    readCount(typed.get(product.productId) ?? firstCount(product), 0, MOST_LABELS);

  /** Null where something is wrong, which is said. */
  const gather = async (): Promise<readonly PrintablePriceLabel[] | null> => {
    if (products.some((one) => one.mode === 'counted' && countOf(one) === undefined)) return null;
    setIsPending(true);
    const labels: PrintablePriceLabel[] = [];
    for (const product of products) {
      if (product.mode === 'counted') {
        labels.push(...countedLabels(product, countOf(product) ?? 0));
        continue;
      }
      const answer = await call('crafts.get', { productId: product.productId });
      if (!answer.ok) {
        setIsPending(false);
        setProblem(refusal(answer));
        return null;
      }
      labels.push(...labelsOf(answer.value, codesInHall(answer.value)));
    }
    setIsPending(false);
    if (labels.length > 0 && labels.length <= MOST_LABELS) return labels;
    setProblem(
      labels.length === 0
        ? t('crafts.noLabels')
        : t('crafts.tooManyLabels', { count: labels.length, most: MOST_LABELS }),
    );
    return null;
  };
  return { typed, setTyped, countOf, problem, isPending, gather };
}
