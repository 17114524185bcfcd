import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf, totalOf, type CartDraft } from './cart-draft.ts';
import { CartLine } from './CartLine.tsx';
import own from './cart.module.css';
import styles from './till.module.css';

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;
const NONE = 'none';

type CartPanelProps = {
  readonly cart: CartDraft;
  /** What was received for it so far. */
  readonly takenFen: number;
  readonly heldCount: number;
  readonly purposes: readonly { readonly purposeId: string; readonly name: string }[];
  /** What was done last. */
  readonly said: ReactNode;
  readonly onQuantity: (lineId: string, quantity: number) => void;
  readonly onPrice: (lineId: string) => void;
  readonly onPurpose: (purposeId: string | null) => void;
  readonly onHold: () => void;
  readonly onTakeUp: () => void;
  readonly onDrop: () => void;
  readonly onPay: () => void;
};

/** The cart at the side, and what can be done with it as a whole. */
export function CartPanel(props: CartPanelProps) {
  const { cart, takenFen, heldCount, said } = props;
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const isEmpty = cart.lines.length === 0;
  const label = cart.label === null ? t('till.cart') : t('till.cartNamed', { label: cart.label });
  return (
    <section className={cx(own.cart)} aria-label={t('till.cart')}>
      <header className={cx(own.cartHead)}>
        <h2 className={cx(own.cartTitle)}>{label}</h2>
        <span className={cx(styles.soft)}>{t('till.pieces', { count: countOf(cart) })}</span>
      </header>
      {said}
      {isEmpty ? (
        <div className={cx(own.cartLines)}>
          <EmptyState title={t('till.empty')}>{t('till.emptyHelp')}</EmptyState>
        </div>
      ) : (
        <ol className={cx(own.cartLines)} aria-label={t('till.lines')} {...focusable}>
          {cart.lines.map((line) => (
            <CartLine
              key={line.lineId}
              line={line}
              isSelected={line.lineId === cart.selected}
              onQuantity={props.onQuantity}
              onPrice={props.onPrice}
            />
          ))}
        </ol>
      )}
      <footer className={cx(own.cartFoot)}>
        {!isEmpty && <p className={cx(styles.soft)}>{t('till.keysHelp')}</p>}
        <PurposeChoice {...props} />
        <div className={cx(own.totalLine)}>
          <span>{t('till.total')}</span>
          <output className={cx(own.total)} aria-label={t('till.total')}>
            {yuan(totalOf(cart))}
          </output>
        </div>
        {takenFen > 0 && (
          <div className={cx(own.totalLine, own.taken)}>
            <span>{t('till.paying.taken')}</span>
            <output aria-label={t('till.paying.taken')}>{yuan(takenFen)}</output>
          </div>
        )}
        <div className={cx(own.cartActs)}>
          <Button variant="quiet" isDisabled={isEmpty} onPress={props.onDrop}>
            {t('till.drop')}
          </Button>
          <Button variant="quiet" isDisabled={isEmpty} onPress={props.onHold}>
            {t('till.hold')}
          </Button>
          <Button variant="quiet" isDisabled={heldCount === 0} onPress={props.onTakeUp}>
            {heldCount === 0 ? t('till.takeUp') : t('till.takeUpCount', { count: heldCount })}
          </Button>
        </div>
        <div className={cx(own.payButton)}>
          <Button isWide isDisabled={isEmpty && takenFen === 0} onPress={props.onPay}>
            {t('till.pay')}
          </Button>
        </div>
      </footer>
    </section>
  );
}

function PurposeChoice({ cart, purposes, onPurpose }: CartPanelProps) {
  const { t } = useTranslation();
  if (purposes.length === 0) return null;
  return (
    <Select
      label={t('till.purpose')}
      isLabelHidden
      options={[
        { value: NONE, label: `${t('till.purpose')}: ${t('till.noPurpose')}` },
        ...purposes.map(({ purposeId, name }) => ({
          value: purposeId,
          label: `${t('till.purpose')}: ${name}`,
        })),
      ]}
      value={cart.purposeId ?? NONE}
      onChange={(value) => onPurpose(value === NONE ? null : value)}
    />
  );
}
