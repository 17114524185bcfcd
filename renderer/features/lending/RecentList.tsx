import { useTranslation } from 'react-i18next';
import type { ActLine } from '../../../shared/contract/lending.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { isUndoable } from './desk-state.ts';
import styles from './lending.module.css';

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

export type RecentActs = {
  readonly onUndo: (line: ActLine) => void;
  readonly onDamaged: (line: ActLine) => void;
  readonly onForgive: (line: ActLine) => void;
};

type RecentListProps = RecentActs & {
  readonly lines: readonly ActLine[];
  /** Late returns whose lateness can be forgiven. */
  readonly late: readonly string[];
  readonly zone: string;
  readonly now: number;
};

/** What was just done at the desk and at the public screen, newest first, each to be taken back for a while. */
export function RecentList({ lines, ...rest }: RecentListProps) {
  const { t } = useTranslation();
  return (
    <section className={cx(styles.panel)} aria-label={t('lending.recent')}>
      <header className={cx(styles.line)}>
        <h2 className={cx(styles.heading, styles.grow)}>{t('lending.recent')}</h2>
        <span className={cx(styles.soft)}>{t('lending.undoKey')}</span>
      </header>
      {lines.length === 0 ? (
        <EmptyState title={t('lending.nothingRecent')}>{t('lending.nothingRecentHelp')}</EmptyState>
      ) : (
        <ol className={cx(styles.recent)} aria-label={t('lending.recent')} {...focusable}>
          {lines.map((line) => (
            <Line key={line.actId} line={line} {...rest} />
          ))}
        </ol>
      )}
    </section>
  );
}

type LineProps = Omit<RecentListProps, 'lines'> & { readonly line: ActLine };

function Line({ line, late, zone, now, onUndo, onDamaged, onForgive }: LineProps) {
  const { t } = useTranslation();
  const { time, shortDay } = useFormat();
  const { kind, title, reader, dueOn, undone } = line;
  const due = dueOn === null ? '' : t('lending.dueOn', { due: shortDay(dueOn) });
  const mayUndo = isUndoable(line, now);
  return (
    <li className={cx(styles.act, undone && styles.undone)}>
      <div className={cx(styles.actWords)}>
        <p className={cx(styles.actHead)}>
          <span className={cx(styles.soft)}>{time(zone, line.at)}</span>
          <Badge tone={undone ? 'plain' : tones[kind]}>{t(`lending.act.${kind}`)}</Badge>
          {line.source === 'self' && <Badge>{t('lending.bySelf')}</Badge>}
          {undone && <span className={cx(styles.soft)}>{t('lending.takenBack')}</span>}
        </p>
        <p className={cx(styles.actTitle, styles.title)}>{title}</p>
        <p className={cx(styles.soft)}>{[reader?.name ?? '', due].filter(Boolean).join(' · ')}</p>
      </div>
      {mayUndo && (
        <div className={cx(styles.actActs)}>
          {kind === 'return' && (
            <>
              {late.includes(line.actId) && (
                <Button
                  variant="quiet"
                  label={t('lending.forgiveOf', { title })}
                  onPress={() => onForgive(line)}
                >
                  {t('lending.forgive')}
                </Button>
              )}
              <Button
                variant="quiet"
                label={t('lending.damagedOf', { title })}
                onPress={() => onDamaged(line)}
              >
                {t('lending.damaged')}
              </Button>
            </>
          )}
          <Button
            variant="quiet"
            label={t('lending.undoOf', { title })}
            onPress={() => onUndo(line)}
          >
            {t('lending.undo')}
          </Button>
        </div>
      )}
    </li>
  );
}

const tones = {
  lend: 'success',
  renew: 'success',
  return: 'info',
  use: 'plain',
  note: 'look',
} as const satisfies Record<ActLine['kind'], string>;
