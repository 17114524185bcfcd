import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './settings.module.css';

type Hub = NonNullable<Value<'sync.standing'>['hub']>;

/** Which hub this kiosk exchanges with, and how the newest round went. */
export function HubStanding({ hub, zone }: { readonly hub: Hub; readonly zone: string }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const hasten = useCallMutation('sync.hasten');
  const { isExchanging, lastAt, failure, nextAt } = hub;
  const at = (epochMs: number | null) => (epochMs === null ? '' : time(zone, epochMs));
  return (
    <>
      <p>{t('hub.at', { host: hub.host, login: hub.login })}</p>
      {failure !== null && (
        <Notice tone="look" title={t(`hub.failure.${failure}`)}>
          {!isExchanging && t('hub.next', { at: at(nextAt) })}
        </Notice>
      )}
      <div className={cx(styles.state)}>
        <p className={cx(styles.help)}>
          {isExchanging
            ? t('hub.exchanging')
            : t(lastAt === null ? 'hub.notYet' : 'hub.last', { at: at(lastAt) })}
        </p>
        <Button variant="quiet" isDisabled={isExchanging} onPress={() => hasten.mutate({})}>
          {t('hub.hasten')}
        </Button>
      </div>
      {!hub.isSealed && <p className={cx(styles.help)}>{t('hub.notSealed')}</p>}
    </>
  );
}
