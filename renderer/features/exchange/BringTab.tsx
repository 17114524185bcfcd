import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { BundleTable } from './BundleTable.tsx';
import styles from './exchange.module.css';
import { Imported } from './Imported.tsx';
import { JobFailure } from './JobFailure.tsx';
import { JobProgress } from './JobProgress.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { useJob } from './use-job.ts';
import { usePlaces } from './use-places.ts';

const forPassphrase: ReadonlySet<string> = new Set(['passphrase-needed', 'wrong-passphrase']);

type BringTabProps = {
  readonly zone: string;
  /** Where somebody who is not known yet is admitted. */
  readonly onMachines: () => void;
};

/** Takes in what another kiosk wrote onto a stick. */
export function BringTab({ zone, onMachines }: BringTabProps) {
  const { t } = useTranslation();
  const places = usePlaces();
  const job = useJob();
  const read = useCallMutation('sync.import');
  if (places === undefined) return <Busy label={t('common.loading')} />;
  const isRunning = job.state === 'running';
  const isOver = read.data?.ok === true && !isRunning;
  const path = read.variables?.path;
  const isLocked = isOver && job.state === 'refused' && forPassphrase.has(job.refusal);
  const start = (from: string, passphrase: string | null) =>
    read.mutate({ path: from, passphrase });
  return (
    <div className={cx(styles.rows)}>
      <p className={cx(styles.help)}>{t('exchange.bring.help')}</p>
      <RefusalNotice answer={read.data} />
      {isRunning && <JobProgress job={job} />}
      {isOver && job.state === 'imported' && (
        <Imported job={job} zone={zone} onMachines={onMachines} />
      )}
      {isOver && <JobFailure job={job} />}
      {isLocked && path !== undefined && <PassphraseForm onGiven={(given) => start(path, given)} />}
      <BundleTable
        places={places}
        zone={zone}
        isBusy={isRunning}
        onRead={(from) => start(from, null)}
      />
    </div>
  );
}
