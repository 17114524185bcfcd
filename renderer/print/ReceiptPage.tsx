import { useTranslation } from 'react-i18next';
import type { PrintableReceipt } from '../../shared/contract/print.ts';
import { receiptText, shownFen } from '../../shared/domain/sale/receipt-text.ts';
import { bothLanguages } from '../i18n/both-languages.ts';
import { receiptWords } from '../i18n/receipt-words.ts';
import { formatYuan } from '../i18n/yuan.ts';
import { cx } from '../ui/cx.ts';
import { QrPicture } from '../ui/QrPicture.tsx';
import { ROLL } from './fit-roll.ts';
import { ReceiptLines } from './ReceiptLines.tsx';
import { ReceiptMoney } from './ReceiptMoney.tsx';
import type { ReceiptPartProps } from './receipt-part.ts';
import css from './receipt.module.css';

const widths = { '80mm': 80, '58mm': 58 } as const;

/** A receipt on a roll, in both languages at once; the shell's language comes first. */
export function ReceiptPage({ document }: { readonly document: PrintableReceipt }) {
  const { i18n } = useTranslation();
  const { layout, hallName, language, isCopy, receipt } = document;
  const both = bothLanguages(i18n, language);
  const { kind, purpose, partner } = receipt;
  const text = receiptText({ hallName, ...receipt }, receiptWords(i18n, language));
  return (
    <article
      className={cx(css['roll'], layout === '58mm' && css['narrow'])}
      style={{ width: `${widths[layout]}mm` }}
      {...{ [ROLL]: widths[layout] }}
    >
      <p className={css['hall']}>{hallName}</p>
      <h1 className={cx(css['title'], kind !== 'sale' && css['marked'])}>
        {both(`receipt.title.${kind}`)}
      </h1>
      {isCopy && <p className={cx(css['title'], css['marked'])}>{both('receipt.copy')}</p>}
      <Facts receipt={receipt} both={both} />
      <ReceiptLines receipt={receipt} both={both} />
      <p className={css['total']}>
        <span>{both(kind === 'sale' ? 'receipt.total' : 'receipt.totalBack')}</span>
        <strong>{formatYuan(shownFen(kind, receipt.totalFen))}</strong>
      </p>
      <ReceiptMoney receipt={receipt} both={both} />
      {purpose !== null && <Said name={both('receipt.purpose')} value={purpose} />}
      {partner !== null && <Said name={both('receipt.partner')} value={partner} />}
      <div className={css['qr']}>
        <QrPicture text={text} label={both('receipt.qrLabel')} />
      </div>
      <p className={css['scan']}>{both('receipt.scan')}</p>
      <p className={css['thanks']}>{both('receipt.thanks')}</p>
    </article>
  );
}

function Facts({ receipt, both }: ReceiptPartProps) {
  const { number, ofNumber, at, till } = receipt;
  return (
    <div className={css['facts']}>
      <Said name={both('receipt.number')} value={number} />
      {ofNumber !== null && <Said name={both('receipt.ofNumber')} value={ofNumber} />}
      <Said name={both('receipt.at')} value={at} />
      <Said name={both('receipt.till')} value={String(till)} />
    </div>
  );
}

function Said({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <p className={css['said']}>
      <span>{name}</span>
      <span>{value}</span>
    </p>
  );
}
