import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './exchange.module.css';

export type Machine = Value<'sync.devices'>[number];

type MachineTableProps = {
  readonly machines: readonly Machine[];
  readonly zone: string;
  /** Null for who may not. */
  readonly onRetire: ((machine: Machine) => void) | null;
};

/** Machines that need a look, frozen or with a part missing, stand on an amber ground. */
export function MachineTable({ machines, ...props }: MachineTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  return (
    <Table
      label={t('exchange.tabs.machines')}
      rows={machines}
      rowKey={({ deviceId }) => deviceId}
      isMarked={({ standing, waiting }) => standing === 'forked' || waiting !== null}
      columns={columns}
    />
  );
}

function useColumns({
  zone,
  onRetire,
}: Omit<MachineTableProps, 'machines'>): readonly Column<Machine>[] {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return [
    {
      key: 'kiosk',
      title: t('exchange.machines.kiosk'),
      cell: (machine) => <Who machine={machine} />,
      isRowHeader: true,
    },
    {
      key: 'standing',
      title: t('exchange.machines.standing'),
      cell: (machine) => <Standing machine={machine} />,
      width: '9rem',
    },
    {
      key: 'events',
      title: t('exchange.machines.events'),
      cell: (machine) => <Events machine={machine} />,
      width: '12rem',
    },
    {
      key: 'newest',
      title: t('exchange.machines.newest'),
      cell: ({ newestAt }) => (newestAt === null ? '' : moment(zone, newestAt)),
      width: '13rem',
    },
    {
      key: 'retire',
      title: '',
      spokenTitle: t('exchange.machines.retire'),
      cell: (machine) => onRetire && <Retire machine={machine} onRetire={onRetire} />,
      align: 'end',
      width: '8rem',
    },
  ];
}

type OfMachine = { readonly machine: Machine };

function Who({ machine: { hallName, kioskNumber, fingerprint } }: OfMachine) {
  const { t } = useTranslation();
  return (
    <div className={cx(styles.machine)}>
      <span>{t('exchange.machines.of', { hall: hallName, number: kioskNumber })}</span>
      <span className={cx(styles.fingerprint)}>{fingerprint}</span>
    </div>
  );
}

function Standing({ machine: { isThis, standing } }: OfMachine) {
  const { t } = useTranslation();
  return (
    <Badge tone={standing === 'counts' ? 'success' : 'look'}>
      {t(isThis ? 'exchange.machines.this' : `exchange.machines.standings.${standing}`)}
    </Badge>
  );
}

function Events({ machine: { events, waiting } }: OfMachine) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <div className={cx(styles.machine)}>
      <span>{count(events)}</span>
      {waiting !== null && (
        <span className={cx(styles.help)}>
          {t('exchange.machines.waiting', { from: events + 1, to: waiting.from - 1 })}
        </span>
      )}
    </div>
  );
}

type RetireProps = OfMachine & { readonly onRetire: (machine: Machine) => void };

/** A hall retires its own machines alone, and never the one that is asked. */
function Retire({ machine, onRetire }: RetireProps) {
  const { t } = useTranslation();
  if (!machine.isOwnHall || machine.isThis || machine.standing === 'retired') return null;
  return (
    <Button variant="quiet" onPress={() => onRetire(machine)}>
      {t('exchange.machines.retire')}
    </Button>
  );
}
