import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { MOST_FEN, readYuan, yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { AmountField } from './AmountField.tsx';
import styles from './till.module.css';
import { useCartName } from './use-line-words.ts';

type OpenDayProps = {
  readonly till: Value<'till.state'>;
  readonly zone: string;
};

const NONE = 'none';

/** Begins a till day: the float in the drawer, and the event it is for. */
export function OpenDay({ till, zone }: OpenDayProps) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const cartName = useCartName(zone);
  const [tillDayId] = useState(() => uuidv7());
  const [text, setText] = useState(() => yuanOf(till.nextFloatFen));
  const [eventId, setEventId] = useState<string>(NONE);
  const [hasTried, setHasTried] = useState(false);
  const open = useCallMutation('till.open');
  const found = useCallQuery('activities.list', {});
  const events = found.data?.ok ? found.data.value : [];
  const read = readYuan(text, MOST_FEN);
  const floatFen = read === null ? 0 : read;
  const send = () => {
    setHasTried(true);
    if (floatFen === undefined) return;
    open.mutate({ tillDayId, floatFen, eventId: eventId === NONE ? null : eventId });
  };
  return (
    <Card title={t('till.open.title')}>
      <form
        noValidate
        className={cx(styles.stack)}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{t('till.open.help')}</p>
        {till.carts.length > 0 && (
          <Notice tone="info">
            {t('till.open.heldNow', { names: list(till.carts.map(cartName)) })}
          </Notice>
        )}
        <AmountField
          label={t('till.open.float')}
          value={text}
          onChange={setText}
          takesFocus
          error={hasTried && floatFen === undefined ? t('till.open.floatWrong') : undefined}
        />
        <Select
          label={t('till.open.event')}
          options={[
            { value: NONE, label: t('till.open.noEvent') },
            ...events.map(({ activityId, name }) => ({ value: activityId, label: name })),
          ]}
          value={eventId}
          onChange={setEventId}
        />
        <RefusalNotice answer={open.data} />
        <Button type="submit" isPending={open.isPending}>
          {t('till.open.do')}
        </Button>
      </form>
    </Card>
  );
}
