import { useTranslation } from 'react-i18next';
import { Badge, type BadgeProps } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Tone } from '../check-in/result-look.ts';
import desk from '../lending/lending.module.css';
import { canUndo, elsewhere, toneOf, type Counted } from './count.ts';
import own from './stocktake.module.css';
import { useShelfName } from './use-shelf-name.ts';

const tones = {
  in: 'success',
  out: 'info',
  look: 'look',
  problem: 'problem',
} as const satisfies Record<Tone, BadgeProps['tone']>;

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

type CountedListProps = {
  readonly lines: readonly Counted[];
  readonly onUndo: (actId: string) => void;
};

/** The last scans, newest first. */
export function CountedList({ lines, onUndo }: CountedListProps) {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  return (
    <section className={cx(desk.panel)} aria-label={t('stocktake.recent')}>
      <h2 className={cx(desk.heading)}>{t('stocktake.recent')}</h2>
      {lines.length === 0 ? (
        <EmptyState title={t('stocktake.nothingRecent')}>
          {t('stocktake.nothingRecentHelp')}
        </EmptyState>
      ) : (
        <ol className={cx(own.list)} aria-label={t('stocktake.recent')} {...focusable}>
          {lines.map((line) => {
            const home = elsewhere(line);
            return (
              <li key={line.n} className={cx(desk.act)}>
                <div className={cx(desk.actWords)}>
                  <p className={cx(own.entryHead)}>
                    <Badge tone={tones[toneOf(line)]}>
                      {t(`stocktake.outcome.${line.outcome}`)}
                    </Badge>
                    <span className={cx(own.entryTitle)}>{line.title ?? line.code}</span>
                  </p>
                  {home !== null && (
                    <p className={cx(desk.soft)}>
                      {t('stocktake.said.home', { shelf: shelfName(home) })}
                    </p>
                  )}
                </div>
                {canUndo(line) && (
                  <Button
                    variant="quiet"
                    label={t('stocktake.undoOf', { title: line.title ?? line.code })}
                    onPress={() => onUndo(line.actId)}
                  >
                    {t('stocktake.undo')}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
