import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { useIsClerk, useSession } from '../staff/session.ts';

export type PersonRightsProps = { readonly personId: string; readonly onErase: () => void };

/** What the person may ask for: a copy of all that is kept, and that it goes. */
export function PersonRights({ personId, onErase }: PersonRightsProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const isClerk = useIsClerk();
  const copy = useCallMutation('people.disclose');
  if (!isClerk) return null;
  const written = copy.data?.ok ? copy.data.value : null;
  return (
    <Card title={t('people.rights')}>
      <p className={cx(styles.soft)}>{t('people.rightsHelp')}</p>
      {written !== null && (
        <Notice tone="success" title={t('people.copyWritten')}>
          {written.path}
        </Notice>
      )}
      <RefusalNotice answer={copy.data} />
      <div className={cx(styles.line)}>
        <Button
          variant="quiet"
          icon="file"
          isPending={copy.isPending}
          onPress={() => copy.mutate({ personId })}
        >
          {t('people.giveCopy')}
        </Button>
        {role === 'administrator' && (
          <Button variant="quiet" onPress={onErase}>
            {t('people.erase')}
          </Button>
        )}
      </div>
    </Card>
  );
}
