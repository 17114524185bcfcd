import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exchange.module.css';

/** At least so many characters: whoever finds the stick may try as often as they like. */
export const PASSPHRASE_LENGTH = 8;

type Order = {
  /** Empty is this hall. */
  readonly hallId: string;
  readonly all: boolean;
  /** Days, '' where none is typed yet; null is all days. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly isLocked: boolean;
  readonly passphrase: string;
};

export const emptyOrder: Order = {
  hallId: '',
  all: false,
  span: null,
  isLocked: false,
  passphrase: '',
};

/** Whether everything is said that was begun. */
export const isWhole = ({ span, isLocked, passphrase }: Order): boolean =>
  (!isLocked || passphrase.length >= PASSPHRASE_LENGTH) &&
  (span === null || (span.from !== '' && span.to !== ''));

type BundleOrderProps = {
  readonly order: Order;
  readonly onChange: (order: Order) => void;
  readonly isDisabled: boolean;
};

type SpanProps = {
  readonly span: NonNullable<Order['span']>;
  readonly onChange: (span: NonNullable<Order['span']>) => void;
};

function Span({ span, onChange }: SpanProps) {
  const { t } = useTranslation();
  return (
    <div className={cx(styles.span)}>
      <DateField
        label={t('exchange.take.from')}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
      />
      <DateField
        label={t('exchange.take.to')}
        value={span.to}
        onChange={(to) => onChange({ ...span, to })}
      />
    </div>
  );
}

/** For whom a bundle is, how much goes into it, and who can open it. */
export function BundleOrder({ order, onChange, isDisabled }: BundleOrderProps) {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.devices', {});
  const others = data?.ok === true ? data.value.filter(({ isOwnHall }) => !isOwnHall) : [];
  const halls = new Map(others.map(({ hallId, hallName }) => [hallId, hallName]));
  return (
    <>
      <Select
        label={t('exchange.take.for')}
        options={[
          { value: '', label: t('exchange.take.ownHall') },
          ...[...halls].map(([value, label]) => ({ value, label })),
        ]}
        value={order.hallId}
        onChange={(hallId) => onChange({ ...order, hallId })}
        isDisabled={isDisabled}
      />
      <Checkbox
        label={t('exchange.take.all')}
        isSelected={order.all}
        onChange={(all) => onChange({ ...order, all, span: null })}
        isDisabled={isDisabled}
      />
      <Checkbox
        label={t('exchange.take.span')}
        isSelected={order.span !== null}
        onChange={(isSpan) =>
          onChange({ ...order, all: false, span: isSpan ? { from: '', to: '' } : null })
        }
        isDisabled={isDisabled}
      />
      {order.span !== null && (
        <Span span={order.span} onChange={(span) => onChange({ ...order, span })} />
      )}
      <Checkbox
        label={t('exchange.take.lock')}
        isSelected={order.isLocked}
        onChange={(isLocked) => onChange({ ...order, isLocked, passphrase: '' })}
        isDisabled={isDisabled}
      />
      {order.isLocked && (
        <TextField
          label={t('exchange.passphrase')}
          description={t('exchange.take.passphraseHelp')}
          value={order.passphrase}
          onChange={(passphrase) => onChange({ ...order, passphrase })}
          maxLength={200}
          isDisabled={isDisabled}
        />
      )}
    </>
  );
}
