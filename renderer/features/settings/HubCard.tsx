import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubAddress } from '../../../shared/contract/hub-login.ts';
import { callShell } from '../../app/call.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { HubForm } from './HubForm.tsx';
import { HubStanding } from './HubStanding.tsx';
import styles from './settings.module.css';
import { Standing } from './Standing.tsx';

/** How far this kiosk's news has come, and the hub that it exchanges with. */
export function HubCard({ zone }: { readonly zone: string }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.standing', {});
  const [isEditing, setIsEditing] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (data?.ok !== true) return null;
  const { hub } = data.value;
  const use = async (address: HubAddress | null) => {
    const answer = await callShell('shell.setHub', address);
    setHasFailed('refusal' in answer);
    setIsEditing('refusal' in answer && address !== null);
  };
  return (
    <Card title={t('hub.title')}>
      <Standing standing={data.value} zone={zone} />
      {hub === null && !isEditing && <p className={cx(styles.help)}>{t('hub.help')}</p>}
      {hub !== null && <HubStanding hub={hub} zone={zone} />}
      {hasFailed && <Notice tone="problem">{t('hub.notSaved')}</Notice>}
      {isEditing ? (
        <HubForm onSave={use} onCancel={() => setIsEditing(false)} />
      ) : (
        <div className={cx(styles.end)}>
          {hub !== null && (
            <Button variant="quiet" onPress={() => void use(null)}>
              {t('hub.leave')}
            </Button>
          )}
          <Button variant="quiet" onPress={() => setIsEditing(true)}>
            {t(hub === null ? 'hub.set' : 'hub.change')}
          </Button>
        </div>
      )}
    </Card>
  );
}
