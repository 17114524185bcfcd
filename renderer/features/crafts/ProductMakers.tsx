import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';
import { useShownName } from './use-shown-name.ts';

export type ProductMaker = ProductFull['makers'][number];

type ProductMakersProps = {
  readonly product: Pick<ProductFull, 'makers' | 'className'>;
  readonly onMaker: (maker: ProductMaker) => void;
};

/** Who made it, and how the public sees each of them. */
export function ProductMakers({ product, onMaker }: ProductMakersProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { makers } = product;
  return (
    <Card title={t('crafts.madeBy')}>
      {makers.length === 0 && <p className={cx(styles.soft)}>{t('crafts.noMakers')}</p>}
      <div className={cx(own.rows)}>
        {makers.map((maker) => (
          <div key={maker.personId} className={cx(own.row)}>
            <span className={cx(own.names)}>
              <span className={cx(own.clamped)}>{maker.name}</span>
              <span className={cx(own.about)}>{shownName(maker)}</span>
            </span>
            <Button
              variant="quiet"
              label={t('crafts.nameInPublicOf', { name: maker.name })}
              onPress={() => onMaker(maker)}
            >
              {t('crafts.nameInPublic')}
            </Button>
          </div>
        ))}
      </div>
    </Card>
  );
}
