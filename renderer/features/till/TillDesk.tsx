import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Value } from '../../../shared/contract/calls.ts';
import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import type { HallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { useHold } from '../staff/leave-guard.tsx';
import { useIsClerk } from '../staff/session.ts';
import { useIdle } from '../staff/use-idle.ts';
import { emptyCart, leftOnCounter, takenUp, usualPurpose } from './cart-draft.ts';
import type { Counter } from './counter.ts';
import { DoneScreen } from './DoneScreen.tsx';
import { DrawerTab } from './DrawerTab.tsx';
import { OldDay } from './OldDay.tsx';
import { nothingTaken, received, takenFen } from './pay-draft.ts';
import { PayScreen } from './PayScreen.tsx';
import { SalesTab } from './SalesTab.tsx';
import { SellView } from './SellView.tsx';
import { useCounter, useOnCounter } from './use-counter.ts';
import { usePay } from './use-pay.ts';

/** Before the desk signs out by itself, so that the cart is put aside by then. */
const CART_STAYS_MS = 4 * 60_000;

export type TillDay = NonNullable<Value<'till.state'>['day']>;

export type TillDeskProps = HallDay & {
  readonly till: Value<'till.state'>;
  readonly day: TillDay;
  readonly onClosed: (report: Value<'till.close'>) => void;
};

type Stage =
  | { readonly at: 'old' }
  | { readonly at: 'sell' }
  | { readonly at: 'pay'; readonly evenIfShort: boolean }
  | { readonly at: 'done'; readonly receipt: Receipt };
type TabId = 'sell' | 'sales' | 'drawer';

/** The seller's screen while a till day is open. */
export function TillDesk({ till, day, hall, onClosed }: TillDeskProps) {
  const { t } = useTranslation();
  const { shortDay, yuan } = useFormat();
  const purposeId = usualPurpose(till);
  const counter = useCounter(() => {
    const left = leftOnCounter(till.carts);
    return left
      ? { cart: takenUp(left), pay: received(left) }
      : { cart: emptyCart(uuidv7(), purposeId), pay: nothingTaken };
  });
  // Asked once, when the till is come to: nobody is taken away from a buyer at midnight.
  const [stage, setStage] = useState<Stage>(() => ({ at: day.isOld ? 'old' : 'sell' }));
  const [closesOld, setClosesOld] = useState(false);
  const [tab, setTab] = useState<TabId>('sell');
  const [saleId, setSaleId] = useState<string | null>(null);
  const taken = useOnCounter(counter, ({ pay }) => takenFen(pay));
  useHold(taken > 0 ? t('till.paying.leaveHeld', { amount: yuan(taken) }) : null);
  const showReceipt = (id: string) => {
    setSaleId(id);
    setTab('sales');
  };
  const words = { number: day.number, on: shortDay(day.on), event: day.eventName ?? '' };
  const page = {
    title: t('till.page'),
    subtitle: t(day.eventName === null ? 'till.daySubtitle' : 'till.daySubtitleEvent', words),
    layout: 'fill',
  } as const;
  const goSell = () => setStage({ at: 'sell' });
  if (stage.at === 'old')
    return (
      <Page {...page}>
        <OldDay
          till={till}
          day={day}
          zone={hall.zone}
          onClose={() => {
            setClosesOld(true);
            setTab('drawer');
            goSell();
          }}
          onGoOn={goSell}
        />
      </Page>
    );
  if (stage.at === 'pay')
    return (
      <Page {...page}>
        <Paying
          counter={counter}
          till={till}
          evenIfShort={stage.evenIfShort}
          onBack={goSell}
          onPaid={(receipt) => {
            counter.sold(purposeId);
            setStage({ at: 'done', receipt });
          }}
        />
      </Page>
    );
  if (stage.at === 'done')
    return (
      <Page {...page}>
        <DoneScreen
          receipt={stage.receipt}
          rules={till.rules}
          onNext={(code) => {
            goSell();
            if (code !== null)
              void counter.find(code, (other) => {
                if (other.kind === 'receipt') showReceipt(other.saleId);
                else counter.say({ kind: 'card', card: other });
              });
          }}
        />
      </Page>
    );
  return (
    <Page {...page}>
      <TillNotices till={till} day={day} />
      <PutsAside counter={counter} purposeId={purposeId} />
      <Tabs
        label={t('till.views')}
        tabs={[
          {
            id: 'sell',
            title: t('till.tabSell'),
            content: (
              <SellView
                counter={counter}
                till={till}
                zone={hall.zone}
                kioskNumber={hall.kioskNumber}
                onPay={(evenIfShort) => setStage({ at: 'pay', evenIfShort })}
                onReceipt={showReceipt}
              />
            ),
          },
          {
            id: 'sales',
            title: t('till.tabSales'),
            content: (
              <SalesTab
                tillDayId={day.tillDayId}
                zone={hall.zone}
                rules={till.rules}
                saleId={saleId}
                onSale={setSaleId}
              />
            ),
          },
          {
            id: 'drawer',
            title: t('till.tabDrawer'),
            content: (
              <DrawerTab
                till={till}
                day={day}
                hall={hall}
                beginsWithClose={closesOld}
                onClosed={onClosed}
              />
            ),
          },
        ]}
        selected={tab}
        onSelect={(next) => {
          setTab(next);
          setSaleId(null);
        }}
      />
    </Page>
  );
}

type PayingProps = Pick<TillDeskProps, 'till'> & {
  readonly counter: Counter;
  readonly evenIfShort: boolean;
  readonly onBack: () => void;
  readonly onPaid: (receipt: Receipt) => void;
};

function Paying({ counter, till, evenIfShort, onBack, onPaid }: PayingProps) {
  const state = useOnCounter(counter, (now) => now);
  const control = usePay({ counter, state, evenIfShort, onPaid, onLineProblem: onBack });
  return (
    <PayScreen
      control={control}
      rules={till.rules}
      paymentCodes={till.paymentCodes}
      onBack={onBack}
    />
  );
}

/** What the seller must know about this till before selling on. */
function TillNotices({ till, day }: Pick<TillDeskProps, 'till' | 'day'>) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  const isClerk = useIsClerk();
  const { open } = useVisit();
  return (
    <>
      {day.isOld && <Notice tone="look">{t('till.oldDay', { on: shortDay(day.on) })}</Notice>}
      {till.sidecar === 'failing' && <Notice tone="look">{t('till.sidecarFailing')}</Notice>}
      {till.soldTwice > 0 && (
        <Notice
          tone="look"
          action={
            isClerk && (
              <Button variant="quiet" onPress={() => open({ page: 'charity', tab: 'twice' })}>
                {t('till.soldTwiceShow')}
              </Button>
            )
          }
        >
          {t('till.soldTwice', { count: till.soldTwice })}
        </Notice>
      )}
    </>
  );
}

type PutsAsideProps = { readonly counter: Counter; readonly purposeId: string | null };

/** Puts the cart on the counter aside once nobody has touched anything for a while. Each cart has a watch of its own. */
function PutsAside({ counter, purposeId }: PutsAsideProps) {
  const cartId = useOnCounter(counter, ({ cart }) => (cart.lines.length > 0 ? cart.cartId : null));
  if (cartId === null) return null;
  return <Watch key={cartId} onIdle={() => counter.hold(counter.now().cart.label, purposeId)} />;
}

function Watch({ onIdle }: { readonly onIdle: () => void }) {
  useIdle(CART_STAYS_MS, 0, onIdle);
  return null;
}
