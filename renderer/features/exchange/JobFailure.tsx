import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Job } from './use-job.ts';

/** Why a job came to nothing; nothing where it went well. */
export function JobFailure({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  if (job.state === 'failed') return <Notice tone="problem">{t('exchange.failed')}</Notice>;
  return job.state === 'refused' ? (
    <RefusalNotice answer={{ ok: false, refusal: job.refusal }} />
  ) : null;
}
