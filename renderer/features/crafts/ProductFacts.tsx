import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { CraftPhoto } from './CraftPhoto.tsx';
import own from './crafts.module.css';

type ProductFactsProps = { readonly product: ProductFull; readonly onPhoto: () => void };

/** What is known of a product, beside its photo. */
export function ProductFacts({ product, onPhoto }: ProductFactsProps) {
  const { t } = useTranslation();
  const facts = useFacts(product);
  const { productId, hasPicture, name, forSale } = product;
  return (
    <Card title={t('crafts.about')}>
      <div className={cx(own.withPhoto)}>
        <div className={cx(own.stacked)}>
          <CraftPhoto productId={productId} hasPicture={hasPicture} name={name} />
          <Button variant="quiet" onPress={onPhoto}>
            {hasPicture ? t('crafts.changePhoto') : t('crafts.addPhoto')}
          </Button>
        </div>
        <div className={cx(own.stacked)}>
          <span>
            <Badge tone={forSale ? 'success' : 'plain'}>
              {t(forSale ? 'crafts.isForSale' : 'crafts.notForSale')}
            </Badge>
          </span>
          <dl className={cx(styles.facts)}>
            {facts.map(({ field, value }) => (
              <div key={field} className={cx(styles.fact)}>
                <dt>{t(`crafts.field.${field}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Card>
  );
}

/** The fields that say something. */
function useFacts(product: ProductFull) {
  const { t } = useTranslation();
  const format = useFormat();
  const { priceFen } = product;
  const all = [
    {
      field: 'price',
      value: priceFen === null ? t('crafts.openPrice') : format.yuan(priceFen),
    },
    { field: 'mode', value: t(`crafts.mode.${product.mode}`) },
    { field: 'code', value: product.code },
    { field: 'className', value: product.className },
    { field: 'activityId', value: product.activityName },
    { field: 'addedOn', value: format.shortDay(product.addedOn) },
    { field: 'story', value: product.story },
  ] as const;
  return all.filter(({ value }) => value !== null && value !== '');
}
