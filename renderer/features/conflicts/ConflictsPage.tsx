import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { KeepsFocus } from '../staff/KeepsFocus.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './conflicts.module.css';
import { SettledList } from './SettledList.tsx';
import { useConflictWords } from './use-conflict-words.ts';

/** What kiosks did while they could not see each other, and can't both be: for staff to settle. */
export function ConflictsPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  const [settledToo, setSettledToo] = useState(false);
  const [done, setDone] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { data } = useCallQuery('conflicts.list', { settledToo }, { keepsLast: true });
  const tell = useConflictWords(hallDay?.hall.zone ?? '');
  if (hallDay === undefined || !data?.ok)
    return (
      <Page title={t('conflicts.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const { open, conflicts } = data.value;
  const waiting = conflicts.filter(({ settled }) => settled === null);
  const more = open - waiting.length;
  return (
    <Page
      title={t('conflicts.title')}
      subtitle={t('conflicts.subtitle')}
      actions={
        <Checkbox
          label={t('conflicts.settledToo')}
          isSelected={settledToo}
          onChange={setSettledToo}
        />
      }
    >
      {done > 0 && waiting.length > 0 && <Notice tone="success">{t('conflicts.settled')}</Notice>}
      {waiting.length === 0 && (
        <EmptyState title={t('conflicts.none')}>{t('conflicts.noneHelp')}</EmptyState>
      )}
      <div className={cx(styles.list)} ref={list} tabIndex={-1}>
        {waiting.map((conflict) => (
          <ConflictCard
            key={conflict.conflictId}
            conflict={conflict}
            told={tell(conflict)}
            onSettled={() => setDone((last) => last + 1)}
          />
        ))}
      </div>
      {done > 0 && <KeepsFocus key={done} onFocus={() => list.current?.focus()} />}
      {more > 0 && <Notice tone="info">{t('conflicts.more', { count: more })}</Notice>}
      {settledToo && (
        <SettledList conflicts={conflicts.filter(({ settled }) => settled !== null)} tell={tell} />
      )}
    </Page>
  );
}
