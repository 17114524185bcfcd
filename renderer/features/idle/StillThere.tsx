import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type StillThereProps = {
  /** Milliseconds without a touch or a key until it asks. */
  readonly quietFor: number;
  readonly onTimeOut: () => void;
};

const SECONDS_TO_ANSWER = 10;
const activity = ['pointerdown', 'keydown'] as const;

/** Asks who has gone quiet, and leaves the screen if nobody answers. */
export function StillThere({ quietFor, onTimeOut }: StillThereProps) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number | null>(null);
  const isAsking = seconds !== null;

  useEffect(() => {
    if (isAsking) return undefined;
    const stopping = new AbortController();
    const ask = () => setSeconds(SECONDS_TO_ANSWER);
    let timer = setTimeout(ask, quietFor);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, quietFor);
    };
    for (const event of activity)
      window.addEventListener(event, wait, { capture: true, signal: stopping.signal });
    return () => {
      stopping.abort();
      clearTimeout(timer);
    };
  }, [isAsking, quietFor]);

  const countDown = useEffectEvent(() => {
    if (seconds === null) return;
    if (seconds <= 1) onTimeOut();
    else setSeconds(seconds - 1);
  });
  useEffect(() => {
    if (!isAsking) return undefined;
    const timer = setInterval(() => countDown(), 1000);
    return () => clearInterval(timer);
  }, [isAsking]);

  const stay = () => setSeconds(null);
  return (
    <Dialog
      title={t('idle.stillThere')}
      isOpen={isAsking}
      isDismissable
      onClose={stay}
      actions={
        <Button takesFocus onPress={stay}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p>{t('idle.wipesIn', { seconds: seconds ?? SECONDS_TO_ANSWER })}</p>
    </Dialog>
  );
}
