import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './settings.module.css';

type Names = Pick<Value<'hall.state'>, 'hallName' | 'kioskName'>;

/** Names the hall and this kiosk. */
export function HallCard({ hall }: { readonly hall: Value<'hall.state'> }) {
  const { t } = useTranslation();
  /** What was typed; what was not follows the store. */
  const [typed, setTyped] = useState<Partial<Names>>({});
  const { hallName, kioskName } = { ...hall, ...typed };
  const edit = useCallMutation('hall.edit');
  const hasChanged = hallName.trim() !== hall.hallName || kioskName.trim() !== hall.kioskName;
  const missing = (name: string) => (name.trim() === '' ? t('settings.needName') : undefined);
  const isWhole = hallName.trim() !== '' && kioskName.trim() !== '';
  const save = async () => {
    const answer = await edit.mutateAsync({ hallName, kioskName });
    if (answer.ok) setTyped({});
  };
  return (
    <Card title={t('settings.hall')}>
      <TextField
        label={t('settings.hallName')}
        value={hallName}
        onChange={(next) => setTyped({ ...typed, hallName: next })}
        maxLength={40}
        error={missing(hallName)}
      />
      <TextField
        label={t('settings.kioskName')}
        value={kioskName}
        onChange={(next) => setTyped({ ...typed, kioskName: next })}
        maxLength={20}
        description={t('settings.kioskNumber', { number: hall.kioskNumber })}
        error={missing(kioskName)}
      />
      <RefusalNotice answer={edit.data} />
      {edit.data?.ok && !hasChanged && <Notice tone="success">{t('common.saved')}</Notice>}
      <div className={cx(styles.end)}>
        <Button
          isDisabled={!hasChanged || !isWhole}
          isPending={edit.isPending}
          onPress={() => void save()}
        >
          {t('common.save')}
        </Button>
      </div>
    </Card>
  );
}
