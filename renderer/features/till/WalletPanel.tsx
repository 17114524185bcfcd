import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { halfWidth } from '../../../shared/domain/typed-text.ts';
import type { WalletKind } from '../../../shared/domain/sale/words.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { MOST_FEN, readYuan, yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { AmountField } from './AmountField.tsx';
import { useJpeg } from '../pictures/use-jpeg.ts';
import { isReference, needsReference, tender } from './pay-draft.ts';
import own from './pay.module.css';
import styles from './till.module.css';
import type { PayControl } from './use-pay.ts';

type WalletPanelProps = {
  readonly kind: WalletKind;
  readonly control: PayControl;
  readonly hasCode: boolean;
  readonly referenceFromFen: number | null;
};

const nothing = () => {};

/** A wallet on the buyer's phone: the hall's code to scan, and that the payment was seen. */
export function WalletPanel({ kind, control, hasCode, referenceFromFen }: WalletPanelProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { missing, isPending } = control;
  const [text, setText] = useState(() => yuanOf(missing));
  const [digits, setDigits] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const name = t(`till.tender.${kind}`);
  const fen = readYuan(text, MOST_FEN);
  const isAmount = typeof fen === 'number' && fen > 0 && fen <= missing;
  const isNeeded = isAmount && needsReference(fen, referenceFromFen);
  const reference = halfWidth(digits).replaceAll(/\s/g, '');
  const isDigits = reference === '' ? !isNeeded : isReference(reference);
  const send = () => {
    setHasTried(true);
    if (!isAmount || !isDigits) return;
    control.take(tender(kind, fen, { reference: reference === '' ? null : reference }));
  };
  useDeskKeys({ keys: { F8: send }, onEscape: nothing, focusBox: nothing });
  return (
    <form
      noValidate
      className={cx(own.walletForm)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <IgnoresScans />
      <figure className={cx(own.codeFigure)}>
        {hasCode ? (
          <>
            <PaymentCode kind={kind} />
            <figcaption className={cx(styles.strong)}>{t('till.wallet.scanThis')}</figcaption>
          </>
        ) : (
          <Notice tone="look">{t('till.wallet.noCode', { kind: name })}</Notice>
        )}
      </figure>
      <div className={cx(own.payForm)}>
        <dl className={cx(styles.figure)}>
          <dt>{name}</dt>
          <dd className={cx(own.huge)}>{yuan(isAmount ? fen : missing)}</dd>
        </dl>
        <AmountField
          label={t('till.wallet.amount', { kind: name })}
          value={text}
          onChange={setText}
          error={
            hasTried && !isAmount ? t('till.wallet.tooMuch', { amount: yuan(missing) }) : undefined
          }
        />
        <TextField
          label={isNeeded ? t('till.wallet.digitsNeeded') : t('till.wallet.digits')}
          value={digits}
          onChange={setDigits}
          inputMode="numeric"
          maxLength={6}
          isRequired={isNeeded}
          takesFocus
          error={hasTried && !isDigits ? t('till.wallet.digitsWrong') : undefined}
        />
        <Button type="submit" isPending={isPending}>
          {t('till.wallet.seen')}
        </Button>
      </div>
    </form>
  );
}

function PaymentCode({ kind }: Pick<WalletPanelProps, 'kind'>) {
  const { t } = useTranslation();
  const found = useCallQuery('till.paymentCode', { kind });
  const jpeg = useJpeg(found.data?.ok ? found.data.value.jpeg : null);
  if (jpeg === null) return null;
  const alt = t('till.wallet.codeOf', { kind: t(`till.tender.${kind}`) });
  return (
    <span className={cx(own.code)}>
      <JpegPicture jpeg={jpeg} alt={alt} />
    </span>
  );
}
