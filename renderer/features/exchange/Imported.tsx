import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type ImportedProps = {
  readonly job: Extract<Value<'sync.job'>, { state: 'imported' }>;
  readonly zone: string;
  readonly onMachines: () => void;
};

/** What a bundle brought, and what of it could not be taken yet. */
export function Imported({ job, zone, onMachines }: ImportedProps) {
  const { t } = useTranslation();
  const { count, moment } = useFormat();
  const { hallName, kioskNumber, madeAt, added, had, unknown, gaps, forks } = job;
  const machines = (
    <Button variant="quiet" onPress={onMachines}>
      {t('exchange.bring.machines')}
    </Button>
  );
  return (
    <>
      <Notice
        tone="success"
        title={t('exchange.bring.done', { hall: hallName, number: kioskNumber })}
      >
        <p>
          {t('exchange.bring.counts', {
            at: moment(zone, madeAt),
            added: count(added),
            had: count(had),
          })}
        </p>
      </Notice>
      {unknown.length > 0 && (
        <Notice tone="look" title={t('exchange.bring.unknown')} action={machines}>
          <ul>
            {unknown.map(({ deviceId, hallName: hall, kioskNumber: number, fingerprint }) => (
              <li key={deviceId}>{t('exchange.bring.stranger', { hall, number, fingerprint })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {gaps > 0 && (
        <Notice tone="look" action={machines}>
          {t('exchange.bring.gaps', { count: gaps })}
        </Notice>
      )}
      {forks > 0 && (
        <Notice tone="look" action={machines}>
          {t('exchange.bring.forks', { count: forks })}
        </Notice>
      )}
    </>
  );
}
