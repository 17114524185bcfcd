import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { TillDay } from './TillDesk.tsx';
import styles from './till.module.css';
import { useCartName } from './use-line-words.ts';

type OldDayProps = {
  readonly till: Value<'till.state'>;
  readonly day: TillDay;
  readonly zone: string;
  readonly onClose: () => void;
  readonly onGoOn: () => void;
};

/** A till day that was left open: it is counted and closed before today's sales begin, unless it is only past midnight. */
export function OldDay({ till, day, zone, onClose, onGoOn }: OldDayProps) {
  const { t } = useTranslation();
  const { shortDay, list } = useFormat();
  const cartName = useCartName(zone);
  const on = shortDay(day.on);
  return (
    <div className={cx(styles.opening)}>
      <Card title={t('till.old.title', { on })}>
        <div className={cx(styles.stack)}>
          <p>{t('till.old.help', { count: day.sales })}</p>
          {till.carts.length > 0 && (
            <Notice tone="info">
              {t('till.open.heldNow', { names: list(till.carts.map(cartName)) })}
            </Notice>
          )}
          <Button icon="lock" takesFocus onPress={onClose}>
            {t('till.old.close')}
          </Button>
          <p className={cx(styles.soft)}>{t('till.old.goOnHelp')}</p>
          <Button variant="quiet" onPress={onGoOn}>
            {t('till.old.goOn', { on })}
          </Button>
        </div>
      </Card>
    </div>
  );
}
