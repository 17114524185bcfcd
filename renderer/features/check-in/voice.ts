import type { Language } from '../../i18n/language.ts';

/** The sound of a result comes first. */
const AFTER_SOUND = 600;
/** Somewhat slower than people talk. */
const RATE = 0.9;

/**
 * Reads a sentence aloud where this machine has a voice for the language, else does nothing. Returns what
 * silences it.
 */
export function speak(sentence: string, language: Language): () => void {
  const timer = setTimeout(() => {
    const voice = voiceFor(language);
    if (voice === undefined) return;
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    speechSynthesis.speak(utterance);
  }, AFTER_SOUND);
  return () => {
    clearTimeout(timer);
    globalThis.speechSynthesis?.cancel();
  };
}

const score = ({ localService, lang }: SpeechSynthesisVoice): number =>
  (localService ? 2 : 0) + (/^(?:zh[-_]CN|cmn)/i.test(lang) ? 1 : 0);

/** Voices of the machine before those that need a network; Mandarin before other Chinese. */
export function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const fits = language === 'en' ? /^en\b/i : /^(?:zh|cmn)\b/i;
  return voices.filter(({ lang }) => fits.test(lang)).toSorted((a, b) => score(b) - score(a))[0];
}
