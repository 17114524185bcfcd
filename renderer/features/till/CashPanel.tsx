import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_FEN, readYuan } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { AmountField } from './AmountField.tsx';
import { cashFor, quickAmounts } from './pay-draft.ts';
import own from './pay.module.css';
import styles from './till.module.css';
import type { PayControl } from './use-pay.ts';

const nothing = () => {};

/** Cash: what was handed over, and in large figures what goes back. */
export function CashPanel({ control }: { readonly control: PayControl }) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { missing, isPending } = control;
  const [text, setText] = useState('');
  const [keeps, setKeeps] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const read = readYuan(text, MOST_FEN);
  const received = read === null || read === 0 ? undefined : read;
  const { tender, changeFen } = cashFor(missing, received ?? 0);

  const send = (fen: number | undefined) => {
    setHasTried(true);
    if (fen === undefined) return;
    control.take(cashFor(missing, fen).tender, { keepChange: keeps });
  };
  useDeskKeys({
    keys: { F8: () => send(missing), F9: () => setKeeps((last) => !last) },
    onEscape: nothing,
    focusBox: nothing,
  });
  const problem =
    received === undefined
      ? t(text.trim() === '' ? 'till.cash.need' : 'till.cash.wrong')
      : undefined;
  return (
    <form
      noValidate
      className={cx(own.payForm)}
      onSubmit={(event) => {
        event.preventDefault();
        send(received);
      }}
    >
      <IgnoresScans />
      <AmountField
        label={t('till.cash.received')}
        placeholder={t('till.cash.hint')}
        value={text}
        onChange={setText}
        takesFocus
        error={hasTried ? problem : undefined}
        quick={{ label: t('till.cash.quick'), amounts: quickAmounts(missing) }}
      />
      <Button variant="quiet" isDisabled={isPending} onPress={() => send(missing)}>
        {t('till.cash.exact', { amount: yuan(missing) })}
      </Button>
      <dl className={cx(styles.figure, own.change)} aria-live="polite">
        <dt>{t('till.cash.change')}</dt>
        <dd className={cx(own.huge)}>{yuan(keeps ? 0 : changeFen)}</dd>
      </dl>
      <Checkbox
        label={t('till.cash.keep')}
        description={keeps ? t('till.cash.keepHelp', { amount: yuan(changeFen) }) : undefined}
        isSelected={keeps}
        onChange={setKeeps}
      />
      <Button type="submit" isPending={isPending}>
        {received !== undefined && tender.fen < missing
          ? t('till.cash.partly')
          : t('till.cash.finish')}
      </Button>
    </form>
  );
}
