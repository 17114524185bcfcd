import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import own from './crafts.module.css';

/** A price, or that it is open. */
export function ShownPrice({ priceFen }: { readonly priceFen: number | null }) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  return (
    <span className={cx(own.number)}>
      {priceFen === null ? t('crafts.openPrice') : yuan(priceFen)}
    </span>
  );
}
