import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { TillRules } from '../../../shared/contract/till-shapes.ts';
import { shownFen } from '../../../shared/domain/sale/receipt-text.ts';
import type { RefundKind } from '../../../shared/domain/sale/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import styles from './till.module.css';
import { useLineWords } from './use-line-words.ts';

type Sale = Value<'till.sale'>;
type Line = Sale['lines'][number];

type SaleViewProps = {
  readonly saleId: string;
  readonly zone: string;
  readonly rules: TillRules;
  readonly onBack: () => void;
  readonly onSale: (saleId: string) => void;
};

const nothing = () => {};

/** One sale, or one refund: its lines, how it was paid, its receipt again, and taking it back. */
export function SaleView({ saleId, zone, rules, onBack, onSale }: SaleViewProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const [refunding, setRefunding] = useState<RefundKind | null>(null);
  const [done, setDone] = useState<Value<'till.refund'> | null>(null);
  const found = useCallQuery('till.sale', { saleId });
  const sale = found.data?.ok ? found.data.value : null;
  const mayRefund = sale?.kind === 'sale' && sale.leftFen > 0;
  const mayVoid = mayRefund && sale.isOfOpenDay;
  useDeskKeys({
    keys: {
      ...(mayRefund && { F8: () => setRefunding('refund') }),
      ...(mayVoid && { F9: () => setRefunding('void') }),
    },
    onEscape: onBack,
    focusBox: nothing,
  });
  return (
    <div className={cx(styles.scrollColumn)}>
      <div className={cx(styles.saleHead)}>
        <Button variant="quiet" icon="left" onPress={onBack}>
          {t('till.sale.goBack')}
        </Button>
        <h2 className={cx(styles.saleTitle)}>
          {sale ? t('till.sale.title', { number: sale.number }) : ''}
        </h2>
        {sale && sale.kind !== 'sale' && (
          <Badge tone="look">{t(`till.sales.kindOf.${sale.kind}`)}</Badge>
        )}
      </div>
      {found.data === undefined && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={found.data} />
      {done && (
        <Notice tone="success">
          {t('till.refund.done', { amount: yuan(Math.abs(done.totalFen)), number: done.number })}
        </Notice>
      )}
      {sale && (
        <div className={cx(styles.halves)}>
          <div className={cx(styles.stack)}>
            <SaleLines sale={sale} />
            <SaleFacts sale={sale} zone={zone} />
          </div>
          <div className={cx(styles.stack)}>
            {mayRefund && (
              <Card title={t('till.sale.left', { amount: yuan(sale.leftFen) })}>
                <div className={cx(styles.acts)}>
                  <Button onPress={() => setRefunding('refund')}>{t('till.sale.refund')}</Button>
                  {mayVoid && (
                    <Button variant="danger" onPress={() => setRefunding('void')}>
                      {t('till.sale.void')}
                    </Button>
                  )}
                </div>
              </Card>
            )}
            {sale.refunds.length > 0 && <Refunds sale={sale} onSale={onSale} />}
            <ReceiptPaper receipt={sale} layout={rules.receipt} isCopy />
          </div>
        </div>
      )}
      {sale && refunding !== null && (
        <RefundDialog
          sale={sale}
          kind={refunding}
          onClose={() => setRefunding(null)}
          onDone={(refund) => {
            setRefunding(null);
            setDone(refund);
          }}
        />
      )}
    </div>
  );
}

function SaleLines({ sale }: { readonly sale: Sale }) {
  const { t } = useTranslation();
  const { yuan, count } = useFormat();
  const words = useLineWords();
  const columns: readonly Column<Line>[] = [
    {
      key: 'item',
      title: t('till.sale.item'),
      cell: (line) => words.name(line),
      isRowHeader: true,
    },
    {
      key: 'quantity',
      title: t('till.sale.quantity'),
      cell: ({ quantity }) => count(quantity),
      align: 'end',
      width: '5rem',
    },
    {
      key: 'unit',
      title: t('till.sale.unit'),
      cell: ({ unitFen }) => yuan(unitFen),
      align: 'end',
      width: '7rem',
    },
    {
      key: 'amount',
      title: t('till.sale.amount'),
      cell: ({ amountFen }) => yuan(shownFen(sale.kind, amountFen)),
      align: 'end',
      width: '7.5rem',
    },
    {
      key: 'back',
      title: t('till.sale.back'),
      cell: ({ refunded }) => (refunded > 0 ? count(refunded) : ''),
      align: 'end',
      width: '6rem',
    },
  ];
  return (
    <Table
      label={t('till.lines')}
      columns={columns}
      rows={sale.lines}
      rowKey={({ lineId }) => lineId}
    />
  );
}

function SaleFacts({ sale, zone }: { readonly sale: Sale; readonly zone: string }) {
  const { t } = useTranslation();
  const { yuan, moment } = useFormat();
  const { kind: ofWhat, totalFen, tenders, changeFen, purpose, ofNumber, at, kioskNumber } = sale;
  return (
    <dl className={cx(styles.facts)}>
      <dt>{t('till.total')}</dt>
      <dd className={cx(styles.strong)}>{yuan(shownFen(ofWhat, totalFen))}</dd>
      <dt>{t('till.sale.paid')}</dt>
      <dd>
        {tenders.map(({ kind, fen, receivedFen, reference }, place) => (
          <p key={`${kind} ${String(place)}`}>
            {[
              `${t(`till.tender.${kind}`)} ${yuan(shownFen(ofWhat, fen))}`,
              receivedFen !== null && receivedFen !== fen
                ? t('till.sale.received', { received: yuan(receivedFen), change: yuan(changeFen) })
                : '',
              reference ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ))}
      </dd>
      <dt>{t('till.sale.purpose')}</dt>
      <dd>{purpose ?? t('till.sale.none')}</dd>
      <dt>{t('till.sale.at')}</dt>
      <dd>{moment(zone, at)}</dd>
      <dt>{t('till.sale.till')}</dt>
      <dd>{kioskNumber}</dd>
      {ofNumber !== null && (
        <>
          <dt>{t('till.sales.kind')}</dt>
          <dd>{t('till.sale.of', { number: ofNumber })}</dd>
        </>
      )}
    </dl>
  );
}

function Refunds({ sale, onSale }: Pick<SaleViewProps, 'onSale'> & { readonly sale: Sale }) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  return (
    <Card title={t('till.sale.refunds')}>
      <ul className={cx(styles.choices)}>
        {sale.refunds.map(({ saleId, kind, number, totalFen }) => (
          <li key={saleId}>
            <Button variant="quiet" isWide onPress={() => onSale(saleId)}>
              {t('till.sale.refundOf', { number, amount: yuan(shownFen(kind, totalFen)) })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
