import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { useWait } from '../../i18n/use-wait.ts';
import type { Outcome } from './check-in-flow.ts';

export type ResultWords = {
  /** The one sentence. */
  readonly sentence: string;
  /** What it was for, and the hours of this year: smaller. */
  readonly details: readonly string[];
  /** Read aloud: without the name, which is half masked. */
  readonly spoken: string;
};

type Refused = Extract<Outcome, { kind: 'refused' }>;

/** What a result says, in the language on the screen and on the hall's clock. */
export function useResultWords(outcome: Outcome, zone: string): ResultWords {
  const { t } = useTranslation();
  const format = useFormat();
  const refusedWords = useRefusedWords();
  const called = (name: string) => (/^\*+$/.test(name) ? t('result.someone') : name);
  const time = (at: number) => format.time(zone, at);
  const thisYear = (minutes: number) =>
    minutes === 0 ? [] : [t('result.thisYear', { duration: format.minutes(minutes) })];

  switch (outcome.kind) {
    case 'checked-in': {
      const { name, at, activity, minutesThisYear } = outcome;
      return {
        sentence: t('result.checked-in', { name: called(name), time: time(at) }),
        details: [
          activity ?? t('result.openDoor'),
          ...thisYear(minutesThisYear),
          t('result.leaveHelp'),
        ],
        spoken: t('result.spoken.checked-in'),
      };
    }
    case 'checked-out': {
      const { name, since, at, activity, minutesThisYear } = outcome;
      const duration = format.minutes(outcome.minutes);
      return {
        sentence: t('result.checked-out', { name: called(name), duration }),
        details: [
          activity ?? t('result.openDoor'),
          t('format.range', { from: time(since), to: time(at) }),
          ...thisYear(minutesThisYear),
        ],
        spoken: t('result.spoken.checked-out', { duration }),
      };
    }
    case 'already-in':
      return {
        sentence: t('result.already-in', { name: called(outcome.name), time: time(outcome.since) }),
        details: [t('result.alreadyInHelp'), ...thisYear(outcome.minutesThisYear)],
        spoken: t('result.spoken.already-in'),
      };
    case 'already-out': {
      const duration = format.minutes(outcome.minutes);
      return {
        sentence: t('result.already-out', {
          name: called(outcome.name),
          time: time(outcome.since),
        }),
        details: [t('result.alreadyOutHelp', { duration }), ...thisYear(outcome.minutesThisYear)],
        spoken: t('result.spoken.already-out'),
      };
    }
    case 'unresolved':
      return {
        sentence: t('result.unresolved'),
        details: [],
        spoken: t('result.spoken.unresolved'),
      };
    case 'refused':
      break;
  }
  return refusedWords(outcome);
}

function useRefusedWords(): (outcome: Refused) => ResultWords {
  const { t } = useTranslation();
  const wait = useWait();
  const refusal = useRefusal();
  return (outcome) => {
    const { refusal: code, facts, way } = outcome;
    const sentence =
      code === 'locked'
        ? t('hand.lockedFor', { time: wait(Number(facts?.['seconds'] ?? 0)) })
        : refusal(outcome);
    const hasHelp = way === 'card' && (code === 'not-a-card' || code === 'damaged-card');
    const details = hasHelp ? [t(`result.help.${code}`)] : [];
    return { sentence, details, spoken: sentence };
  };
}
