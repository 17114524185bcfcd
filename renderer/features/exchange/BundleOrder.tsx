import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** At least so many characters: whoever finds the stick may try as often as they like. */
export const PASSPHRASE_LENGTH = 8;

type Order = {
  /** Empty is this hall. */
  readonly hallId: string;
  readonly all: boolean;
  readonly isLocked: boolean;
  readonly passphrase: string;
};

export const emptyOrder: Order = { hallId: '', all: false, isLocked: false, passphrase: '' };

type BundleOrderProps = {
  readonly order: Order;
  readonly onChange: (order: Order) => void;
  readonly isDisabled: boolean;
};

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
        onChange={(all) => onChange({ ...order, all })}
        isDisabled={isDisabled}
      />
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
