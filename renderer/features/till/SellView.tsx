import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { crafts } from '../../../shared/domain/sale/words.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { KeepsFocus } from '../staff/KeepsFocus.tsx';
import { isDialogOpen, useDeskKeys } from '../staff/use-desk-keys.ts';
import * as to from './cart-draft.ts';
import { CartPanel } from './CartPanel.tsx';
import type { Counter } from './counter.ts';
import { takenFen } from './pay-draft.ts';
import { SellDialogs, type OpenDialog } from './SellDialogs.tsx';
import own from './sell.module.css';
import styles from './till.module.css';
import { TileGrid } from './TileGrid.tsx';
import { useOnCounter } from './use-counter.ts';
import { useSell, type SellControl } from './use-sell.ts';

type SellViewProps = {
  readonly counter: Counter;
  readonly till: Value<'till.state'>;
  readonly zone: string;
  readonly kioskNumber: number;
  readonly onPay: (evenIfShort: boolean) => void;
  readonly onReceipt: (saleId: string) => void;
};

/** Filling a cart: by scanner from anywhere, by words, by photo tiles. */
export function SellView(props: SellViewProps) {
  const { counter, till, zone, kioskNumber, onPay, onReceipt } = props;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const sell = useSell({ counter, kioskNumber, onDialog: setDialog, onReceipt });
  const purposeId = to.usualPurpose(till);
  const cartId = useOnCounter(counter, ({ cart }) => cart.cartId);
  const held = till.carts.filter((cart) => cart.held && cart.cartId !== cartId);
  const acts = useCartActs({ counter, onPay, onDialog: setDialog, heldCount: held.length });
  useSellKeys({ counter, sell, acts, onDialog: setDialog });
  return (
    <div className={cx(own.selling)}>
      <FindSide counter={counter} sell={sell} onDialog={setDialog} />
      <CartPanel
        counter={counter}
        heldCount={held.length}
        purposes={till.purposes}
        zone={zone}
        {...acts}
      />
      {dialog === null && (
        <>
          <HearsScanner
            onCode={(code) => {
              if (!isDialogOpen()) sell.scan(code);
            }}
            onUnreadable={() => counter.say({ kind: 'unreadable' })}
          />
          <FocusesBox counter={counter} onFocus={sell.focus} />
        </>
      )}
      {dialog !== null && (
        <SellDialogs
          dialog={dialog}
          counter={counter}
          held={held}
          zone={zone}
          purposeId={purposeId}
          onClose={() => setDialog(null)}
          onCode={sell.scan}
          onSellShort={() => onPay(true)}
        />
      )}
    </div>
  );
}

type FocusesBoxProps = { readonly counter: Counter; readonly onFocus: () => void };

/** After everything that is said. */
function FocusesBox({ counter, onFocus }: FocusesBoxProps) {
  const at = useOnCounter(counter, (now) => now.at);
  return <KeepsFocus key={at} onFocus={onFocus} />;
}

type ActsOf = Pick<SellViewProps, 'counter' | 'onPay'> & {
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly heldCount: number;
};

/** What can be done with the cart. */
function useCartActs({ counter, onPay, onDialog, heldCount }: ActsOf) {
  const isEmpty = () => counter.now().cart.lines.length === 0;
  const pay = async () => {
    await counter.settled();
    const { cart, pay: draft } = counter.now();
    if (cart.lines.length === 0 && takenFen(draft) === 0) return undefined;
    const blocked = to.blockedLine(cart);
    if (blocked?.problem === 'price-missing')
      return onDialog({ kind: 'price', lineId: blocked.lineId });
    if (blocked) return counter.say({ kind: 'mustFix' });
    return to.isShort(cart) ? onDialog({ kind: 'short' }) : onPay(false);
  };
  // Made once, so that the lines of the cart that did not change are not drawn again.
  const [steady] = useState(() => ({
    onQuantity: (lineId: string, quantity: number) => {
      const line = to.lineOf(counter.now().cart, lineId);
      counter.change((cart) => to.setQuantity(cart, lineId, quantity));
      if (quantity < 1 && line) counter.say({ kind: 'removed', line });
    },
    onPrice: (lineId: string) => onDialog({ kind: 'price', lineId }),
    onPurpose: (purposeId: string | null) => counter.change((cart) => ({ ...cart, purposeId })),
  }));
  return {
    ...steady,
    onHold: () => {
      if (!isEmpty()) onDialog({ kind: 'hold' });
    },
    onTakeUp: () => {
      if (heldCount > 0) onDialog({ kind: 'held' });
    },
    onDrop: () => {
      if (!isEmpty()) onDialog({ kind: 'drop' });
    },
    onPay: () => void pay().catch(reportError),
  };
}

type KeysOf = {
  readonly counter: Counter;
  readonly sell: SellControl;
  readonly acts: ReturnType<typeof useCartActs>;
  readonly onDialog: (dialog: OpenDialog) => void;
};

function useSellKeys({ counter, sell, acts, onDialog }: KeysOf) {
  const step = (by: 1 | -1) => () => {
    const { cart } = counter.now();
    const line = to.lineOf(cart, cart.selected);
    if (line && (by === 1 ? to.mayBeMany(line) : true))
      acts.onQuantity(line.lineId, to.mayBeMany(line) ? line.quantity + by : 0);
  };
  const takeOut = () => {
    const { selected } = counter.now().cart;
    if (selected !== null) acts.onQuantity(selected, 0);
  };
  const choose = (by: 1 | -1) => () => counter.change((cart) => to.selectNext(cart, by));
  useDeskKeys({
    focusBox: sell.focus,
    onEscape: () => counter.say(null),
    keys: {
      F2: () => onDialog({ kind: 'open-line' }),
      F3: () => onDialog({ kind: 'donation' }),
      F4: acts.onHold,
      F6: acts.onTakeUp,
      F8: acts.onPay,
      F9: acts.onDrop,
      'Control+arrowup': choose(-1),
      'Control+arrowdown': choose(1),
      // Signs belong to the words that are typed, until there are none.
      ...(sell.text === '' && { '+': step(1), '=': step(1), '-': step(-1), Delete: takeOut }),
    },
  });
}

type FindSideProps = {
  readonly counter: Counter;
  readonly sell: SellControl;
  readonly onDialog: (dialog: OpenDialog) => void;
};

function FindSide({ counter, sell, onDialog }: FindSideProps): ReactNode {
  const { t } = useTranslation();
  const { frame, text, craft: chosen, rows, total, isLoading } = sell;
  return (
    <section className={cx(own.finding)} aria-label={t('till.box')}>
      <div className={cx(own.findLine)}>
        <div ref={frame} className={cx(own.findBox)}>
          <SearchField
            label={t('till.box')}
            isLabelHidden
            placeholder={t('till.boxHint')}
            value={text}
            onChange={sell.setText}
            onSubmit={sell.enter}
            takesFocus
          />
          <BusyMark counter={counter} />
        </div>
        <div className={cx(own.craft)}>
          <Select
            label={t('till.craftFilter')}
            isLabelHidden
            options={[
              { value: 'all', label: t('till.allCrafts') },
              ...crafts.map((craft) => ({ value: craft, label: t(`crafts.craft.${craft}`) })),
            ]}
            value={chosen ?? 'all'}
            onChange={(value) => sell.setCraft(crafts.find((craft) => craft === value) ?? null)}
          />
        </div>
      </div>
      <div className={cx(own.tileFrame)}>
        <TileGrid rows={rows} total={total} isLoading={isLoading} onPick={sell.pick} />
      </div>
      <div className={cx(styles.acts)}>
        <Button variant="quiet" icon="plus" onPress={() => onDialog({ kind: 'open-line' })}>
          {t('till.addOpen')}
        </Button>
        <Button variant="quiet" icon="plus" onPress={() => onDialog({ kind: 'donation' })}>
          {t('till.addDonation')}
        </Button>
      </div>
    </section>
  );
}

/** While anything that was begun is not on disk yet. */
function BusyMark({ counter }: { readonly counter: Counter }) {
  const { t } = useTranslation();
  const isBusy = useOnCounter(counter, ({ waiting }) => waiting > 0);
  if (!isBusy) return null;
  return (
    <span className={cx(own.busy)}>
      <Busy label={t('ui.busy')} />
    </span>
  );
}
