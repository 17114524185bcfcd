import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, TillRules } from '../../../shared/contract/till-shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { playTone } from '../check-in/sounds.ts';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import own from './pay.module.css';
import styles from './till.module.css';

type DoneScreenProps = {
  readonly receipt: Receipt;
  readonly rules: TillRules;
  /** With what was scanned for the next customer, if anything was. */
  readonly onNext: (code: string | null) => void;
};

const nothing = () => {};

/** The sale is on disk: what to give back, its number, and the receipt. */
export function DoneScreen({ receipt, rules, onNext }: DoneScreenProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { changeFen, number, totalFen, tenders } = receipt;
  useEffect(() => void playTone('in'), []);
  useDeskKeys({ keys: {}, onEscape: () => onNext(null), focusBox: nothing });
  return (
    <div className={cx(own.done)}>
      <HearsScanner onCode={(code) => onNext(code)} onUnreadable={nothing} />
      <section className={cx(styles.paper)} aria-label={t('till.done.title')}>
        <h2 className={cx(own.doneTitle)}>{t('till.done.title')}</h2>
        <dl className={cx(styles.figure, own.change)}>
          <dt>{changeFen > 0 ? t('till.done.change') : t('till.done.noChange')}</dt>
          <dd className={cx(own.huge)}>{yuan(changeFen)}</dd>
        </dl>
        <dl className={cx(styles.facts)}>
          <dt>{t('till.done.number')}</dt>
          <dd className={cx(styles.strong)}>{number}</dd>
          <dt>{t('till.total')}</dt>
          <dd className={cx(styles.strong)}>{yuan(totalFen)}</dd>
          {tenders.map(({ kind, fen }, at) => (
            <Tender key={`${kind} ${String(at)}`} name={t(`till.tender.${kind}`)} fen={yuan(fen)} />
          ))}
        </dl>
        <Button takesFocus onPress={() => onNext(null)}>
          {t('till.done.next')}
        </Button>
        <p className={cx(styles.soft)}>{t('till.done.nextHelp')}</p>
      </section>
      <ReceiptPaper receipt={receipt} layout={rules.receipt} isCopy={false} hasQr />
    </div>
  );
}

function Tender({ name, fen }: { readonly name: string; readonly fen: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{fen}</dd>
    </>
  );
}
