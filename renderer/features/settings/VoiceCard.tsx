import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { voiceFor } from '../check-in/voice.ts';
import styles from './settings.module.css';
import { useVoices } from './use-voices.ts';

/** Whether results are read aloud, and what that sounds like here. */
export function VoiceCard({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  useVoices();
  const voice = voiceFor(language);
  const [hasFailed, setHasFailed] = useState(false);
  const edit = useCallMutation('hall.edit');
  const tryIt = () => {
    if (voice === undefined) return;
    setHasFailed(false);
    speechSynthesis.cancel();
    const sample = new SpeechSynthesisUtterance(t('result.spoken.checked-in'));
    sample.voice = voice;
    sample.lang = voice.lang;
    sample.addEventListener('error', ({ error }) => setHasFailed(!isStopped(error)));
    speechSynthesis.speak(sample);
  };
  return (
    <Card title={t('settings.voice')}>
      <Checkbox
        label={t('settings.voiceOn')}
        description={t('settings.voiceHelp')}
        isSelected={isOn}
        isDisabled={edit.isPending}
        onChange={(on) => edit.mutate({ voice: on })}
      />
      <RefusalNotice answer={edit.data} />
      {voice === undefined ? (
        <Notice tone="info">{t('settings.voiceNone')}</Notice>
      ) : (
        <div className={cx(styles.start)}>
          <Button variant="quiet" onPress={tryIt}>
            {t('settings.voiceTry')}
          </Button>
        </div>
      )}
      {hasFailed && <Notice tone="look">{t('settings.voiceFailed')}</Notice>}
    </Card>
  );
}

/** Another try stopped this one: nothing failed. */
const isStopped = (error: string) => error === 'interrupted' || error === 'canceled';
