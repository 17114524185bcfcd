import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Stat } from '../../ui/Stat.tsx';
import styles from '../staff/desk.module.css';
import { PiecesTable } from './PiecesTable.tsx';
import { codesInHall, labelsOf } from './price-labels.ts';
import type { ProductDialog } from './ProductDialogs.tsx';
import { usePlaceName } from './use-place-name.ts';
import type { Ticked } from './use-ticked.ts';

type StockCardProps = {
  readonly product: ProductFull;
  readonly ticked: Ticked;
  readonly onDo: (what: ProductDialog) => void;
  readonly onLabels: (labels: readonly PrintablePriceLabel[]) => void;
};

/** Where the goods are, and what can be done with them. */
export function StockCard(props: StockCardProps) {
  return props.product.mode === 'pieces' ? <Pieces {...props} /> : <Counted {...props} />;
}

function Counted({ product, onDo }: StockCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const placeName = usePlaceName();
  const places = product.places.filter(({ quantity }) => quantity !== 0);
  const isNone = places.length === 0;
  return (
    <Card
      title={t('crafts.stock')}
      actions={
        <>
          <Button variant="quiet" onPress={() => onDo({ what: 'labels' })}>
            {t('crafts.printLabels')}
          </Button>
          <Button variant="quiet" onPress={() => onDo({ what: 'count' })}>
            {t('crafts.doCount')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={isNone}
            onPress={() => onDo({ what: 'move', pieces: [] })}
          >
            {t('crafts.doMove')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={isNone}
            onPress={() => onDo({ what: 'remove', pieces: [] })}
          >
            {t('crafts.doRemove')}
          </Button>
          <Button icon="plus" onPress={() => onDo({ what: 'receive' })}>
            {t('crafts.doReceive')}
          </Button>
        </>
      }
    >
      {isNone && <EmptyState title={t('crafts.noGoods')}>{t('crafts.noGoodsHelp')}</EmptyState>}
      <div className={cx(styles.stats)}>
        {places.map(({ place, quantity }) => (
          <Stat
            key={place}
            label={placeName(place)}
            value={format.count(quantity)}
            tone={quantity < 0 ? 'look' : 'plain'}
          />
        ))}
      </div>
    </Card>
  );
}

function Pieces({ product, ticked, onDo, onLabels }: StockCardProps) {
  const { t } = useTranslation();
  const { chosen } = ticked;
  const isNone = chosen.length === 0;
  const codes = isNone ? codesInHall(product) : chosen.map(({ code }) => code);
  return (
    <Card
      title={t('crafts.piecesTitle')}
      actions={
        <>
          <Button
            variant="quiet"
            isDisabled={codes.length === 0}
            onPress={() => onLabels(labelsOf(product, codes))}
          >
            {isNone ? t('crafts.printLabels') : t('crafts.printTicked', { count: chosen.length })}
          </Button>
          <Button
            variant="quiet"
            isDisabled={isNone}
            onPress={() => onDo({ what: 'move', pieces: chosen })}
          >
            {t('crafts.doMove')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={isNone}
            onPress={() => onDo({ what: 'remove', pieces: chosen })}
          >
            {t('crafts.doRemove')}
          </Button>
          <Button icon="plus" onPress={() => onDo({ what: 'receive' })}>
            {t('crafts.doReceive')}
          </Button>
        </>
      }
    >
      {product.pieces.length > 0 && <p className={cx(styles.soft)}>{t('crafts.tickHelp')}</p>}
      <PiecesTable pieces={product.pieces} ticked={ticked} />
    </Card>
  );
}
