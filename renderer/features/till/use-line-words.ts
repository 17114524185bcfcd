import { useTranslation } from 'react-i18next';
import type { PricedLine } from '../../../shared/contract/till-shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** What a line is called, and why it can't be sold as it stands. */
export function useLineWords() {
  const { t } = useTranslation();
  const name = (line: Pick<PricedLine, 'kind' | 'name'>): string => {
    if (line.kind === 'donation') return t('till.donation');
    return line.name === null || line.name === '' ? t('till.openGoods') : line.name;
  };
  const problem = ({ problem: why, facts }: PricedLine): string | null => {
    if (why === null) return null;
    const cart = facts['cart'];
    const words = { ...facts, cart: cart === undefined || cart === '' ? t('till.cart') : cart };
    return t(`till.lineProblem.${why}`, words);
  };
  return { name, problem };
}

/** What a cart is called: as the seller named it, else by its time. */
export function useCartName(zone: string) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (cart: { readonly label: string | null; readonly changedAt: number }): string =>
    cart.label ?? t('till.cartOf', { time: time(zone, cart.changedAt) });
}
