import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { MOST_PRODUCTS } from './crafts-filter.ts';

type ProductCountProps = {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
};

/** How many of how many products are shown. */
export function ProductCount({ shown, total, onMore }: ProductCountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = { shown: format.count(shown), total: format.count(total), count: total };
  return (
    <div className={cx(styles.line, styles.soft)}>
      <output>{shown < total ? t('crafts.countShown', words) : t('crafts.count', words)}</output>
      {shown < total && shown < MOST_PRODUCTS && (
        <Button variant="quiet" onPress={onMore}>
          {t('people.showMore')}
        </Button>
      )}
      {shown < total && shown >= MOST_PRODUCTS && <span>{t('people.narrow')}</span>}
    </div>
  );
}
