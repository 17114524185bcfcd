import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/contract/lending.ts';
import { materials } from '../../../shared/domain/lending/words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { mayBorrow, type Outcome, type Said, type SelfReader } from './self-flow.ts';

export type SelfWords = {
  /** The one sentence. */
  readonly sentence: string;
  /** What belongs to it: smaller, one line each. */
  readonly details: readonly string[];
  /** Read aloud: without names and titles. */
  readonly spoken: string;
};

/** Sentences that name themselves and nothing else, with a word of help below. */
type Plain = Extract<Said['kind'], 'publisher' | 'damaged' | 'foreign'>;

/** What the public screen says about a book or a card, in words that a child reads. */
export function useSelfWords() {
  const { t } = useTranslation();
  const ofOutcome = useOutcomeWords();
  const ofReader = useReaderWords();
  const plain = (kind: Plain): SelfWords => {
    const sentence = t(`selfService.said.${kind}`);
    return { sentence, details: [t(`selfService.help.${kind}`)], spoken: sentence };
  };
  return (said: Said, reader: SelfReader | null): SelfWords => {
    switch (said.kind) {
      case 'outcome':
        return ofOutcome(said.outcome);
      case 'refused':
        return ofOutcome(said);
      case 'opened':
        return ofReader(reader);
      case 'twice': {
        const sentence = t(`selfService.said.twice-${said.deed}`, { title: said.title });
        return { sentence, details: [], spoken: t(`selfService.spoken.twice-${said.deed}`) };
      }
      case 'publisher':
      case 'damaged':
      case 'foreign':
        break;
    }
    return plain(said.kind);
  };
}

/** What became of one book. */
export function useOutcomeWords(): (outcome: Outcome) => SelfWords {
  const { t } = useTranslation();
  const format = useFormat();
  const refusal = useRefusal();
  const problem = useProblemSentence();
  return (outcome) => {
    switch (outcome.kind) {
      case 'lent': {
        const { title, renewed } = outcome;
        const due = format.shortDay(outcome.dueOn);
        const kind = renewed ? 'renewed' : 'lent';
        return {
          sentence: t(`selfService.said.${kind}`, { title }),
          details: [t('selfService.bringBackBy', { due })],
          spoken: t(`selfService.spoken.${kind}`, { due }),
        };
      }
      case 'returned': {
        const { title, toDesk, daysLate } = outcome;
        return {
          sentence: t('selfService.said.returned', { title }),
          details: [
            toDesk ? t('selfService.toDesk') : t('selfService.toBox'),
            ...(daysLate > 0 ? [t('selfService.wasLate', { count: daysLate })] : []),
          ],
          spoken: toDesk ? t('selfService.spoken.to-desk') : t('selfService.spoken.returned'),
        };
      }
      case 'blocked': {
        const sentence = t('selfService.said.blocked', { title: outcome.title });
        const details = outcome.problems.map(problem);
        return { sentence, details, spoken: details[0] ?? t('selfService.spoken.blocked') };
      }
      case 'refused':
        break;
    }
    const sentence = refusal(outcome);
    return { sentence, details: [], spoken: sentence };
  };
}

function useReaderWords(): (reader: SelfReader | null) => SelfWords {
  const { t } = useTranslation();
  const format = useFormat();
  return (reader) => {
    const sentence = t('selfService.scanBooks');
    if (reader === null) return { sentence, details: [], spoken: sentence };
    const { left, pausedUntil, loans, waiting } = reader;
    const isLate = loans.some(({ daysLate }) => daysLate > 0);
    const details = [
      ...(isLate ? [t('selfService.lateFirst')] : []),
      ...(pausedUntil === null
        ? []
        : [t('selfService.problem.paused', { until: format.shortDay(pausedUntil) })]),
      ...(left === 0 ? [t('selfService.noneLeft')] : []),
      ...waiting.map(({ title, until }) =>
        t('selfService.waitsAtDesk', { title, until: format.shortDay(until) }),
      ),
    ];
    if (!mayBorrow(reader)) {
      const cannot = t('selfService.cannotBorrow');
      return { sentence: cannot, details, spoken: details[0] ?? cannot };
    }
    return {
      sentence,
      details: [t('selfService.left', { count: left }), ...details],
      spoken: sentence,
    };
  };
}

function useProblemSentence(): (problem: Problem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ problem, facts }) => {
    const { until, material, limit } = facts;
    // None at all may be lent: no matter of bringing one back.
    if (problem === 'material-limit-reached' && limit === 0)
      return t('selfService.problem.no-rule');
    const known = materials.find((one) => one === material);
    return t(`selfService.problem.${problem}`, {
      ...facts,
      until: typeof until === 'string' ? format.shortDay(until) : '',
      material: known === undefined ? '' : t(`selfService.material.${known}`),
    });
  };
}
