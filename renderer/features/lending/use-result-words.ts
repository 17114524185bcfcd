import { useTranslation } from 'react-i18next';
import type { Problem, ReaderPage, Returned } from '../../../shared/contract/lending.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import type { Result } from './desk-state.ts';
import { useClosing } from './use-closing.ts';
import { useProblemWords } from './use-problem-words.ts';

export type ResultWords = {
  /** The one sentence. */
  readonly sentence: string;
  /** What belongs to it: smaller, one line each. */
  readonly details: readonly string[];
};

const plain = (sentence: string, ...details: readonly string[]): ResultWords => ({
  sentence,
  details,
});

/** What a result says, in the language on the screen. */
export function useResultWords(): (result: Result) => ResultWords {
  const { t } = useTranslation();
  const closing = useClosing();
  const refusal = useRefusal();
  const problemWords = useProblemWords();
  const ofReader = useReaderWords();
  const ofReturn = useReturnWords();
  const ofRenewal = useRenewalWords();
  return (result) => {
    switch (result.kind) {
      case 'opened':
        return ofReader(result.reader);
      case 'lent': {
        const { title, dueOn, reader } = result.line;
        const facts = {
          title,
          name: reader?.name ?? t('lending.someone'),
          due: dueOn === null ? '' : closing.shortDay(dueOn),
        };
        return plain(
          result.renewed ? t('lending.said.lent-again', facts) : t('lending.said.lent', facts),
        );
      }
      case 'returned':
        return ofReturn(result.returned);
      case 'renewed':
        return ofRenewal(result);
      case 'used':
        return plain(t('lending.said.used', { title: result.line.title }));
      case 'blocked': {
        const { title, problems, act } = result;
        const isFirm = problems.some(({ overridable }) => !overridable);
        const help = isFirm ? [t('lending.said.firm')] : [];
        return plain(
          act.kind === 'renew' || problems.some(isOfRenewal)
            ? t('lending.said.not-renewed', { title })
            : t('lending.said.not-lent', { title }),
          ...problems.map(problemWords.sentence),
          ...help,
        );
      }
      case 'which-copy':
        return plain(
          t('lending.said.which-copy', { title: result.title, count: result.count }),
          t('lending.said.which-copy-help'),
        );
      case 'nothing-found':
        return plain(t('lending.nothingFound', { text: result.text }));
      case 'new-title':
        return plain(
          t('lending.said.new-title', { isbn: result.isbn }),
          t('lending.said.new-title-help'),
        );
      case 'unknown-copy':
        return plain(
          t('lending.said.unknown-copy', { code: result.code }),
          t('lending.said.unknown-copy-help'),
        );
      case 'undone':
        return plain(t(`lending.undone.${result.line.kind}`, { title: result.line.title }));
      case 'damaged':
      case 'forgiven':
      case 'half-forgiven':
      case 'hold-cancelled':
        return plain(t(`lending.said.${result.kind}`, { title: result.title }));
      case 'held': {
        const { name, title, place } = result;
        return plain(t('lending.said.held', { name, title, place }));
      }
      case 'saved':
        return plain(t('lending.said.saved', { name: result.name }));
      case 'refused':
        return plain(refusal(result.refused));
      case 'none-out':
      case 'no-copy':
      case 'unknown-card':
      case 'revoked-card':
      case 'repeat':
      case 'damaged-code':
      case 'unreadable':
      default:
        return plain(t(`lending.said.${result.kind}`));
    }
  };
}

/** A reader's own book that is scanned once more is renewed, and only a renewal knows these. */
const isOfRenewal = ({ problem }: Problem) =>
  problem === 'renewals-used' || problem === 'held-by-other' || problem === 'nothing-gained';

/** What there is to tell a reader who comes to the desk. */
function useReaderWords(): (reader: ReaderPage) => ResultWords {
  const { t } = useTranslation();
  const format = useFormat();
  const closing = useClosing();
  return ({ name, active, pausedUntil, loans, holds, left }) => {
    const late = loans.filter(({ daysLate }) => daysLate > 0).length;
    const waiting = holds.filter(({ until }) => until !== null);
    const details = [
      ...(active ? [] : [t('lending.problem.reader-inactive')]),
      ...(pausedUntil === null
        ? []
        : [t('lending.problem.paused', { until: format.shortDay(pausedUntil) })]),
      ...(late > 0 ? [t('lending.said.some-late', { count: late })] : []),
      ...waiting.map(({ title, until }) =>
        t('lending.said.waits-here', { title, until: closing.shortDay(until ?? '') }),
      ),
    ];
    return { sentence: t('lending.said.opened', { name, left }), details };
  };
}

function useReturnWords(): (returned: Returned) => ResultWords {
  const { t } = useTranslation();
  const format = useFormat();
  const closing = useClosing();
  return ({ line, notices, daysLate, pausedUntil, hold }) => {
    const { title, reader } = line;
    const late =
      pausedUntil === null
        ? t('lending.notice.late', { count: daysLate })
        : t('lending.notice.late-paused', {
            count: daysLate,
            until: format.shortDay(pausedUntil),
          });
    const setAside =
      hold &&
      t('lending.said.set-aside', {
        name: hold.reader?.name ?? t('lending.someone'),
        until: closing.shortDay(hold.until),
      });
    return {
      sentence:
        reader === null
          ? t('lending.said.back', { title })
          : t('lending.said.back-from', { title, name: reader.name }),
      details: [
        ...(setAside ? [setAside] : []),
        ...notices.map((notice) => (notice === 'late' ? late : t(`lending.notice.${notice}`))),
      ],
    };
  };
}

function useRenewalWords(): (renewal: Extract<Result, { kind: 'renewed' }>) => ResultWords {
  const { t } = useTranslation();
  const closing = useClosing();
  return ({ lines, left }) => {
    const [only, another] = lines;
    const details = left > 0 ? [t('lending.said.not-all-renewed', { count: left })] : [];
    if (only === undefined) return { sentence: t('lending.said.none-renewed'), details };
    if (another !== undefined)
      return { sentence: t('lending.said.renewed', { count: lines.length }), details };
    const { title, dueOn } = only;
    const due = dueOn === null ? '' : closing.shortDay(dueOn);
    return { sentence: t('lending.said.renewed-one', { title, due }), details };
  };
}
