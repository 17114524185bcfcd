import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toneOfOutcome } from './said-look.ts';
import type { Line, Outcome } from './self-flow.ts';
import styles from './self-service.module.css';
import { useOutcomeWords } from './use-self-words.ts';

/** The books that were scanned, newest first. */
export function LineList({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section className={cx(styles.list)} aria-label={t('selfService.scanned')}>
      <h2 className={cx(styles.listTitle)}>
        {t('selfService.scannedCount', { count: lines.length })}
      </h2>
      <ul>
        {lines.map(({ actId, outcome }) => (
          <li key={actId} className={cx(styles.row)}>
            {outcome === null ? <Busy label={t('ui.busy')} /> : <Settled outcome={outcome} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settled({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const words = useOutcomeWords();
  const tone = toneOfOutcome(outcome);
  const { sentence, details } = words(outcome);
  const isDone = outcome.kind === 'lent' || outcome.kind === 'returned';
  const title = outcome.kind === 'refused' ? sentence : outcome.title;
  return (
    <>
      <span className={cx(styles.mark, styles[`${tone}Mark`])}>
        <Icon name={isDone ? 'check' : 'info'} />
      </span>
      <span className={cx(styles.what)}>
        <span className={cx(styles.name)}>{title}</span>
        <span className={cx(styles.soft)}>
          {[t(`selfService.line.${outcome.kind}`), ...details].join(' ')}
        </span>
      </span>
    </>
  );
}
