import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { TillRules } from '../../../shared/contract/till-shapes.ts';
import type { TenderKind, WalletKind } from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { CashPanel } from './CashPanel.tsx';
import { MOST_TENDERS } from './pay-draft.ts';
import { PointsPanel } from './PointsPanel.tsx';
import own from './pay.module.css';
import styles from './till.module.css';
import type { PayControl } from './use-pay.ts';
import { WalletPanel } from './WalletPanel.tsx';

type PayScreenProps = {
  readonly control: PayControl;
  readonly rules: TillRules;
  readonly paymentCodes: readonly WalletKind[];
  readonly onBack: () => void;
};

const keyOf = { cash: 'F2', wechat: 'F3', alipay: 'F4', points: 'F6' } as const;
const nothing = () => {};

/** How the cart on the counter is paid. */
export function PayScreen({ control, rules, paymentCodes, onBack }: PayScreenProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<TenderKind>('cash');
  const kinds: readonly TenderKind[] =
    rules.pointFen === null ? ['cash', 'wechat', 'alipay'] : ['cash', 'wechat', 'alipay', 'points'];
  useDeskKeys({
    keys: {
      ...Object.fromEntries(kinds.map((one) => [keyOf[one], () => setKind(one)])),
      Escape: onBack,
    },
    onEscape: nothing,
    focusBox: nothing,
  });
  return (
    <div className={cx(own.paying)}>
      <PaySide control={control} onBack={onBack} />
      <section className={cx(own.payPanel)} aria-label={t('till.paying.how')}>
        <ul className={cx(own.kinds)} aria-label={t('till.paying.how')}>
          {kinds.map((one) => (
            <li key={one}>
              <AriaButton
                className={cx(own.kind, one === kind && own.kindOn)}
                aria-pressed={one === kind}
                onPress={() => setKind(one)}
              >
                {t(`till.tenderKey.${one}`)}
              </AriaButton>
            </li>
          ))}
        </ul>
        <RefusalNotice answer={control.refused} />
        <NextStep kind={kind} control={control} rules={rules} paymentCodes={paymentCodes} />
      </section>
    </div>
  );
}

type PanelProps = Omit<PayScreenProps, 'onBack'> & { readonly kind: TenderKind };

/** What the seller does next: take a payment, finish, or give back what is too much. */
function NextStep(props: PanelProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { kind, control } = props;
  const { pay, totalFen, missing, over } = control;
  if (over > 0)
    return <Notice tone="problem">{t('till.paying.over', { amount: yuan(over) })}</Notice>;
  if (missing > 0 && pay.taken.length >= MOST_TENDERS)
    return <Notice tone="problem">{t('till.paying.full')}</Notice>;
  if (missing > 0) return <Panel key={`${kind} ${pay.taken.length}`} {...props} />;
  if (totalFen === 0) return null;
  return (
    <Button isPending={control.isPending} takesFocus onPress={control.finish}>
      {t('till.cash.finish')}
    </Button>
  );
}

function Panel({ kind, control, rules, paymentCodes }: PanelProps) {
  if (kind === 'cash') return <CashPanel control={control} />;
  if (kind === 'points') {
    const { pointFen } = rules;
    return pointFen === null ? null : <PointsPanel control={control} pointFen={pointFen} />;
  }
  return (
    <WalletPanel
      kind={kind}
      control={control}
      hasCode={paymentCodes.includes(kind)}
      referenceFromFen={rules.referenceFromFen}
    />
  );
}

/** Two tenders may be alike in everything but their place. */
const keyAt = (at: number) => `tender ${String(at)}`;

/** What is to be paid, what has come in, and what is still missing. */
function PaySide({ control, onBack }: Pick<PayScreenProps, 'control' | 'onBack'>) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { pay, totalFen, missing } = control;
  return (
    <section className={cx(own.paySide)} aria-label={t('till.paying.due')}>
      <Button variant="quiet" icon="left" isDisabled={control.isPending} onPress={onBack}>
        {t('till.paying.back')}
      </Button>
      <dl className={cx(styles.figure)}>
        <dt>{t('till.paying.due')}</dt>
        <dd className={cx(styles.large)}>{yuan(totalFen)}</dd>
      </dl>
      {pay.taken.length > 0 && (
        <>
          <h2 className={cx(styles.heading)}>{t('till.paying.taken')}</h2>
          <ul className={cx(own.takenList)} aria-label={t('till.paying.taken')}>
            {pay.taken.map((taken, at) => (
              <li key={keyAt(at)} className={cx(own.takenRow)}>
                <span className={cx(styles.grow)}>{t(`till.tender.${taken.kind}`)}</span>
                <span className={cx(styles.strong)}>{yuan(taken.fen)}</span>
                <Button
                  variant="quiet"
                  icon="close"
                  label={t('till.paying.takeBack', { kind: t(`till.tender.${taken.kind}`) })}
                  onPress={() => control.takeBack(at)}
                />
              </li>
            ))}
          </ul>
          <dl className={cx(styles.figure)}>
            <dt>{t('till.paying.missing')}</dt>
            <dd className={cx(styles.large, own.accent)}>{yuan(missing)}</dd>
          </dl>
        </>
      )}
    </section>
  );
}
