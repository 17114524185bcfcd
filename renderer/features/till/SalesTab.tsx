import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { TillRules } from '../../../shared/contract/till-shapes.ts';
import { shownFen } from '../../../shared/domain/sale/receipt-text.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal, type AnyRefusal } from '../../i18n/use-refusal.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { askPatiently } from '../../app/ask-patiently.ts';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { isDialogOpen } from '../staff/use-desk-keys.ts';
import { useSettled } from '../staff/use-settled.ts';
import { typedText } from './find-text.ts';
import { SaleView } from './SaleView.tsx';
import styles from './till.module.css';

type Row = Value<'till.sales'>[number];
type Refused = { readonly ok: false } & AnyRefusal;

type SalesTabProps = {
  readonly tillDayId: string;
  readonly zone: string;
  readonly rules: TillRules;
  /** The sale that is open. */
  readonly saleId: string | null;
  readonly onSale: (saleId: string | null) => void;
};

const MOST_NUMBER = 30;

/** What was sold and given back today; any sale is found by the end of its number. */
export function SalesTab({ tillDayId, zone, rules, saleId, onSale }: SalesTabProps) {
  if (saleId !== null)
    return (
      <SaleView
        key={saleId}
        saleId={saleId}
        zone={zone}
        rules={rules}
        onBack={() => onSale(null)}
        onSale={onSale}
      />
    );
  return <SalesList tillDayId={tillDayId} zone={zone} onSale={onSale} />;
}

function SalesList({ tillDayId, zone, onSale }: Omit<SalesTabProps, 'saleId' | 'rules'>) {
  const { t } = useTranslation();
  const sentence = useRefusal();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const number = typedText(useSettled(text)).slice(0, MOST_NUMBER);
  const found = useCallQuery('till.sales', number === '' ? { tillDayId } : { number }, {
    keepsLast: true,
  });
  const rows = found.data?.ok ? found.data.value : [];
  const open = async (code: string) => {
    setText('');
    const answer = await askPatiently('till.find', { code: code.slice(0, 60) });
    if (!answer.ok) return setRefused(answer);
    setRefused(null);
    if (answer.value.kind === 'receipt') onSale(answer.value.saleId);
    else setRefused({ ok: false, refusal: 'unknown-sale' });
  };
  const enter = () => {
    const [only] = rows;
    if (number !== '' && only && rows.length === 1) onSale(only.saleId);
  };
  return (
    <div className={cx(styles.fillColumn)}>
      <HearsScanner
        onCode={(code) => {
          if (!isDialogOpen()) void open(code).catch(reportError);
        }}
        onUnreadable={() => setRefused({ ok: false, refusal: 'damaged-code' })}
      />
      <SearchField
        label={t('till.sales.find')}
        placeholder={t('till.sales.findHint')}
        value={text}
        onChange={setText}
        onSubmit={enter}
        takesFocus
      />
      {refused !== null && <Notice tone="problem">{sentence(refused)}</Notice>}
      <Table
        label={t('till.sales.label')}
        columns={useColumns(zone)}
        rows={rows}
        rowKey={({ saleId }) => saleId}
        onOpen={({ saleId }) => onSale(saleId)}
        isLoading={found.data === undefined}
        empty={
          <EmptyState title={number === '' ? t('till.sales.none') : t('till.sales.noneFound')} />
        }
      />
    </div>
  );
}

function useColumns(zone: string): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { time, yuan } = useFormat();
  return [
    {
      key: 'number',
      title: t('till.sales.number'),
      cell: ({ number }) => number,
      isRowHeader: true,
      width: '14rem',
    },
    { key: 'time', title: t('till.sales.time'), cell: ({ at }) => time(zone, at), width: '6rem' },
    {
      key: 'kind',
      title: t('till.sales.kind'),
      cell: ({ kind, ofNumber }) => (
        <>
          <Badge tone={kind === 'sale' ? 'plain' : 'look'}>{t(`till.sales.kindOf.${kind}`)}</Badge>
          {ofNumber !== null && <span className={cx(styles.soft)}>{ofNumber}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('till.sales.state'),
      cell: ({ kind, totalFen, leftFen }) => {
        if (kind !== 'sale' || leftFen === totalFen) return '';
        return leftFen === 0 ? t('till.sales.allBack') : t('till.sales.partlyBack');
      },
    },
    {
      key: 'amount',
      title: t('till.sales.amount'),
      cell: ({ kind, totalFen }) => yuan(shownFen(kind, totalFen)),
      align: 'end',
      width: '9rem',
    },
  ];
}
