import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { halfWidth } from '../../../shared/domain/typed-text.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { askPatiently } from '../../app/ask-patiently.ts';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { mostPoints, pointsLeft, tender, type PointsCard } from './pay-draft.ts';
import own from './pay.module.css';
import styles from './till.module.css';
import type { PayControl } from './use-pay.ts';

type PointsPanelProps = { readonly control: PayControl; readonly pointFen: number };
type Refused = { readonly ok: false } & AnyRefusal;

/** Points of whoever's card is scanned. */
export function PointsPanel({ control, pointFen }: PointsPanelProps) {
  const { t } = useTranslation();
  const [card, setCard] = useState<PointsCard | null>(control.pay.card);
  const [refused, setRefused] = useState<Refused | undefined>();
  const [isOther, setIsOther] = useState(false);
  const scan = async (code: string) => {
    const answer = await askPatiently('till.find', { code: code.slice(0, 60) });
    setRefused(answer.ok ? undefined : answer);
    if (!answer.ok || answer.value.kind !== 'card') return;
    const first = control.pay.card;
    const isSomebodyElse = first !== null && first.personId !== answer.value.personId;
    setIsOther(isSomebodyElse);
    if (!isSomebodyElse) setCard(answer.value);
  };
  return (
    <div className={cx(own.payForm)}>
      <HearsScanner
        onCode={(code) => void scan(code).catch(reportError)}
        onUnreadable={() => setRefused({ ok: false, refusal: 'damaged-code' })}
      />
      <RefusalNotice answer={refused} />
      {isOther && <Notice tone="look">{t('till.points.otherCard')}</Notice>}
      {card === null ? (
        <Notice tone="info">{t('till.points.scan')}</Notice>
      ) : (
        <PointsForm key={card.personId} card={card} control={control} pointFen={pointFen} />
      )}
    </div>
  );
}

type PointsFormProps = PointsPanelProps & { readonly card: PointsCard };

function PointsForm({ card, control, pointFen }: PointsFormProps) {
  const { t } = useTranslation();
  const { yuan, count } = useFormat();
  const { pay, missing, isPending } = control;
  const left = pointsLeft(pay, card, pointFen);
  const most = mostPoints(missing, left, pointFen);
  const [text, setText] = useState(String(most));
  const [hasTried, setHasTried] = useState(false);
  const typed = halfWidth(text).trim();
  const points = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  const isRight = points >= 1 && points <= most;
  const send = () => {
    setHasTried(true);
    if (isRight) control.take(tender('points', points * pointFen), { card });
  };
  useDeskKeys({ keys: { F8: send }, onEscape: () => {}, focusBox: () => {} });
  const words = t('till.points.of', { name: card.name, points: count(left) });
  return (
    <form
      noValidate
      className={cx(own.payForm)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={cx(styles.strong)}>{words}</p>
      <p className={cx(styles.soft)}>{t('till.points.worth', { amount: yuan(pointFen) })}</p>
      {most === 0 ? (
        <Notice tone="look">{t('till.points.none')}</Notice>
      ) : (
        <>
          <TextField
            label={t('till.points.use')}
            value={text}
            onChange={setText}
            inputMode="numeric"
            maxLength={9}
            takesFocus
            description={t('till.points.does', { amount: yuan(points * pointFen) })}
            error={hasTried && !isRight ? t('till.points.wrong', { most: count(most) }) : undefined}
          />
          <Button type="submit" isPending={isPending}>
            {t('till.points.do')}
          </Button>
        </>
      )}
    </form>
  );
}
