import { useTranslation } from 'react-i18next';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { useHallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';
import { ShownPrice } from './ShownPrice.tsx';

const MOST_SHOWN = 6;

/** What it cost and since when, the price of now first. */
export function PriceCard({ prices }: Pick<ProductFull, 'prices'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = useHallDay();
  const shown = prices.slice(0, MOST_SHOWN);
  return (
    <Card title={t('crafts.priceHistory')}>
      {shown.length === 0 && <p className={cx(styles.soft)}>{t('crafts.noPrices')}</p>}
      <div className={cx(own.rows)}>
        {shown.map(({ at, priceFen }, place) => (
          <div key={`${String(at)} ${String(place)}`} className={cx(own.row)}>
            <span className={cx(styles.soft)}>
              {day && t('crafts.priceSince', { at: format.moment(day.hall.zone, at) })}
            </span>
            <ShownPrice priceFen={priceFen} />
          </div>
        ))}
      </div>
    </Card>
  );
}
