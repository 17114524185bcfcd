import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import desk from '../lending/lending.module.css';
import own from './stocktake.module.css';

export type Entry = {
  readonly key: string;
  readonly callNumber: string | null;
  readonly title: string;
  readonly lines: readonly string[];
};

type BucketListProps = {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly empty: string;
};

/** A shelf of a thousand books is drawn by parts, with each scan anew. */
const STEP = 200;

/** What scrolls must take the focus, so that the arrow keys can scroll it. */
const focusable = { tabIndex: 0 } as const;

export function BucketList({ label, entries, empty }: BucketListProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  if (entries.length === 0) return <EmptyState title={empty} />;
  return (
    <section className={cx(own.scroll)} aria-label={label} {...focusable}>
      <ol aria-label={label}>
        {entries.slice(0, most).map(({ key, callNumber, title, lines }) => (
          <li key={key} className={cx(own.entry)}>
            <p className={cx(own.entryHead)}>
              {callNumber !== null && <span className={cx(own.callNumber)}>{callNumber}</span>}
              <span className={cx(own.entryTitle)}>{title}</span>
            </p>
            {lines.map((line) => (
              <p key={line} className={cx(desk.soft)}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {entries.length > most && (
        <Button variant="quiet" onPress={() => setMost(most + STEP)}>
          {t('stocktake.showMore', { shown: most, total: entries.length })}
        </Button>
      )}
    </section>
  );
}
