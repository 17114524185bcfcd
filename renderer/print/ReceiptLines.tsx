import { shownFen } from '../../shared/domain/sale/receipt-text.ts';
import { formatYuan } from '../i18n/yuan.ts';
import type { ReceiptPartProps } from './receipt-part.ts';
import css from './receipt.module.css';

/** What was sold: names wrap, amounts stand right, and more than one of a thing is multiplied out below it. */
export function ReceiptLines({ receipt, both }: ReceiptPartProps) {
  const lines = receipt.lines.map((line, place) => ({ key: `line-${place}`, ...line }));
  return (
    <div className={css['lines']}>
      <p className={css['columns']}>
        <span>{both('receipt.item')}</span>
        <span>{both('receipt.amount')}</span>
      </p>
      {lines.map(({ key, name, quantity, unitFen, amountFen }) => (
        <p key={key} className={css['line']}>
          <span className={css['name']}>{name}</span>
          <span className={css['fen']}>{formatYuan(shownFen(receipt.kind, amountFen))}</span>
          {Math.abs(quantity) !== 1 && (
            <span className={css['times']}>{timesOf(quantity, unitFen)}</span>
          )}
        </p>
      ))}
    </div>
  );
}

/** 3 × ¥12.50, of a refund too. */
const timesOf = (quantity: number, unitFen: number) =>
  `${String(Math.abs(quantity))} × ${formatYuan(Math.abs(unitFen))}`;
