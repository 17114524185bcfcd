import { shownFen } from '../../shared/domain/sale/receipt-text.ts';
import { formatYuan } from '../i18n/yuan.ts';
import type { ReceiptPartProps } from './receipt-part.ts';
import css from './receipt.module.css';

/** How it was paid or given back, and the change. */
export function ReceiptMoney({ receipt, both }: ReceiptPartProps) {
  const { kind, changeFen } = receipt;
  const tenders = receipt.tenders.map((tender, place) => ({ key: `tender-${place}`, ...tender }));
  return (
    <div className={css['money']}>
      {tenders.map(({ key, kind: by, fen, receivedFen }) => (
        <div key={key}>
          <Sum name={both(`receipt.tender.${by}`)} fen={shownFen(kind, fen)} />
          {receivedFen !== null && receivedFen !== fen && (
            <Sum name={both('receipt.received')} fen={receivedFen} />
          )}
        </div>
      ))}
      {changeFen !== 0 && <Sum name={both('receipt.change')} fen={changeFen} />}
    </div>
  );
}

function Sum({ name, fen }: { readonly name: string; readonly fen: number }) {
  return (
    <p className={css['sum']}>
      <span>{name}</span>
      <span className={css['fen']}>{formatYuan(fen)}</span>
    </p>
  );
}
