import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import { PASSPHRASE_LENGTH } from './BundleOrder.tsx';
import styles from './exchange.module.css';

/** For a bundle that was locked with a passphrase. */
export function PassphraseForm({ onGiven }: { readonly onGiven: (passphrase: string) => void }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(passphrase);
      }}
    >
      <TextField
        label={t('exchange.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        maxLength={200}
        takesFocus
      />
      <Button type="submit" isDisabled={passphrase.length < PASSPHRASE_LENGTH}>
        {t('exchange.bring.again')}
      </Button>
    </form>
  );
}
