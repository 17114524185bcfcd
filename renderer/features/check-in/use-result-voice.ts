import { useEffect, useEffectEvent } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Tone } from './result-look.ts';
import { playTone } from './sounds.ts';
import { speak } from './voice.ts';

type Said = {
  readonly tone: Tone;
  readonly sentence: string;
  readonly hasVoice: boolean;
};

/** Sounds as the screen appears, and reads it aloud where that is switched on; leaving it ends the voice. */
export function useResultVoice({ tone, sentence, hasVoice }: Said): void {
  const language = useLanguage();
  const say = useEffectEvent(() => speak(sentence, language));
  useEffect(() => void playTone(tone), [tone]);
  useEffect(() => (hasVoice ? say() : undefined), [hasVoice]);
}
