import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PricedLine } from '../../../shared/contract/till-shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hasOwnPrice, mayBeMany } from './cart-draft.ts';
import own from './cart.module.css';
import styles from './till.module.css';
import { useLineWords } from './use-line-words.ts';

type CartLineProps = {
  readonly line: PricedLine;
  readonly isSelected: boolean;
  readonly onQuantity: (lineId: string, quantity: number) => void;
  readonly onPrice: (lineId: string) => void;
};

/** One line; drawn again only when it changes itself, so that a long cart stays quick. */
export const CartLine = memo(function CartLine(props: CartLineProps) {
  const { line, isSelected, onQuantity, onPrice } = props;
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const words = useLineWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, line.quantity]);
  const { lineId, quantity, unitFen, amountFen } = line;
  const name = words.name(line);
  const problem = words.problem(line);
  const isMany = mayBeMany(line);
  return (
    <li
      ref={row}
      className={cx(own.cartLine, isSelected && own.selected, problem && own.wrong)}
      aria-current={isSelected}
    >
      <div className={cx(own.lineWords)}>
        <p className={cx(own.lineName)}>{name}</p>
        {unitFen !== null && (quantity > 1 || line.code !== null) && (
          <p className={cx(styles.soft)}>
            {[quantity > 1 ? t('till.each', { price: yuan(unitFen) }) : '', line.code ?? '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {problem !== null && (
          <p className={cx(own.lineProblem)}>
            <Icon name="warning" />
            <span>{problem}</span>
          </p>
        )}
      </div>
      <div className={cx(own.lineSide)}>
        {hasOwnPrice(line) && (
          <Button
            variant="quiet"
            label={
              unitFen === null
                ? t('till.setPriceOf', { name })
                : t('till.priceOf', { name, price: yuan(unitFen) })
            }
            onPress={() => onPrice(lineId)}
          >
            {unitFen === null ? t('till.setPrice') : yuan(unitFen)}
          </Button>
        )}
        {isMany && (
          <span className={cx(own.stepper)}>
            <Button
              variant="quiet"
              icon="minus"
              label={t('till.lessOf', { name })}
              onPress={() => onQuantity(lineId, quantity - 1)}
            />
            <output className={cx(own.quantity)}>{quantity}</output>
            <Button
              variant="quiet"
              icon="plus"
              label={t('till.moreOf', { name })}
              onPress={() => onQuantity(lineId, quantity + 1)}
            />
          </span>
        )}
        {!isMany && (
          <Button
            variant="quiet"
            icon="close"
            label={t('till.removeOf', { name })}
            onPress={() => onQuantity(lineId, 0)}
          />
        )}
        <span className={cx(own.amount)}>{unitFen === null ? '' : yuan(amountFen)}</span>
      </div>
    </li>
  );
});
