import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Standing } from '../settings/Standing.tsx';
import { BundleOrder, emptyOrder, isWhole } from './BundleOrder.tsx';
import styles from './exchange.module.css';
import { JobFailure } from './JobFailure.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useJob } from './use-job.ts';
import { usePlaces } from './use-places.ts';

/** Writes what others lack onto a stick. */
export function TakeTab({ zone }: { readonly zone: string }) {
  const { t } = useTranslation();
  const { bytes, count } = useFormat();
  const places = usePlaces();
  const job = useJob();
  const standing = useCallQuery('sync.standing', {});
  const write = useCallMutation('sync.export');
  const [chosen, setChosen] = useState<string | null>(null);
  const [order, setOrder] = useState(emptyOrder);
  if (places === undefined || standing.data?.ok !== true)
    return <Busy label={t('common.loading')} />;
  const place = places.find(({ folder }) => folder === chosen) ?? places[0];
  const isRunning = job.state === 'running';
  const isOver = write.data?.ok === true && !isRunning;
  const start = () => {
    if (place === undefined) return;
    const { hallId, all, span, isLocked, passphrase } = order;
    write.mutate({
      folder: place.folder,
      hallId: hallId === '' ? null : hallId,
      all,
      span,
      passphrase: isLocked ? passphrase : null,
    });
  };
  return (
    <div className={cx(styles.columns)}>
      <Card title={t('exchange.take.title')}>
        <RadioTiles
          label={t('exchange.take.where')}
          options={places.map(({ folder, kind, free }) => ({
            value: folder,
            label: t(`exchange.place.${kind}`),
            description: t('exchange.place.free', { folder, free: bytes(free) }),
          }))}
          value={place?.folder ?? null}
          onChange={setChosen}
          isDisabled={isRunning}
        />
        {!places.some(({ kind }) => kind === 'stick') && (
          <p className={cx(styles.help)}>{t('exchange.take.noStick')}</p>
        )}
        <BundleOrder order={order} onChange={setOrder} isDisabled={isRunning} />
        <div className={cx(styles.end)}>
          <Button isDisabled={isRunning || place === undefined || !isWhole(order)} onPress={start}>
            {t('exchange.take.write')}
          </Button>
        </div>
        <RefusalNotice answer={write.data} />
        {isRunning && <JobProgress job={job} />}
        {isOver && job.state === 'exported' && (
          <Notice tone="success" title={t(`exchange.take.done.${place?.kind ?? 'here'}`)}>
            <p>{t('exchange.take.events', { events: count(job.events) })}</p>
            <ul className={cx(styles.files)}>
              {job.files.map((file) => (
                <li key={file.path}>
                  {t('exchange.take.file', { path: file.path, size: bytes(file.bytes) })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {isOver && <JobFailure job={job} />}
      </Card>
      <Card title={t('exchange.standing')}>
        <Standing standing={standing.data.value} zone={zone} />
      </Card>
    </div>
  );
}
