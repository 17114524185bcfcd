import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './exchange.module.css';

type Running = Extract<Value<'sync.job'>, { state: 'running' }>;

/** How far an export or import is. It never keeps a scan waiting, and can be paused all the same. */
export function JobProgress({ job }: { readonly job: Running }) {
  const { t } = useTranslation();
  const pause = useCallMutation('sync.pause');
  const { kind, done, total, paused } = job;
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div className={cx(styles.progress)}>
      <ProgressBar
        aria-label={t(`exchange.working.${kind}`)}
        value={percent}
        isIndeterminate={total === 0}
      >
        <p>
          {t(paused ? 'exchange.paused' : `exchange.working.${kind}`)}
          {total > 0 && ` ${t('exchange.share', { done, total })}`}
        </p>
        <div className={cx(styles.bar)}>
          <div className={cx(styles.done)} style={{ width: `${percent}%` }} />
        </div>
      </ProgressBar>
      {kind === 'import' && (
        <Button variant="quiet" onPress={() => pause.mutate({ paused: !paused })}>
          {t(paused ? 'exchange.goOn' : 'exchange.pause')}
        </Button>
      )}
    </div>
  );
}
