import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubAddress } from '../../../shared/contract/hub-login.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './settings.module.css';

const NOTHING = { url: '', password: '', ca: '', cert: '', key: '' };

/** PEM ends with a new line, which is easily lost in copying. */
const pem = (text: string): string => `${text.trim()}\n`;

/** The address and the login as `qinlin hub add-kiosk` printed them. */
export function HubForm({
  onSave,
  onCancel,
}: {
  readonly onSave: (address: HubAddress) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(NOTHING);
  const [byCertificate, setByCertificate] = useState(false);
  const url = typed.url.trim();
  const isAddress = /^postgres(ql)?:\/\/[^@/]+@[^@/]+\/.+/.test(url);
  const save = () =>
    onSave({
      url,
      ...(typed.password !== '' && { password: typed.password }),
      ...(typed.ca.trim() !== '' && { ca: pem(typed.ca) }),
      ...(byCertificate && { certificate: { cert: pem(typed.cert), key: pem(typed.key) } }),
    });
  const hasCertificate = typed.cert.trim() !== '' && typed.key.trim() !== '';
  return (
    <>
      <TextField
        label={t('hub.address')}
        value={typed.url}
        onChange={(next) => setTyped({ ...typed, url: next })}
        maxLength={1000}
        placeholder="postgresql://login@host:5432/qinlin"
        error={url === '' || isAddress ? undefined : t('hub.failure.bad-hub-address')}
        takesFocus
      />
      <TextField
        label={t('hub.password')}
        type="password"
        value={typed.password}
        onChange={(next) => setTyped({ ...typed, password: next })}
        maxLength={1000}
      />
      <TextField
        label={t('hub.authority')}
        description={t('hub.authorityHelp')}
        value={typed.ca}
        onChange={(next) => setTyped({ ...typed, ca: next })}
        maxLength={100_000}
        rows={3}
      />
      <Checkbox
        label={t('hub.byCertificate')}
        isSelected={byCertificate}
        onChange={setByCertificate}
      />
      {byCertificate && (
        <>
          <TextField
            label={t('hub.certificate')}
            value={typed.cert}
            onChange={(next) => setTyped({ ...typed, cert: next })}
            maxLength={100_000}
            rows={3}
          />
          <TextField
            label={t('hub.certificateKey')}
            value={typed.key}
            onChange={(next) => setTyped({ ...typed, key: next })}
            maxLength={100_000}
            rows={3}
          />
        </>
      )}
      <div className={cx(styles.end)}>
        <Button variant="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          isDisabled={!isAddress || (byCertificate && !hasCertificate)}
          onPress={() => void save()}
        >
          {t('hub.use')}
        </Button>
      </div>
    </>
  );
}
