import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf, totalOf } from './cart-draft.ts';
import { CartLine } from './CartLine.tsx';
import type { Counter } from './counter.ts';
import { takenFen } from './pay-draft.ts';
import { SaidNotice } from './SaidNotice.tsx';
import own from './cart.module.css';
import styles from './till.module.css';
import { useOnCounter } from './use-counter.ts';

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;
const NONE = 'none';

type CartPanelProps = {
  readonly counter: Counter;
  readonly heldCount: number;
  readonly purposes: readonly { readonly purposeId: string; readonly name: string }[];
  readonly zone: string;
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
  const { counter, zone, heldCount } = props;
  const cart = useOnCounter(counter, (now) => now.cart);
  /** What was received for it so far. */
  const taken = useOnCounter(counter, ({ pay }) => takenFen(pay));
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
      <LastSaid counter={counter} zone={zone} />
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
        <PurposeChoice
          purposeId={cart.purposeId}
          purposes={props.purposes}
          onPurpose={props.onPurpose}
        />
        <div className={cx(own.totalLine)}>
          <span>{t('till.total')}</span>
          <output className={cx(own.total)} aria-label={t('till.total')}>
            {yuan(totalOf(cart))}
          </output>
        </div>
        {taken > 0 && (
          <div className={cx(own.totalLine, own.taken)}>
            <span>{t('till.paying.taken')}</span>
            <output aria-label={t('till.paying.taken')}>{yuan(taken)}</output>
          </div>
        )}
        <CartActs
          isEmpty={isEmpty}
          isPayable={!isEmpty || taken > 0}
          heldCount={heldCount}
          onDrop={props.onDrop}
          onHold={props.onHold}
          onTakeUp={props.onTakeUp}
          onPay={props.onPay}
        />
      </footer>
    </section>
  );
}

function LastSaid({ counter, zone }: Pick<CartPanelProps, 'counter' | 'zone'>) {
  const at = useOnCounter(counter, (now) => now.at);
  const said = useOnCounter(counter, (now) => now.said);
  return <SaidNotice key={at} said={said} zone={zone} />;
}

type CartActsProps = Pick<
  CartPanelProps,
  'heldCount' | 'onDrop' | 'onHold' | 'onTakeUp' | 'onPay'
> & { readonly isEmpty: boolean; readonly isPayable: boolean };

/** Not drawn again with each line. */
const CartActs = memo(function CartActs(props: CartActsProps) {
  const { isEmpty, isPayable, heldCount } = props;
  const { t } = useTranslation();
  return (
    <>
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
        <Button isWide isDisabled={!isPayable} onPress={props.onPay}>
          {t('till.pay')}
        </Button>
      </div>
    </>
  );
});

type PurposeChoiceProps = Pick<CartPanelProps, 'purposes' | 'onPurpose'> & {
  readonly purposeId: string | null;
};

const PurposeChoice = memo(function PurposeChoice(props: PurposeChoiceProps) {
  const { purposeId: chosen, purposes, onPurpose } = props;
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
      value={chosen ?? NONE}
      onChange={(value) => onPurpose(value === NONE ? null : value)}
    />
  );
});
